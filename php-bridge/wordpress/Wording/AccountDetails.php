<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Account\Lifetime;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\View\AccountState;
use Loupe\WordPress\Words\FactsWords;
use Loupe\WordPress\Words\StateWords;
use Loupe\WordPress\Words\TokenWords;

/** A summary's facts as labels and sentences, for the page without script. */
final class AccountDetails
{
    public function __construct(private readonly int $now)
    {
    }

    /**
     * @param array<string, mixed> $summary shape: docs/wire.md, "Account summary"
     * @return array<string, string>
     */
    public function of(array $summary): array
    {
        $facts = [
            FactsWords::account() => self::account($summary),
            FactsWords::followers() => self::number($summary['followers']),
            FactsWords::postsOnInstagram() => self::number($summary['posts']),
            FactsWords::state() => self::state(AccountState::from($summary['state'])),
            FactsWords::token() => self::token($summary['token']),
            FactsWords::lastRefresh() => $this->time($summary['refresh']['last']),
            FactsWords::nextRefresh() => $this->next($summary['refresh']['next']),
            FactsWords::lastSync() => $this->time($summary['sync']['last']),
            FactsWords::nextSync() => $this->next($summary['sync']['next']),
            FactsWords::postsStored() => self::number($summary['sync']['items']),
            FactsWords::connectedOn() => self::connected($summary['connected']),
        ];
        foreach (['refresh', 'sync'] as $job) {
            $failure = $summary[$job]['failure'];
            // What the owner has to hear stands above, and is told once.
            if ($failure !== null && $failure['code'] !== ($summary['attention']['code'] ?? null)) {
                $label = $job === 'refresh' ? FactsWords::refreshFailed() : FactsWords::syncFailed();
                $facts[$label] = (string) $failure['message'];
            }
        }
        return $facts;
    }

    /** @param array<string, mixed> $summary */
    private static function account(array $summary): string
    {
        $kind = match (AccountType::from($summary['account_type'])) {
            AccountType::Business => FactsWords::businessAccount(),
            AccountType::Creator => FactsWords::creatorAccount(),
            AccountType::Personal => FactsWords::personalAccount(),
            AccountType::Unknown => '',
        };
        return implode(', ', array_filter([(string) $summary['name'], $kind])) ?: FactsWords::unknown();
    }

    /** @param array{at: int, by: string} $connected */
    private static function connected(array $connected): string
    {
        $day = (string) wp_date((string) get_option('date_format'), $connected['at']);
        return $connected['by'] === ''
            ? $day
            : FactsWords::dayAndPerson($day, $connected['by']);
    }

    private static function number(?int $number): string
    {
        return $number === null ? FactsWords::unknown() : number_format_i18n($number);
    }

    private static function state(AccountState $state): string
    {
        return match ($state) {
            AccountState::Connected => StateWords::connected(),
            AccountState::Waiting => StateWords::waiting(),
            AccountState::Reconnect => StateWords::reconnect(),
            AccountState::FixApp => StateWords::fixApp(),
            AccountState::FixServer => StateWords::fixServer(),
            AccountState::Withdrawn => StateWords::withdrawn(),
            AccountState::Elsewhere => StateWords::elsewhere(),
        };
    }

    /** @param array<string, mixed> $token */
    public static function token(array $token): string
    {
        return match (Lifetime::from($token['lifetime'])) {
            Lifetime::Known => self::daysLeft((int) $token['days_left']),
            Lifetime::PossiblyShort => TokenWords::possiblyShort(),
            Lifetime::LongLived => TokenWords::longLived(),
            Lifetime::Assumed => TokenWords::assumed(),
            Lifetime::None => TokenWords::none(),
        };
    }

    private static function daysLeft(int $days): string
    {
        if ($days < 0) {
            return TokenWords::expired();
        }
        return TokenWords::daysLeft($days);
    }

    /** @param int|null $time null where there is no token to do it with */
    public function next(?int $time): string
    {
        return match (true) {
            $time === null => FactsWords::notPlanned(),
            $time <= $this->now => FactsWords::dueNow(),
            default => $this->time($time),
        };
    }

    public function time(?int $time): string
    {
        if ($time === null) {
            return FactsWords::never();
        }
        $distance = human_time_diff($time, $this->now);
        return $time > $this->now
            ? FactsWords::timeAhead($distance)
            : FactsWords::timeAgo($distance);
    }
}
