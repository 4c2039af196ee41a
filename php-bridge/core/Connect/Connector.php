<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Addresses;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\App\CodeGrant;
use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Core\Connect\Paste\PastedToken;
use Loupe\Core\Connect\Paste\Reading;
use Loupe\Core\Connect\Paste\Token;
use Loupe\Core\Graph\Config;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\Refresh\Refresher;
use Loupe\Core\Work\Sync\FeedSync;
use Loupe\Core\Work\Sync\Profile;

/**
 * Connects the account of a pasted token or of an authorisation code: checked
 * with Instagram first, whatever a browser claims to have seen.
 */
final class Connector
{
    private const LOCK_SECONDS = 60;

    /** @param int $person which user of the site connects; 0 where nobody knows */
    public function __construct(
        private readonly Config $config,
        private readonly Accounts $accounts,
        private readonly Tokens $tokens,
        private readonly AppRepository $app,
        private readonly GraphClient $graph,
        private readonly CodeGrant $grant,
        private readonly TokenInquiry $inquiry,
        private readonly Profile $profile,
        private readonly Refresher $refresher,
        private readonly FeedSync $feedSync,
        private readonly Lock $lock,
        private readonly Clock $clock,
        private readonly int $person,
        private readonly Home $home,
        private readonly Witness $witness,
    ) {
    }

    /**
     * A failed refresh or sync does not undo the connection: it is kept with
     * the account, and tried again.
     *
     * @param string $pasted a text with a token, the address that Instagram redirected to, or an authorisation code
     * @param string|null $redirectUri where a bare code came back to, to the letter
     * @param int|null $expiresIn seconds that a token lives from when it was made, as whoever read the text found in it
     */
    public function connect(
        #[\SensitiveParameter] string $pasted,
        ?string $redirectUri = null,
        ?int $expiresIn = null,
    ): Connection|Failure|Refusal {
        $reading = PastedText::read($pasted)->living($expiresIn);
        return $this->attempt(fn (): Connection|Failure|Refusal => $reading->code === null
            ? $this->withToken($reading)
            : $this->withCode($reading->code, $reading->redirectUri ?? $redirectUri));
    }

    /** @param string|null $redirectUri where the code came back to, to the letter; null where nobody said */
    public function redeem(Secret $code, ?string $redirectUri): Connection|Failure|Refusal
    {
        return $this->attempt(fn (): Connection|Failure|Refusal => $this->withCode($code, $redirectUri));
    }

    /** @param callable(): (Connection|Failure|Refusal) $connect */
    private function attempt(callable $connect): Connection|Failure|Refusal
    {
        if (!$this->tokens->canStore()) {
            return Refusal::noKey();
        }
        try {
            $stored = $connect();
        } catch (NotStored) {
            return Refusal::notStored();
        }
        if (!$stored instanceof Connection) {
            return $stored;
        }
        $id = $stored->account->id;
        $this->refresher->refresh($id);
        $this->feedSync->sync($id);
        $account = $this->accounts->get($id);
        return $account === null ? Refusal::notStored() : new Connection($account, $stored->notice);
    }

    private function withToken(Reading $reading): Connection|Failure|Refusal
    {
        $token = PastedToken::of($reading, $this->config->product, $this->app->codeExchange());
        $user = $token instanceof Token ? $this->graph->user($token->secret) : $token;
        return $user instanceof User ? $this->store($user, $this->dated($token, $user->accountId())) : $user;
    }

    private function withCode(Secret $code, ?string $redirectUri): Connection|Failure|Refusal
    {
        $term = $this->grant->redeem($code, $redirectUri);
        if (!$term instanceof NewTerm) {
            return $term;
        }
        $token = DatedToken::issued($term, $this->clock->now());
        $user = $this->grant->user($token->secret);
        return $user instanceof User ? $this->store($user, $token) : $user;
    }

    /** Of the same token pasted again, what is known of its life stays known. */
    private function dated(Token $token, string $id): DatedToken
    {
        $old = $this->accounts->fresh($id);
        $known = $old === null ? null : $this->tokens->open($old);
        $isSame = $known instanceof Secret && $known->equals($token->secret);
        return $isSame && $old->life->lifetime->isKnown()
            ? new DatedToken($token->secret, $old->life)
            : $this->inquiry->about($token, $isSame ? $old->life->since : $this->clock->now());
    }

    private function store(User $user, DatedToken $token): Connection|Refusal
    {
        $id = $user->accountId();
        $picture = $this->profile->pictureOf($user);
        // A refresh of the old token that is under way must not overwrite this one.
        $lease = $this->lock->seize(Locks::account(new AccountId($id)), self::LOCK_SECONDS);
        try {
            $before = $this->accounts->fresh($id);
            $user = $before === null ? $user : $user->completedBy($before->user);
            $account = $this->accountOf($user, $token, $picture ?: $before?->picture ?? '')->after($before);
            $this->put($account, $lease);
            $this->feedSync->restart($id);
        } catch (LeaseLost) {
            return Refusal::busy();
        } finally {
            $this->lock->release($lease);
        }
        $this->witness->saw(new Deed(
            $before === null ? DeedKind::Connected : DeedKind::TokenReplaced,
            $id,
            $account->name(),
            $this->person,
            $before?->connectedBy ?? $this->person,
        ));
        return new Connection($account, $token->notice);
    }

    /** Listed before it is written, so that no crash between leaves a token that nobody knows of. */
    private function put(Account $account, Lease $lease): void
    {
        $isNew = !$this->accounts->isConnected($account->id);
        $this->accounts->list($account->id);
        try {
            $this->accounts->put($account, $lease);
        } catch (NotStored $reason) {
            if ($isNew) {
                $this->accounts->leave($account->id);
            }
            throw $reason;
        }
    }

    private function accountOf(User $user, DatedToken $token, string $picture): Account
    {
        $id = $user->accountId();
        $now = $this->clock->now();
        $isKnown = $token->life->lifetime->isKnown();
        return new Account(
            $id,
            $user,
            $this->config->product,
            $this->tokens->seal($token->secret, $id),
            $token->life,
            Job::due($isKnown ? $this->refresher->next($token->life, $id) : $now),
            $picture,
            $now,
            $now,
            connectedBy: $this->person,
            addresses: Addresses::only($this->home->address),
        );
    }
}
