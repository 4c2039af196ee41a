<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\LockedAccounts;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\FeedJob;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Older\Overflow;
use Loupe\Core\Work\State\AnnouncedFeeds;
use Loupe\Core\Work\State\Doubt;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/**
 * Brings one account's feed up to date. The stored feed is replaced in one
 * step, once the whole list of posts is in hand; until then, and after any
 * failure, the old one stays.
 */
final class FeedSync
{
    /** A little less than the hour between two ticks, which come late rather than early. */
    private const PERIOD = 3300;

    /** Seconds since the newest post after which an account is synced every three hours, and every six. */
    private const QUIET = 14 * 86400;
    private const VERY_QUIET = 60 * 86400;

    private const LOCK_SECONDS = 600;

    /** @param int $seed the site's */
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly FeedFilms $films,
        private readonly PictureFiles $files,
        private readonly FeedJob $job,
        private readonly LockedAccounts $locked,
        private readonly Clock $clock,
        private readonly AnnouncedFeeds $announced,
        private readonly Overflow $overflow,
        private readonly int $seed,
    ) {
    }

    /** @return StoredFeed|Failure|Refusal a failure is also kept with the feed */
    public function sync(string $id): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, fn (Account $account, Lease $lease, ?StoredFeed $feed): object
            => $this->syncUnder($lease, $account, $feed?->dueAnew($this->clock->now()), null));
    }

    /**
     * For whoever noticed that it is due: of several, the first does it.
     *
     * @param int $calls to Instagram that it may make
     */
    public function syncIfDue(string $id, int $calls): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, fn (Account $account, Lease $lease, ?StoredFeed $feed): object
            => $this->isDue($feed) ? $this->syncUnder($lease, $account, $feed, $calls) : Refusal::busy());
    }

    public function isDue(?StoredFeed $feed): bool
    {
        return $feed?->isDue($this->clock->now()) ?? true;
    }

    /**
     * Goes on with copies of pictures for which a sync had no time: without Instagram's API, at the addresses that it
     * gave to that sync.
     */
    public function copyIfDue(string $id): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, function (Account $account, Lease $lease, ?StoredFeed $old): object {
            // What comes of it says nothing of a withdrawal.
            if ($old === null || !$old->arePicturesDue() || $account->withdrawal !== null) {
                return Refusal::busy();
            }
            $new = $this->pictures->continued($account, $old);
            $this->announced->put($account, $old, $new, $lease);
            $this->clear($account, $new);
            return $new;
        });
    }

    public function areFilmsDue(?StoredFeed $feed): bool
    {
        return $feed !== null && $this->films->areDue($feed);
    }

    /** Goes on with films, likewise. */
    public function fetchFilmsIfDue(string $id): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, function (Account $account, Lease $lease, ?StoredFeed $old): object {
            if ($old === null || !$this->films->areDue($old) || $account->withdrawal !== null) {
                return Refusal::busy();
            }
            $new = $this->films->continued($account, $old);
            // While a film is on its way pages show the same.
            StoredFeed::lookTheSame($old, $new)
                ? $this->feeds->putState($account->id, $new, $lease)
                : $this->announced->put($account, $old, $new, $lease);
            return $new;
        });
    }

    /**
     * The account was connected anew: a sync that is under way with the old token has nothing to write any more, and
     * what went wrong with that one is over.
     */
    public function restart(string $id): void
    {
        try {
            $account = new AccountId($id);
            $this->locked->seized($account, Locks::sync($account), self::LOCK_SECONDS, $this->restartUnder(...));
        } catch (LeaseLost | NotStored) {
            // Another has begun with the new token, or the next will.
            return;
        }
    }

    private function restartUnder(Account $account, Lease $lease): void
    {
        $feed = $this->feeds->fresh($account->id);
        if ($feed !== null) {
            $now = $this->clock->now();
            $anew = $feed->withSync($feed->sync->anew($now))->withChosen($feed->chosen->anew($now));
            $deep = $feed->deep?->withJob($feed->deep->job->anew($now));
            $this->feeds->putState($account->id, $deep === null ? $anew : $anew->withDeep($deep), $lease);
        }
    }

    /** Has the whole list read soon, for pictures of older posts that are missing: only there are their addresses. */
    public function readAnew(string $id): void
    {
        try {
            $account = new AccountId($id);
            $this->locked->acquired($account, Locks::sync($account), self::LOCK_SECONDS, $this->readAnewUnder(...));
        } catch (LeaseLost | NotStored) {
            // The daily reading makes up for it.
            return;
        }
    }

    private function readAnewUnder(Account $account, Lease $lease): void
    {
        $feed = $this->feeds->fresh($account->id);
        if ($feed?->deep !== null) {
            $due = $feed->deep->dueAnew($this->clock->now());
            $this->feeds->putState($account->id, $feed->withDeep($due), $lease);
        }
    }

    /** @param int|null $calls that it may make; null where a person waits for it */
    private function syncUnder(Lease $lease, Account $account, ?StoredFeed $old, ?int $calls): StoredFeed|Failure
    {
        $id = $account->id;
        $old ??= StoredFeed::empty($this->clock->now());
        $media = $this->newestMedia($account, $old, $calls);
        $doubt = $media instanceof Failure ? $old->doubt : $this->doubt($media, $old, $account);
        $outcome = $media instanceof NewestMedia && $doubt !== null ? new Failure(FailureCode::Implausible) : $media;
        $new = match (true) {
            $media instanceof Failure => $old->withSync($this->failed($id, $old, $media)),
            $doubt !== null => $old->withDoubt($doubt)->withTerms($media->terms)
                ->withSync($this->doubted($id, $old, $media)),
            default => $this->updated($lease, $account, $media, $old),
        };
        $this->announced->put($account, $old, $new, $lease);
        if ($outcome instanceof Failure) {
            return $outcome;
        }
        $this->clear($account, $new);
        return $new;
    }

    /** Of older posts' pictures nobody knows here which are named: whoever reads the whole list clears those away. */
    private function clear(Account $account, StoredFeed $feed): void
    {
        if ($feed->deep === null) {
            $this->files->keepOnly($account->id, $feed->staying($account->picture));
        }
    }

    private function newestMedia(Account $account, StoredFeed $old, ?int $calls): NewestMedia|Failure
    {
        $token = $this->tokens->open($account);
        if ($token instanceof Failure) {
            return $token;
        }
        $graph = $this->graph->countedFor($account->id, $calls === null ? CallKind::Pressing : CallKind::Usual);
        return (new MediaList($graph, $this->clock))->newest($account, $token, $old->terms, $calls ?? PHP_INT_MAX);
    }

    private function doubt(NewestMedia $media, StoredFeed $old, Account $account): ?Doubt
    {
        $at = $media->answeredAt ?? $this->clock->now();
        return Plausibility::doubt($media, $old, $account->user->mediaCount, $at);
    }

    private function updated(Lease $lease, Account $account, NewestMedia $media, StoredFeed $old): StoredFeed
    {
        $next = $this->clock->now() + $this->period($media);
        $new = $this->pictures->feedOf($account, $media->posts, $old, $next)->withTerms($media->terms);
        $new = $media->isWhole ? $new : $new->continuedBy($old, $media->oldest());
        $writer = new OlderWriter($this->feeds, $account, $lease, $old->numbers);
        $new = $this->overflow->carried($old, $new, $media->isWhole, $writer);
        if ($new->deep !== null && $new->olderNumbers() !== [] && $this->pictures->areMoreNeeded($old, $new)) {
            // Of older posts' pictures only the whole list tells the addresses.
            $new = $new->withDeep($new->deep->outdated($this->clock->now()));
        }
        return $this->pictures->dated($account, $new);
    }

    /** Soon another look; it may be nothing but a passing fault. */
    private function doubted(string $id, StoredFeed $old, NewestMedia $media): Job
    {
        $now = $this->clock->now();
        $delay = Backoff::delay($old->sync->failures + 1, null, Backoff::seed($this->seed, $id));
        $next = $now + min($delay, $this->period($media));
        // What failed before failed otherwise: the token works.
        $job = $old->sync->failure?->code === FailureCode::Implausible ? $old->sync : $old->sync->anew($now);
        return $job->failed(new Failure(FailureCode::Implausible), $now, $next);
    }

    /**
     * Seconds to the next sync. One that takes more calls is made less often: a day's are counted. So is that of an
     * account that has not posted for long: it is not likely to do so in the next hour.
     */
    private function period(NewestMedia $media): int
    {
        $now = $this->clock->now();
        $age = $now - $media->newest($now);
        $hours = match (true) {
            $age < self::QUIET => 1,
            $age < self::VERY_QUIET => 3,
            default => 6,
        };
        return self::PERIOD * max($media->calls, $hours);
    }

    private function failed(string $id, StoredFeed $old, Failure $failure): Job
    {
        return $old->sync->backedOff($failure, $this->clock->now(), Backoff::seed($this->seed, $id));
    }
}
