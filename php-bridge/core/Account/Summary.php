<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Alert\Alert;
use Loupe\Core\Sync\StoredFeed;

/**
 * What the panel may know of a stored account: never the token or a part of
 * it. Shape: docs/architecture.md, "Account summary".
 */
final class Summary
{
    /**
     * @param string $picturesUrl address of the pictures' folder, with its final slash
     * @return array<string, mixed>
     */
    public static function of(Account $account, StoredFeed $feed, string $picturesUrl, int $now): array
    {
        $user = $account->user;
        return [
            'id' => $account->id,
            'username' => $account->handle(),
            'name' => $user->name ?? '',
            'account_type' => $user->accountType->value,
            'picture' => $account->picture === '' || $feed->isHidden ? '' : $picturesUrl . $account->picture,
            'followers' => $user->followersCount,
            'posts' => $user->mediaCount,
            'product' => $account->product->value,
            'state' => self::state($account, $feed, $now)->value,
            'token' => [
                'lifetime' => $account->life->lifetime->value,
                'expires_at' => $account->life->expiresAt,
                'days_left' => $account->life->daysLeft($now),
            ],
            'refresh' => [
                'last' => $account->refresh->last,
                'next' => $account->hasToken() ? $account->refresh->next : null,
                'failure' => $account->refresh->failure?->jsonSerialize(),
            ],
            'sync' => [
                'last' => $feed->sync->last,
                'next' => $account->hasToken() ? $feed->sync->next : null,
                'failure' => $feed->sync->failure?->jsonSerialize(),
                'items' => count($feed->items),
            ],
            'pictures' => [
                'missing' => $feed->withoutPicture(),
                'failure' => $feed->pictureFailure()?->jsonSerialize(),
            ],
            'withdrawal' => $account->withdrawal?->toArray(),
            'attention' => Alert::of($account, $feed, $now)?->jsonSerialize(),
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

    private static function state(Account $account, StoredFeed $feed, int $now): AccountState
    {
        if ($account->withdrawal?->isConfirmed() ?? false) {
            return AccountState::Withdrawn;
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
