<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Alert;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Generated\Severity;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What the site's owner has to hear of an account, and is told of once. What
 * needs a person is told at once; what passes by itself only when the token's
 * time runs short.
 */
final class Alert
{
    /** Failures in a row after which an error that nobody knows is no passing one. */
    private const A_FEW_TIMES = 4;

    /** Fewer days left than these, each told once. */
    private const DAYS = [1, 7, 14];

    private function __construct(
        /** Which alert it is: one with the same key is not told twice in a row. */
        public readonly string $key,
        public readonly AlertLevel $level,
        private readonly Message $message,
        /** The failure that it tells of; null where it is about none. */
        public readonly ?FailureCode $code,
    ) {
    }

    /**
     * The one that matters most; null where all is well, or well enough.
     *
     * @param Home|null $home the site's; null where that is not the question
     */
    public static function of(Account $account, StoredFeed $feed, int $now, ?Home $home = null): ?self
    {
        return self::ofWithdrawal($account)
            ?? self::ofAddress($account, $home ?? Home::unknown())
            ?? self::ofFailures($account, $feed)
            ?? self::ofTimeLeft($account, $now)
            ?? self::ofLastingFailure($account->refresh)
            ?? self::ofLastingFailure($feed->sync)
            ?? self::ofPictures($feed);
    }

    public function wasTold(Account $account): bool
    {
        return in_array($this->key, $account->alerted, true);
    }

    /** Whether it is not about the token or the posts. */
    public function isOfPictures(): bool
    {
        return in_array($this->code, FailureCode::OF_PICTURES, true);
    }

    /** What happened, what it means, and what to do. */
    public function message(): Message
    {
        return $this->message;
    }

    private static function ofWithdrawal(Account $account): ?self
    {
        $deleteAt = $account->withdrawal?->deleteAt();
        return $deleteAt === null ? null : new self(
            'withdrawn',
            AlertLevel::Critical,
            new Message(Word::AlertWithdrawn, date: Date::day($deleteAt)),
            FailureCode::Withdrawn
        );
    }

    private static function ofAddress(Account $account, Home $home): ?self
    {
        if (!$home->isForeign($account)) {
            return null;
        }
        $message = Refusal::elsewhere($account->addresses->text(), $home->address)->message();
        return new self('elsewhere', AlertLevel::Critical, $message, null);
    }

    private static function ofFailures(Account $account, StoredFeed $feed): ?self
    {
        // A new token is asked for before what is to be set at Meta.
        foreach (FailureKind::cases() as $kind) {
            foreach ([$account->refresh->failure, $feed->sync->failure] as $failure) {
                if ($failure?->kind() === $kind && $failure->code->severity() === Severity::Critical) {
                    return new self($kind->value, AlertLevel::Critical, $failure->message(), $failure->code);
                }
            }
        }
        return null;
    }

    private static function ofTimeLeft(Account $account, int $now): ?self
    {
        if ($account->life->hasEnded($now)) {
            $message = self::timeIsUp($account);
            return new self(FailureKind::Reconnect->value, AlertLevel::Critical, $message, FailureCode::Expired);
        }
        $left = $account->life->endsBy() - $now;
        foreach (self::DAYS as $days) {
            if ($left < $days * 86400) {
                $level = $days === 1 ? AlertLevel::Critical : AlertLevel::Warning;
                $failure = $account->refresh->failure;
                return new self("days:$days", $level, self::timeRunsShort($account, $days), $failure?->code);
            }
        }
        return null;
    }

    private static function timeIsUp(Account $account): Message
    {
        return $account->life->lifetime->isKnown()
            ? (new Failure(FailureCode::Expired))->message()
            : new Message(Word::AlertTimeIsUp);
    }

    private static function timeRunsShort(Account $account, int $days): Message
    {
        $why = $account->refresh->failure?->message() ?? new Message(Word::AlertNotTried);
        $isKnown = $account->life->lifetime->isKnown();
        return $days === 1
            ? new Message($isKnown ? Word::AlertLessThanADay : Word::AlertLessThanADayAsKnown, why: $why)
            : new Message($isKnown ? Word::AlertDaysLeft : Word::AlertDaysLeftAsKnown, days: $days, why: $why);
    }

    private static function ofPictures(StoredFeed $feed): ?self
    {
        $failure = $feed->pictureFailure();
        return $failure === null
            ? null
            : new self($failure->code->value, AlertLevel::Warning, $failure->message(), $failure->code);
    }

    private static function ofLastingFailure(Job $job): ?self
    {
        return $job->failure?->code->severity() === Severity::LastingWarning && $job->failures >= self::A_FEW_TIMES
            ? new self('unknown', AlertLevel::Warning, $job->failure->message(), $job->failure->code)
            : null;
    }
}
