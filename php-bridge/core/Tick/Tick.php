<?php

declare(strict_types=1);

namespace Loupe\Core\Tick;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\Chosen\ChosenSync;
use Loupe\Core\Work\Deep\DeepSync;
use Loupe\Core\Work\Reconciler;
use Loupe\Core\Work\Refresh\Refresher;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\Sync\FeedSync;
use Loupe\Core\Work\Sync\Profile;

/** What the server does by itself: what is due, and may be done now. */
final class Tick
{
    /** Seconds after which nothing more is begun; the rest waits for the next tick. */
    private const TIME = 60.0;

    /** Of copying pictures, each of which ends by itself: another process may hold the locks. */
    private const ROUNDS = 30;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Refresher $refresher,
        private readonly FeedSync $feedSync,
        private readonly ChosenSync $chosenSync,
        private readonly DeepSync $deepSync,
        private readonly Profile $profile,
        private readonly Disconnector $disconnector,
        private readonly Reconciler $reconciler,
        private readonly Allowance $allowance,
        private readonly Clock $clock,
        private readonly Resealer $resealer,
        private readonly Home $home,
    ) {
    }

    public function run(): void
    {
        self::each($this->everything());
    }

    public function refreshDue(): void
    {
        self::each($this->refreshes($this->end()));
    }

    /** Refreshes, and the end of withdrawn accounts: what must not wait for the next tick. */
    public function doPressing(): void
    {
        self::each($this->pressing($this->end()));
    }

    /** All the copies of pictures, and all films, for a process that nobody waits for. */
    public function finishPictures(): void
    {
        for ($round = 0; $round < self::ROUNDS && $this->isAnyDue($this->copying()); $round++) {
            self::each($this->due($this->copying(), $this->end()));
        }
    }

    /** Whether something can be done already, such as pictures that a sync had no time left to copy. */
    public function isDue(): bool
    {
        return $this->isAnyDue([...$this->refreshing(), ...$this->reading()]);
    }

    /** @param list<array{callable(string): bool, callable(string): mixed}> $work */
    private function isAnyDue(array $work): bool
    {
        foreach ($work as [$isDue]) {
            if (array_filter($this->accounts->ids(), $isDue) !== []) {
                return true;
            }
        }
        return false;
    }

    private function end(): float
    {
        return $this->clock->stopwatch() + self::TIME;
    }

    /** @return iterable<callable(): mixed> most urgent first */
    private function everything(): iterable
    {
        $end = $this->end();
        foreach ($this->accounts->leaving() as $id) {
            yield fn () => $this->disconnector->finish($id);
        }
        yield $this->resealer->run(...);
        yield from $this->pressing($end);
        yield from $this->due($this->reading(), $end);
    }

    /** @return list<array{callable(string): bool, callable(string): mixed}> most urgent first, as in the following */
    private function refreshing(): array
    {
        return [[$this->refreshIsDue(...), $this->refresher->refreshIfDue(...)]];
    }

    /** @return list<array{callable(string): bool, callable(string): mixed}> */
    private function reading(): array
    {
        return [
            [$this->syncIsDue(...), $this->syncIfDue(...)],
            [$this->profileIsDue(...), $this->updateProfileIfDue(...)],
            [$this->chosenIsDue(...), $this->goOnWithChosen(...)],
            ...$this->copying(),
            [$this->deepIsDue(...), $this->goOnIfDue(...)],
        ];
    }

    /** @return list<array{callable(string): bool, callable(string): mixed}> */
    private function copying(): array
    {
        return [
            [$this->picturesAreDue(...), $this->feedSync->copyIfDue(...)],
            [$this->filmsAreDue(...), $this->feedSync->fetchFilmsIfDue(...)],
        ];
    }

    /** @return iterable<callable(): mixed> */
    private function pressing(float $end): iterable
    {
        foreach ($this->accounts->all() as $account) {
            yield fn () => $this->reconcileOrEnd($account);
        }
        yield from $this->refreshes($end);
    }

    /** @return iterable<callable(): mixed> */
    private function refreshes(float $end): iterable
    {
        return $this->due($this->refreshing(), $end);
    }

    /**
     * @param list<array{callable(string): bool, callable(string): mixed}> $work most urgent first
     * @param float $end by the stopwatch
     * @return iterable<callable(): mixed>
     */
    private function due(array $work, float $end): iterable
    {
        foreach ($work as [$isDue, $do]) {
            foreach ($this->accounts->ids() as $id) {
                if ($this->clock->stopwatch() > $end) {
                    return;
                }
                yield static fn () => $isDue($id) && $do($id);
            }
        }
    }

    /**
     * @param iterable<callable(): mixed> $steps
     * @throws \Throwable what one of them ran into, once the others are done
     */
    private static function each(iterable $steps): void
    {
        $fault = null;
        foreach ($steps as $step) {
            try {
                $step();
            } catch (\Throwable $thrown) {
                $fault ??= $thrown;
            }
        }
        if ($fault !== null) {
            throw $fault;
        }
    }

    /** Makes feed and alerts fit what is known of a withdrawal, and deletes the account whose time is over. */
    private function reconcileOrEnd(Account $account): void
    {
        $isDoomed = fn (Account $account): bool
            => ($account->withdrawal?->deleteAt() ?? PHP_INT_MAX) <= $this->clock->now();
        $isForeign = $this->home->isForeign($account);
        if ($isDoomed($account)) {
            // Unless it was connected anew since.
            $isForeign
                ? $this->disconnector->forget($account->id, $isDoomed)
                : $this->disconnector->disconnect($account->id, $isDoomed);
        } elseif ($account->withdrawal !== null && !$isForeign) {
            $this->reconciler->reconcile($account->id);
        }
    }

    private function refreshIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $account->refresh->isDue($this->clock->now())
            && $this->allowance->mayRefresh($account);
    }

    private function syncIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $this->feedSync->isDue($this->feeds->get($id))
            && $this->allowance->mayAsk($account);
    }

    private function picturesAreDue(string $id): bool
    {
        return $this->mayCopy($id) && ($this->feeds->get($id)?->arePicturesDue() ?? false);
    }

    private function filmsAreDue(string $id): bool
    {
        return $this->mayCopy($id) && $this->feedSync->areFilmsDue($this->feeds->get($id));
    }

    private function mayCopy(string $id): bool
    {
        $account = $this->accounts->get($id);
        return $account !== null
            && $account->hasToken()
            && $account->withdrawal === null
            && !$this->home->isForeign($account);
    }

    private function syncIfDue(string $id): mixed
    {
        return $this->feedSync->syncIfDue($id, $this->allowance->callsToSync($id));
    }

    /** Beyond the newest posts. */
    private function mayReadMore(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false) && !$this->home->isForeign($account);
    }

    private function chosenIsDue(string $id): bool
    {
        return $this->mayReadMore($id)
            && $this->chosenSync->isDue($this->feeds->get($id), $this->allowance->callsForChosen($id));
    }

    private function goOnWithChosen(string $id): mixed
    {
        return $this->chosenSync->goOnIfDue($id, $this->allowance->callsForChosen($id));
    }

    private function deepIsDue(string $id): bool
    {
        return $this->mayReadMore($id)
            && $this->deepSync->isDue($this->feeds->get($id), $this->allowance->callsToReadOn($id));
    }

    private function goOnIfDue(string $id): mixed
    {
        return $this->deepSync->goOnIfDue($id, $this->allowance->callsToReadOn($id));
    }

    private function profileIsDue(string $id): bool
    {
        $account = $this->accounts->get($id);
        return ($account?->hasToken() ?? false)
            && $this->profile->isDue($account, $this->doubtedSince($id))
            && $this->allowance->mayAsk($account);
    }

    private function updateProfileIfDue(string $id): mixed
    {
        return $this->profile->updateIfDue($id, $this->doubtedSince($id));
    }

    /** Since when posts are doubted to be gone, of those beyond the newest. */
    private function doubtedSince(string $id): ?int
    {
        return $this->feeds->get($id)?->deep?->doubt?->seenAt;
    }
}
