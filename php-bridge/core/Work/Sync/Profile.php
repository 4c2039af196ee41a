<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Refusal;
use Loupe\Core\Work\LockedJob;
use Loupe\Core\Work\Picture\ProfilePicture;

/** Name, picture and counts of an account, asked for again once a day. */
final class Profile
{
    /** A little less than a day, because ticks come late rather than early. */
    private const PERIOD = 82800;
    private const LOCK_SECONDS = 60;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly ProfilePicture $picture,
        private readonly LockedJob $job,
        private readonly Clock $clock,
    ) {
    }

    /** @param int|null $doubtedSince since when posts are doubted to be gone: its count of them says more then */
    public function isDue(Account $account, ?int $doubtedSince): bool
    {
        $now = $this->clock->now();
        $age = $now - $account->profileAt;
        $isWanted = $doubtedSince !== null && $account->profileAt <= $doubtedSince && $doubtedSince < $now;
        return $age >= self::PERIOD || $age < 0 || $isWanted;
    }

    /**
     * Of several who noticed that it is due the first does it. After a failure the old profile stays until the next
     * day: nothing depends on it but how long posts are doubted that it counts.
     */
    public function updateIfDue(string $id, ?int $doubtedSince): Account|Failure|Refusal
    {
        // The lock of refreshes, because both write the account's record.
        return $this->job->run(
            $id,
            Locks::account(...),
            self::LOCK_SECONDS,
            fn (Account $account, Lease $lease): Account|Failure|Refusal => $this->isDue($account, $doubtedSince)
                ? $this->updateUnder($lease, $account)
                : Refusal::busy(),
        );
    }

    /** @return string path of the site's copy; empty where there is none to be had */
    public function pictureOf(User $user): string
    {
        $url = $user->profilePictureUrl;
        return $url === null ? '' : $this->picture->copy($user->accountId(), $url);
    }

    private function updateUnder(Lease $lease, Account $account): Account|Failure
    {
        $token = $this->tokens->open($account);
        $graph = $this->graph->countedFor($account->id, CallKind::Usual);
        $answer = $token instanceof Failure ? $token : $graph->user($token);
        $user = $answer instanceof User && $answer->accountId() === $account->id ? $answer : null;
        $picture = $user === null ? '' : $this->pictureOf($user);
        $changed = $account->withProfile(
            $user?->completedBy($account->user) ?? $account->user,
            $picture === '' ? $account->picture : $picture,
            $this->clock->now()
        );
        $this->accounts->put($changed, $lease);
        return $answer instanceof Failure ? $answer : $changed;
    }
}
