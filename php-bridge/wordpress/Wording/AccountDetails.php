<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Account\Lifetime;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\View\AccountState;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\ConnectionSummary;
use Loupe\Core\View\TokenSummary;
use Loupe\WordPress\Words\FactsWords;
use Loupe\WordPress\Words\StateWords;
use Loupe\WordPress\Words\TokenWords;

/** A summary's facts as labels and sentences, for the page without script. */
final class AccountDetails
{
    public function __construct(private readonly int $now)
    {
    }

    /** @return array<string, string> */
    public function of(AccountSummary $summary): array
    {
        $facts = [
            FactsWords::account() => self::account($summary),
            FactsWords::followers() => self::number($summary->followers),
            FactsWords::postsOnInstagram() => self::number($summary->posts),
            FactsWords::state() => self::state($summary->state),
            FactsWords::token() => self::token($summary->token),
            FactsWords::lastRefresh() => $this->time($summary->refresh->last),
            FactsWords::nextRefresh() => $this->next($summary->refresh->next),
            FactsWords::lastSync() => $this->time($summary->sync->last),
            FactsWords::nextSync() => $this->next($summary->sync->next),
            FactsWords::postsStored() => self::number($summary->items),
            FactsWords::connectedOn() => self::connected($summary->connected),
        ];
        $failures = [
            FactsWords::refreshFailed() => $summary->refresh->failure,
            FactsWords::syncFailed() => $summary->sync->failure,
        ];
        foreach ($failures as $label => $failure) {
            // What the owner has to hear stands above, and is told once.
            if ($failure !== null && $failure->code !== $summary->attention?->code) {
                $facts[$label] = Words::say($failure->message);
            }
        }
        return $facts;
    }

    private static function account(AccountSummary $summary): string
    {
        $kind = match ($summary->accountType) {
            AccountType::Business => FactsWords::businessAccount(),
            AccountType::Creator => FactsWords::creatorAccount(),
            AccountType::Personal => FactsWords::personalAccount(),
            AccountType::Unknown => '',
        };
        return implode(', ', array_filter([$summary->name, $kind])) ?: FactsWords::unknown();
    }

    private static function connected(ConnectionSummary $connected): string
    {
        $day = (string) wp_date((string) get_option('date_format'), $connected->at);
        return $connected->by === ''
            ? $day
            : FactsWords::dayAndPerson($day, $connected->by);
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

    public static function token(TokenSummary $token): string
    {
        return match ($token->lifetime) {
            Lifetime::Known => self::daysLeft((int) $token->daysLeft),
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
