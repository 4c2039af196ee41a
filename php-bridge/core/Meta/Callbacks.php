<?php

declare(strict_types=1);

namespace Loupe\Core\Meta;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Keep\Consequences;
use Loupe\Core\Keep\Disconnector;
use Loupe\Core\OAuth\App;
use Loupe\Core\OAuth\Apps;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\Core\RefusalCode;

/**
 * What Meta calls when a person takes the app's access away, or wants their
 * data deleted. Only a signature of the stored app is believed, and only about
 * connections that are not younger than it: an old request that comes again
 * does nothing to an account that was connected anew.
 */
final class Callbacks
{
    /** Seconds that a request may take from Meta's clock to ours. */
    private const ON_ITS_WAY = 300;

    public function __construct(
        private readonly Apps $apps,
        private readonly Accounts $accounts,
        private readonly Consequences $consequences,
        private readonly Disconnector $disconnector,
        private readonly Deletions $deletions,
        private readonly Clock $clock,
    ) {
    }

    /** @return Refusal|null null when it was done, or there was nothing to do */
    public function deauthorise(string $signed): ?Refusal
    {
        $request = self::verified($signed, $this->apps->get());
        if ($request instanceof Refusal) {
            return $request;
        }
        foreach ($this->notYoungerThan($request, $this->accountsOf($request)) as $account) {
            $refusal = $this->consequences->deauthorised($account->id);
            if ($refusal !== null) {
                return $refusal;
            }
        }
        return null;
    }

    /** Noted first, so that what a crash leaves undone is done when the request comes again. */
    public function delete(string $signed): Deletion|Refusal
    {
        $app = $this->apps->get();
        $request = self::verified($signed, $app);
        if ($request instanceof Refusal) {
            return $request;
        }
        $this->disconnector->finish();
        if ($this->accounts->leaving() !== []) {
            // It may be theirs, and something of it is still there.
            return Refusal::picturesLeft();
        }
        $accounts = $this->accountsOf($request);
        $doomed = $this->notYoungerThan($request, $accounts);
        $outcome = match (true) {
            $doomed !== [] => DeletionOutcome::Deleted,
            $accounts !== [] => DeletionOutcome::ConnectedAnew,
            default => DeletionOutcome::NothingStored,
        };
        try {
            $mark = self::mark($request->userId, $app);
            $deletion = $this->deletions->open($mark, $request->issuedAt, $outcome, $this->clock->now());
            foreach ($doomed as $account) {
                $refusal = $this->disconnector->disconnect($account->id);
                if ($refusal !== null && $refusal->code !== RefusalCode::NoAccount) {
                    return $refusal;
                }
            }
            return $deletion->completedAt !== null && $doomed === []
                ? $deletion
                : $this->deletions->close($deletion->completed(
                    $doomed === [] ? $deletion->outcome : $outcome,
                    $this->clock->now()
                ));
        } catch (NotStored) {
            return Refusal::notStored();
        }
    }

    /** Whether the person of a request has connected their account to this site since. */
    public function isConnectedSince(Deletion $deletion): bool
    {
        $app = $this->apps->get();
        foreach ($app instanceof App ? $this->accounts->all() : [] as $account) {
            $marks = array_map(static fn (string $id): string => self::mark($id, $app), self::idsOf($account));
            $isTheirs = in_array(Deletions::markOf($deletion->code), $marks, true);
            if ($isTheirs && $account->connectedAt > $deletion->issuedAt) {
                return true;
            }
        }
        return false;
    }

    private static function verified(string $signed, App|Failure|null $app): SignedRequest|Refusal
    {
        return $app instanceof App
            ? SignedRequest::read($signed, $app->secret) ?? Refusal::notSigned()
            : Refusal::cannotVerify();
    }

    /** @return list<Account> */
    private function accountsOf(SignedRequest $request): array
    {
        return array_values(array_filter(
            $this->accounts->all(),
            static fn (Account $account): bool => in_array($request->userId, self::idsOf($account), true)
        ));
    }

    /**
     * @param list<Account> $accounts
     * @return list<Account>
     */
    private function notYoungerThan(SignedRequest $request, array $accounts): array
    {
        $now = $this->clock->now();
        // Of a connection that was dated by a clock that was ahead nobody knows when it was made: a request that has
        // just been signed is believed, because it cannot be an old one that comes again.
        $connectedAt = static fn (Account $account): int
            => $account->connectedAt <= $now ? $account->connectedAt : $now - self::ON_ITS_WAY;
        return array_values(array_filter(
            $accounts,
            static fn (Account $account): bool => $connectedAt($account) <= $request->issuedAt
        ));
    }

    /** @return list<string> every id that Meta may mean the account by */
    private static function idsOf(Account $account): array
    {
        return array_values(array_unique(array_filter([$account->id, $account->user->id, $account->user->userId])));
    }

    /** Nobody without the app's secret can tell whose it is. */
    private static function mark(string $userId, App $app): string
    {
        return substr(hash_hmac('sha256', 'deletion of ' . $userId, $app->secret->reveal()), 0, Deletions::MARK);
    }
}
