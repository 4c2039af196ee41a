<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Refresh;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\LockedJob;

/**
 * Refreshes one account's token. The old token stays until a new term is in
 * hand, and both change in one write.
 */
final class Refresher
{
    private const LOCK_SECONDS = 60;

    /** @param int $seed the site's */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly LockedJob $job,
        private readonly Clock $clock,
        private readonly int $seed,
    ) {
    }

    /** @return Account|Failure|Refusal a failure is also kept with the account */
    public function refresh(string $id): Account|Failure|Refusal
    {
        return $this->attempt($id, static fn (Account $account): bool => true);
    }

    /** For whoever noticed that it is due: of several, the first does it. */
    public function refreshIfDue(string $id): Account|Failure|Refusal
    {
        return $this->attempt($id, fn (Account $account): bool => $account->refresh->isDue($this->clock->now()));
    }

    /** When a token with this life is to be refreshed. */
    public function next(TokenLife $life, string $id): int
    {
        return RefreshPolicy::next($life, Backoff::seed($this->seed, $id));
    }

    /** @param callable(Account): bool $isWanted asked once nobody else can change the account */
    private function attempt(string $id, callable $isWanted): Account|Failure|Refusal
    {
        return $this->job->run(
            $id,
            Locks::account(...),
            self::LOCK_SECONDS,
            fn (Account $account, Lease $lease): Account|Failure|Refusal => $isWanted($account)
                ? $this->refreshUnder($lease, $account)
                : Refusal::busy(),
        );
    }

    private function refreshUnder(Lease $lease, Account $account): Account|Failure|Refusal
    {
        $now = $this->clock->now();
        if (RefreshPolicy::isTooYoung($account->life, $now)) {
            if ($account->refresh->isDue($now)) {
                $next = $this->next($account->life, $account->id);
                $this->accounts->put($account->withRefresh($account->life, $account->refresh->at($now, $next)), $lease);
            }
            return Refusal::tooEarly();
        }
        $token = $this->tokens->open($account);
        $graph = $this->graph->countedFor($account->id, CallKind::Pressing);
        $answer = $token instanceof Failure ? $token : $graph->refresh($token);
        [$changed, $outcome] = match (true) {
            $answer instanceof NewTerm => [$renewed = $this->renewed($account, $answer), $renewed],
            $token instanceof Secret && $this->mayBeTooEarly($account, $answer)
                => [$this->postponed($account), Refusal::notYet()],
            default => [$this->failed($account, $answer), $answer],
        };
        $this->accounts->put($changed, $lease);
        return $outcome;
    }

    private function renewed(Account $account, NewTerm $term): Account
    {
        $now = $this->clock->now();
        $life = TokenLife::granted($term, $now);
        return $account->withToken(
            $this->tokens->seal($term->token, $account->id),
            $life,
            $account->refresh->succeeded($now, $this->next($life, $account->id))
        );
    }

    private function mayBeTooEarly(Account $account, Failure $failure): bool
    {
        return !$account->life->lifetime->isKnown()
            && $this->clock->now() < $account->life->since + RefreshPolicy::FIRST_AFTER
            && $failure->code->mayMeanTooEarly();
    }

    private function postponed(Account $account): Account
    {
        $life = $account->life->possiblyShort();
        $next = $this->next($life, $account->id);
        return $account->withRefresh($life, $account->refresh->at($this->clock->now(), $next));
    }

    private function failed(Account $account, Failure $failure): Account
    {
        $now = $this->clock->now();
        $failures = $account->refresh->failures + 1;
        $seed = Backoff::seed($this->seed, $account->id);
        $next = RefreshPolicy::afterFailure($account->life, $failures, $failure->retryAfter, $now, $seed);
        return $account->withRefresh($account->life, $account->refresh->failed($failure, $now, $next));
    }
}
