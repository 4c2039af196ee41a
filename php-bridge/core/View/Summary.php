<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Word;
use Loupe\Core\Value\Date;
use Loupe\Core\Value\Printable;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\State\StoredFeed;

/**
 * What the panel may know of a stored account: never the token or a part of
 * it. Shape: docs/wire.md, "Account summary", with messages where words stand there.
 */
final class Summary
{
    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @param Home|null $home the site's; null where it does not matter
     * @param string $connectedBy the name of whoever connected it; empty where nobody knows
     * @return array<string, mixed>
     */
    public static function of(
        Account $account,
        StoredFeed $feed,
        string $picturesUrl,
        int $now,
        ?Home $home = null,
        string $connectedBy = '',
    ): array {
        $home ??= Home::unknown();
        $isPaused = !$account->hasToken() || $home->isForeign($account);
        $user = $account->user;
        return [
            'id' => $account->id,
            'username' => $account->handle(),
            'name' => Printable::line($user->name ?? ''),
            'account_type' => $user->accountType->value,
            'picture' => $account->picture === '' || $feed->isHidden ? '' : $picturesUrl . $account->picture,
            'followers' => $user->followersCount,
            'posts' => $user->mediaCount,
            'product' => $account->product->value,
            'state' => self::state($account, $feed, $now, $home)->value,
            'token' => [
                'lifetime' => $account->life->lifetime->value,
                'expires_at' => $account->life->expiresAt,
                'days_left' => $account->life->daysLeft($now),
            ],
            'refresh' => [
                'last' => $account->refresh->last,
                'next' => $isPaused ? null : $account->refresh->next,
                'failure' => $account->refresh->failure?->summary(),
            ],
            'sync' => [
                'last' => $feed->sync->last,
                'next' => $isPaused ? null : $feed->sync->next,
                'failure' => self::syncFailure($feed),
                'items' => count($feed->items),
            ],
            'pictures' => [
                'missing' => $feed->withoutPicture(),
                'failure' => $feed->pictureFailure()?->summary(),
            ],
            'withdrawal' => $account->withdrawal?->toArray(),
            'attention' => Alert::of($account, $feed, $now, $home)?->summary(),
            'connected' => ['at' => $account->connectedAt, 'by' => $connectedBy],
        ];
    }

    /**
     * How the account is called in a sentence, as Account::name() does it.
     *
     * @param array<string, mixed> $summary
     */
    public static function name(array $summary): string
    {
        return $summary['username'] === $summary['id'] ? $summary['id'] : '@' . $summary['username'];
    }

    /** @return array<string, mixed>|null with what was answered, where that is not believed yet */
    private static function syncFailure(StoredFeed $feed): ?array
    {
        $failure = $feed->sync->failure?->summary();
        if ($failure === null || $feed->doubt === null || $feed->sync->failure->code !== FailureCode::Implausible) {
            return $failure;
        }
        return [...$failure, 'message' => new Message(
            Word::FailureDetailImplausible,
            failure: $failure['message'],
            named: $feed->doubt->posts,
            stored: count($feed->items),
            time: Date::moment($feed->doubt->believedFrom()),
        )];
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
