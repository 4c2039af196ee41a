<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Account\Lifetime;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\View\AccountState;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\ConnectionSummary;
use Loupe\Core\View\TokenSummary;
use Loupe\WordPress\Words\DetailsWords;
use Loupe\WordPress\Words\StateWords;
use Loupe\WordPress\Words\TokenWords;

/** A summary as labels and sentences, for the page without script. */
final class AccountDetails
{
    public function __construct(private readonly int $now)
    {
    }

    /** @return array<string, string> */
    public function of(AccountSummary $summary): array
    {
        $details = [
            DetailsWords::account() => self::account($summary),
            DetailsWords::followers() => self::number($summary->followers),
            DetailsWords::postsOnInstagram() => self::number($summary->posts),
            DetailsWords::state() => self::state($summary->state),
            DetailsWords::token() => self::token($summary->token),
            DetailsWords::lastRefresh() => $this->time($summary->refresh->last),
            DetailsWords::nextRefresh() => $this->next($summary->refresh->next),
            DetailsWords::lastSync() => $this->time($summary->sync->last),
            DetailsWords::nextSync() => $this->next($summary->sync->next),
            DetailsWords::postsStored() => self::posts($summary),
            DetailsWords::connectedOn() => self::connected($summary->connected),
        ];
        $failures = [
            DetailsWords::refreshFailed() => $summary->refresh->failure,
            DetailsWords::syncFailed() => $summary->sync->failure,
        ];
        foreach ($failures as $label => $failure) {
            // What the owner has to hear stands above, and is told once.
            if ($failure !== null && $failure->code !== $summary->attention?->code) {
                $details[$label] = Words::say($failure->message);
            }
        }
        return $details;
    }

    private static function account(AccountSummary $summary): string
    {
        $kind = match ($summary->accountType) {
            AccountType::Business => DetailsWords::businessAccount(),
            AccountType::Creator => DetailsWords::creatorAccount(),
            AccountType::Personal => DetailsWords::personalAccount(),
            AccountType::Unknown => '',
        };
        return implode(', ', array_filter([$summary->name, $kind])) ?: DetailsWords::unknown();
    }

    private static function connected(ConnectionSummary $connected): string
    {
        $day = (string) wp_date((string) get_option('date_format'), $connected->at);
        return $connected->by === ''
            ? $day
            : DetailsWords::dayAndPerson($day, $connected->by);
    }

    private static function posts(AccountSummary $summary): string
    {
        $stored = self::number($summary->items);
        return $summary->read === null || $summary->posts === null
            ? $stored
            : DetailsWords::postsRead($stored, self::number($summary->read), self::number($summary->posts));
    }

    private static function number(?int $number): string
    {
        return $number === null ? DetailsWords::unknown() : number_format_i18n($number);
    }

    public static function state(AccountState $state): string
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
            $time === null => DetailsWords::notPlanned(),
            $time <= $this->now => DetailsWords::dueNow(),
            default => $this->time($time),
        };
    }

    public function time(?int $time): string
    {
        if ($time === null) {
            return DetailsWords::never();
        }
        $distance = human_time_diff($time, $this->now);
        return $time > $this->now
            ? DetailsWords::timeAhead($distance)
            : DetailsWords::timeAgo($distance);
    }
}
