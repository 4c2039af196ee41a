<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Refusal;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Config;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Sync\FeedSync;
use Loupe\Core\Token\Secret;

/** Connects the account of a pasted token: checked with Instagram first, whatever a browser claims to have seen. */
final class Connector
{
    private const LOCK_SECONDS = 60;

    public function __construct(
        private readonly Config $config,
        private readonly Accounts $accounts,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly Profile $profile,
        private readonly Refresher $refresher,
        private readonly FeedSync $feedSync,
        private readonly Lock $lock,
        private readonly Clock $clock,
    ) {
    }

    /**
     * A failed refresh or sync does not undo the connection: it is kept with
     * the account, and tried again.
     */
    public function connect(#[\SensitiveParameter] string $pasted): Account|Failure|Refusal
    {
        if (!$this->tokens->canStore()) {
            return Refusal::noKey();
        }
        $token = PastedToken::read($pasted, $this->config->product);
        if ($token instanceof Refusal) {
            return $token;
        }
        try {
            $user = $this->graph->user($token);
            $stored = $user instanceof Failure ? $user : $this->store($user, $token);
        } catch (NotStored) {
            return Refusal::notStored();
        }
        if (!$stored instanceof Account) {
            return $stored;
        }
        $this->refresher->refresh($stored->id);
        $this->feedSync->sync($stored->id);
        return $this->accounts->get($stored->id) ?? Refusal::notStored();
    }

    private function store(User $user, Secret $token): Account|Refusal
    {
        $id = $user->accountId();
        $picture = $this->profile->pictureOf($user);
        // A refresh of the old token that is under way must not overwrite this one.
        $name = Locks::account($id);
        $this->lock->revoke($name);
        $lease = $this->lock->acquire($name, self::LOCK_SECONDS);
        if ($lease === null) {
            return Refusal::busy();
        }
        try {
            $account = $this->accountOf($user, $token, $picture);
            $this->accounts->put($account, $lease);
            $this->accounts->list($id);
        } catch (LeaseLost) {
            return Refusal::busy();
        } finally {
            $this->lock->release($lease);
        }
        return $account;
    }

    private function accountOf(User $user, Secret $token, string $picture): Account
    {
        $id = $user->accountId();
        $now = $this->clock->now();
        $old = $this->accounts->fresh($id);
        $known = $old === null ? null : $this->tokens->open($old);
        // The same token pasted again: what is known of its life stays known.
        $life = $known instanceof Secret && $known->equals($token) ? $old->life : TokenLife::assumed($now);
        return new Account(
            $id,
            $user,
            $this->config->product,
            $this->tokens->seal($token, $id),
            $life,
            Job::due($life->lifetime->isKnown() ? RefreshPolicy::next($life, crc32($id)) : $now),
            $picture,
            $now,
            $now,
        );
    }
}
