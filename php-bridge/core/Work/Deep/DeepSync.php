<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\LockedJob;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Picture\Retention;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\Doubt;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\State\PassEnd;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Core\Work\Sync\MediaList;

/**
 * Reads an account's whole list of posts, a few pages at a time, and replaces the older ones in one step once it is
 * whole and its pictures are here; until then, and after any failure, the list before stays. What was read is kept
 * after each page, so whoever is killed goes on with the next one.
 */
final class DeepSync
{
    /** A little less than a day between two readings, because ticks come late rather than early. */
    private const PERIOD = 82800;

    /** Seconds after which no page more is asked for, so that there is time for pictures. */
    private const READING = 15.0;

    private const LOCK_SECONDS = 600;

    /**
     * @param int $most posts that the site keeps of an account
     * @param int $seed the site's
     */
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly PictureFiles $files,
        private readonly LockedJob $job,
        private readonly Clock $clock,
        private readonly ChangeListener $listener,
        private readonly int $most,
        private readonly int $seed,
    ) {
    }

    /** @param int $calls that may be made: without any, pictures alone can be copied */
    public function isDue(?StoredFeed $feed, int $calls): bool
    {
        $deep = $feed?->deep;
        return $deep !== null
            && !$feed->isHidden
            && $deep->job->isDue($this->clock->now())
            && ($calls > 0 || ($deep->pass !== null && ($deep->pass->hasPicturesToCopy() || $deep->pass->isDone())));
    }

    /** @return StoredFeed|Failure|Refusal a failure is also kept with the feed; a refusal where nobody was asked */
    public function goOnIfDue(string $id, int $calls): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, Locks::sync(...), self::LOCK_SECONDS, function (
            Account $account,
            Lease $lease,
        ) use (
            $id,
            $calls,
        ): StoredFeed|Failure|Refusal {
            $feed = $this->feeds->fresh($id);
            return $feed?->deep !== null && $this->isDue($feed, $calls)
                ? $this->goOn($account, $lease, $feed, $feed->deep, $calls)
                : Refusal::busy();
        });
    }

    private function goOn(
        Account $account,
        Lease $lease,
        StoredFeed $feed,
        DeepState $deep,
        int $calls,
    ): StoredFeed|Failure|Refusal {
        $writer = new OlderWriter($this->feeds, $account, $lease, $feed->numbers);
        $pass = $deep->pass ?? Pass::begun($this->clock->now(), $this->isFullDue($deep));
        $feed = $feed->withDeep($deep->withPass($pass));
        $this->files->show($account->id);
        $shelf = $this->pictures->shelf($account, $feed->placements);
        [$feed, $made, $failure] = $this->read($account, $lease, $feed, $shelf, $calls, $writer);
        if ($failure !== null) {
            $this->feeds->putState($account->id, $this->failed($account, $feed, $failure), $lease);
            return $failure;
        }
        $pass = $feed->deep?->pass ?? $pass;
        if ($pass->hasPicturesToCopy()) {
            $pass = (new PassPictures($this->pictures))->copy($account, $pass, $shelf, $writer);
            $feed = $feed->withDeep(($feed->deep ?? $deep)->withPass($pass));
            $this->feeds->putState($account->id, $feed, $lease);
        }
        if ($pass->isDone()) {
            $feed = $this->finish($account, $lease, $feed, $feed->deep ?? $deep, $pass, $writer);
        }
        return $made === 0 ? Refusal::busy() : $feed;
    }

    private function isFullDue(DeepState $deep): bool
    {
        $now = $this->clock->now();
        return $deep->readAt === null || $now >= $deep->readAt + self::PERIOD || $now < $deep->readAt;
    }

    /** @return array{StoredFeed, int, Failure|null} */
    private function read(
        Account $account,
        Lease $lease,
        StoredFeed $feed,
        Shelf $shelf,
        int $calls,
        OlderWriter $writer,
    ): array {
        $end = $this->clock->stopwatch() + self::READING;
        $graph = $this->graph->countedFor($account->id)->deep();
        $list = new MediaList($graph, $this->clock);
        $reader = new PassReader($list, $shelf, $this->files->formats() !== [], $this->most);
        $stored = new StoredPosts($feed, $writer);
        $feed = $feed->withTerms($feed->terms->at($this->clock->now()));
        $made = 0;
        while ($made < $calls && $this->clock->stopwatch() <= $end) {
            $pass = $feed->deep?->pass;
            if ($pass === null || $pass->end !== PassEnd::Open) {
                break;
            }
            $token = $this->tokens->open($account);
            if ($token instanceof Failure) {
                return [$feed, $made, $token];
            }
            [$feed, $taken, $failure] = $reader->readOn(
                $account,
                $token,
                $feed,
                $pass,
                $stored,
                $writer,
                $calls - $made
            );
            $made += $taken;
            if ($failure !== null) {
                return [$feed, $made, $failure];
            }
            $this->feeds->putState($account->id, $feed, $lease);
        }
        return [$feed, $made, null];
    }

    private function failed(Account $account, StoredFeed $feed, Failure $failure): StoredFeed
    {
        $now = $this->clock->now();
        $deep = $feed->deep ?? new DeepState(Job::due($now));
        $seed = Backoff::seed($this->seed, $account->id);
        $delay = Backoff::delay($deep->job->failures + 1, $failure->retryAfter, $seed);
        return $feed->withDeep($deep->withJob($deep->job->failed($failure, $now, $now + $delay)));
    }

    private function finish(
        Account $account,
        Lease $lease,
        StoredFeed $feed,
        DeepState $deep,
        Pass $pass,
        OlderWriter $writer,
    ): StoredFeed {
        $now = $this->clock->now();
        $publication = Publication::of($feed, $pass, $writer, $now);
        $doubt = $publication->doubt($deep->doubt, $now);
        if ($doubt !== null) {
            $job = $deep->job->failed(new Failure(FailureCode::Implausible), $now, $now + Doubt::BELIEVED_AFTER);
            $new = $feed->withOlder($feed->older, new DeepState($job, null, $deep->readAt, $doubt), $writer->numbers());
            $this->feeds->put($account, $new, $lease);
            return $new;
        }
        $readAt = $pass->isFull ? min($pass->begunAt, $now) : $deep->readAt ?? $now;
        $state = new DeepState($deep->job->succeeded($now, $readAt + self::PERIOD), null, $readAt);
        $records = $publication->records($this->most - count($feed->items));
        $new = $feed->withOlder($records, $state, $writer->numbers());
        [$stems, $kinds] = self::olderPictures($new, $writer);
        $paths = $this->files->paths($account->id);
        $new = $new->withUnnamed(
            Retention::ofStems($paths, [...$new->stems($account->picture), ...$stems], $feed->unnamed, $now),
            Retention::ofKinds($paths, [...$new->kinds($account->picture), ...$kinds], $feed->unnamedKinds, $now)
        );
        $this->feeds->put($account, $new, $lease);
        $change = $publication->change();
        if (!StoredFeed::lookTheSame($feed, $new)) {
            $this->listener->feedChanged($account->id, $change);
        }
        $this->files->keepOnly($account->id, $new->staying($account->picture, $stems, $kinds));
        return $new;
    }

    /** @return array{list<string>, list<string>} stems of the older posts' pictures, and kinds of their copies */
    private static function olderPictures(StoredFeed $feed, OlderWriter $writer): array
    {
        $stems = [];
        $kinds = [];
        foreach ($feed->older->numbers() as $number) {
            foreach ($writer->read($number)->paths() as $path) {
                $stems[PictureName::stemOf($path)] = true;
                $kinds[PictureName::kindOf($path)] = true;
            }
        }
        return [array_map(strval(...), array_keys($stems)), array_map(strval(...), array_keys($kinds))];
    }
}
