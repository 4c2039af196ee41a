<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Meta;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\Core\Work\Reconciler;

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
        private readonly AppRepository $app,
        private readonly Accounts $accounts,
        private readonly Reconciler $reconciler,
        private readonly Disconnector $disconnector,
        private readonly Deletions $deletions,
        private readonly Clock $clock,
    ) {
    }

    /** @return Refusal|null null when it was done, or there was nothing to do */
    public function deauthorise(string $signed): ?Refusal
    {
        $request = self::verified($signed, $this->app->get());
        if ($request instanceof Refusal) {
            return $request;
        }
        foreach ($this->notYoungerThan($request, $this->accountsOf($request)) as $account) {
            $refusal = $this->reconciler->deauthorised($account->id);
            if ($refusal !== null) {
                return $refusal;
            }
        }
        return null;
    }

    /**
     * Noted first, so that what a crash leaves undone is done when the request comes again. Pictures that may not be
     * deleted keep it open, and find() tells when they are gone.
     */
    public function delete(string $signed): Deletion|Refusal
    {
        $app = $this->app->get();
        $request = self::verified($signed, $app);
        if ($request instanceof Refusal) {
            return $request;
        }
        array_map($this->disconnector->finish(...), $this->accounts->leaving());
        $accounts = $this->accountsOf($request);
        $doomed = $this->notYoungerThan($request, $accounts);
        $outcome = match (true) {
            $doomed !== [] => DeletionOutcome::Deleted,
            $accounts !== [] => DeletionOutcome::ConnectedAnew,
            // What is left of a removal names nobody, so it may be theirs.
            $this->accounts->leaving() !== [] => DeletionOutcome::Deleted,
            default => DeletionOutcome::NothingStored,
        };
        try {
            $mark = self::mark($request->userId, $app);
            $deletion = $this->deletions->open($mark, $request->issuedAt, $outcome, $this->clock->now());
            $isWhole = $doomed !== [];
            foreach ($doomed as $account) {
                $isTheirs = fn (Account $now): bool => $this->notYoungerThan($request, [$now]) !== [];
                $refusal = $this->disconnector->disconnect($account->id, $isTheirs);
                if ($refusal?->code === RefusalCode::PicturesLeft) {
                    $isWhole = false;
                } elseif ($refusal !== null && $refusal->code !== RefusalCode::NoAccount) {
                    return $refusal;
                }
            }
            return $isWhole ? $this->close($deletion, $outcome) : $this->closedIfDone($deletion);
        } catch (NotStored) {
            return Refusal::notStored();
        }
    }

    /** What became of a request, as it is now. */
    public function find(string $code): ?Deletion
    {
        $deletion = null;
        try {
            $deletion = $this->deletions->find($code);
            return $deletion === null ? null : $this->closedIfDone($deletion);
        } catch (NotStored) {
            return $deletion;
        }
    }

    /** Whether the person of a request has connected their account to this site since. */
    public function isConnectedSince(Deletion $deletion): bool
    {
        $isSince = static fn (Account $account): bool => $account->connectedAt > $deletion->issuedAt;
        return array_filter($this->theirs($deletion) ?? [], $isSince) !== [];
    }

    /** @throws NotStored */
    private function closedIfDone(Deletion $deletion): Deletion
    {
        return $deletion->completedAt !== null || $this->isAnythingLeft($deletion)
            ? $deletion
            : $this->close($deletion, $deletion->outcome);
    }

    private function isAnythingLeft(Deletion $deletion): bool
    {
        if ($deletion->outcome !== DeletionOutcome::Deleted) {
            return false;
        }
        $theirs = $this->theirs($deletion);
        $isDoomed = static fn (Account $account): bool => $account->connectedAt <= $deletion->issuedAt;
        return $theirs === null || array_filter($theirs, $isDoomed) !== [] || $this->accounts->leaving() !== [];
    }

    /** @throws NotStored */
    private function close(Deletion $deletion, DeletionOutcome $outcome): Deletion
    {
        return $this->deletions->close($deletion->completed($outcome, $this->clock->now()));
    }

    /** @return list<Account>|null of the person of a request; null where nobody can tell without the app */
    private function theirs(Deletion $deletion): ?array
    {
        $app = $this->app->get();
        if (!$app instanceof App) {
            return null;
        }
        $mark = Deletions::markOf($deletion->code);
        $isMarked = static fn (string $id): bool => self::mark($id, $app) === $mark;
        return array_values(array_filter(
            $this->accounts->all(),
            static fn (Account $account): bool => array_filter(self::idsOf($account), $isMarked) !== []
        ));
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
