<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Date;
use Loupe\Core\Value\Printable;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\State\StoredFeed;

/** Makes a stored account's summary: what may be known of it, never the token or a part of it. */
final class Summarizer
{
    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param Home|null $home the site's; null where it does not matter
     * @param string $connectedBy the name of whoever connected it; empty where nobody knows
     */
    public static function account(
        Account $account,
        StoredFeed $feed,
        string $picturesUrl,
        int $now,
        ?Home $home = null,
        string $connectedBy = '',
    ): AccountSummary {
        $home ??= Home::unknown();
        $isPaused = !$account->hasToken() || $home->isForeign($account);
        $user = $account->user;
        return new AccountSummary(
            id: $account->id,
            username: $account->handle(),
            name: Printable::line($user->name ?? ''),
            accountType: $user->accountType,
            picture: $account->picture === '' || $feed->isHidden ? '' : $picturesUrl . $account->picture,
            followers: $user->followersCount,
            posts: $user->mediaCount,
            product: $account->product,
            state: self::state($account, $feed, $now, $home),
            token: new TokenSummary(
                $account->life->lifetime,
                $account->life->expiresAt,
                $account->life->daysLeft($now),
            ),
            refresh: self::job($account->refresh, $isPaused, self::failure($account->refresh->failure)),
            sync: self::job($feed->sync, $isPaused, self::syncFailure($feed)),
            items: count($feed->items) + $feed->older->count(),
            read: self::read($feed),
            pictures: new PicturesSummary(
                $feed->withoutPicture(),
                count($feed->pending),
                self::failure($feed->pictureFailure()),
            ),
            withdrawal: $account->withdrawal === null ? null : new WithdrawalSummary(
                $account->withdrawal->seenAt,
                $account->withdrawal->confirmedAt,
                $account->withdrawal->deleteAt(),
            ),
            connected: new ConnectionSummary($account->connectedAt, $connectedBy),
            attention: self::attention(Alert::of($account, $feed, $now, $home)),
        );
    }

    /** How the account is called in a sentence, as Account::name() does it. */
    public static function name(AccountSummary $account): string
    {
        return $account->username === $account->id ? $account->id : '@' . $account->username;
    }

    /** @return list<Message> what is to be told of it, the gravest first */
    public static function messages(AccountSummary $account): array
    {
        $told = [
            $account->attention,
            $account->refresh->failure,
            $account->sync->failure,
            $account->pictures->failure,
        ];
        return array_map(
            static fn (AttentionSummary|FailureSummary $each): Message => $each->message,
            array_values(array_filter($told))
        );
    }

    /** @return ($failure is null ? null : FailureSummary) */
    public static function failure(?Failure $failure, ?Message $message = null): ?FailureSummary
    {
        return $failure === null ? null : new FailureSummary(
            $failure->code,
            $failure->kind(),
            $failure->retryAfter,
            $message ?? $failure->message(),
        );
    }

    /** Of a list that is read anew nobody needs to know how far that is. */
    private static function read(StoredFeed $feed): ?int
    {
        $deep = $feed->deep;
        return $deep === null || $deep->readAt !== null ? null : $deep->pass?->records->count();
    }

    private static function job(Job $job, bool $isPaused, ?FailureSummary $failure): JobSummary
    {
        return new JobSummary($job->last, $isPaused ? null : $job->next, $failure);
    }

    private static function attention(?Alert $alert): ?AttentionSummary
    {
        return $alert === null ? null : new AttentionSummary($alert->level, $alert->code, $alert->message());
    }

    /** With what was answered, where that is not believed yet. */
    private static function syncFailure(StoredFeed $feed): ?FailureSummary
    {
        $failure = $feed->sync->failure;
        if ($failure === null || $feed->doubt === null || $failure->code !== FailureCode::Implausible) {
            return self::failure($failure);
        }
        return self::failure($failure, new Message(
            Word::FailureDetailImplausible,
            failure: $failure->message(),
            named: $feed->doubt->posts(),
            stored: count($feed->items),
            time: Date::moment($feed->doubt->believedFrom()),
        ));
    }

    private static function state(Account $account, StoredFeed $feed, int $now, Home $home): AccountState
    {
        if ($account->withdrawal?->isConfirmed() ?? false) {
            return AccountState::Withdrawn;
        }
        if ($home->isForeign($account)) {
            return AccountState::Elsewhere;
        }
        $failures = array_filter([$account->refresh->failure, $feed->sync->failure]);
        $states = array_map(AccountState::after(...), $failures);
        if ($account->life->hasEnded($now)) {
            $states[] = AccountState::Reconnect;
        }
        foreach (AccountState::WORST_FIRST as $state) {
            if (in_array($state, $states, true)) {
                return $state;
            }
        }
        return AccountState::Connected;
    }
}
