<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\FeedJob;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Picture\Retention;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\Doubt;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\State\PassEnd;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedFilms;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Core\Work\Sync\MediaList;

/**
 * Reads an account's whole list of posts, a few pages at a time, and replaces the older ones in one step once it is
 * whole and its pictures are here; until then, and after any failure, the list before stays. What was read is kept
 * after each page, so whoever is killed goes on with the next one.
 */
final class DeepSync
{
    /** Seconds after which no page more is asked for, so that there is time for pictures. */
    private const READING = 15.0;

    /**
     * @param int $most posts that the site keeps of an account
     * @param int $seed the site's
     */
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly FeedFilms $films,
        private readonly PictureFiles $files,
        private readonly FeedJob $job,
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
        return $this->job->run($id, fn (Account $account, Lease $lease, ?StoredFeed $feed): object
            => $feed?->deep !== null && $this->isDue($feed, $calls)
                ? $this->goOn($account, $lease, $feed, $feed->deep, $calls)
                : Refusal::busy());
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
        return $deep->readAt === null || $now >= $deep->readAt + DeepState::PERIOD || $now < $deep->readAt;
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
        $graph = $this->graph->countedFor($account->id, CallKind::Deep);
        $list = new MediaList($graph, $this->clock);
        $films = $this->films->shelf($account->id);
        $now = $this->clock->now();
        $reader = new PassReader($list, $shelf, $films, $this->files->formats() !== [], $this->most, $now);
        $stored = new StoredPosts($feed, $writer, $feed->deep?->pass?->records->count() ?? 0);
        $feed = $feed->withTerms($feed->terms->at($now));
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
        $job = $deep->job->backedOff($failure, $now, Backoff::seed($this->seed, $account->id));
        return $feed->withDeep($deep->withJob($job));
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
        $publication = Publication::of($feed, $pass, $writer, $this->most, $now);
        $doubt = $publication->doubt($deep->doubt, $now, $account->user->mediaCount);
        if ($doubt !== null) {
            $publication = $publication->with($doubt);
            $job = $deep->job->failed(new Failure(FailureCode::Implausible), $now, $now + Doubt::BELIEVED_AFTER);
            $state = new DeepState($job, null, $deep->readAt, $doubt);
        } else {
            $readAt = $pass->isFull ? min($pass->begunAt, $now) : $deep->readAt ?? $now;
            $next = $pass->hasGap ? $now : $readAt + DeepState::PERIOD;
            $state = new DeepState($deep->job->succeeded($now, $next), null, $readAt);
        }
        $state = $pass->isOutdated ? $state->outdated($now) : $state;
        $new = $feed->withOlder($publication->records(), $state, $writer->numbers());
        [$stems, $kinds] = [$publication->stems(), $publication->kinds()];
        $paths = $this->files->paths($account->id);
        $new = $new->withUnnamed(
            Retention::ofStems($paths, [...$new->stems($account->picture), ...$stems], $feed->unnamed, $now),
            Retention::ofKinds($paths, [...$new->kinds($account->picture), ...$kinds], $feed->unnamedKinds, $now)
        );
        $new = $this->put($account, $feed, $new, $publication->change(), $lease);
        $this->files->keepOnly($account->id, $new->staying($account->picture, $stems, $kinds));
        return $new;
    }

    /**
     * @param FeedChange $change of the posts
     * @return StoredFeed as it is stored
     */
    private function put(
        Account $account,
        StoredFeed $old,
        StoredFeed $new,
        FeedChange $change,
        Lease $lease,
    ): StoredFeed {
        $stored = $this->feeds->put($account, $new, $lease);
        if (!StoredFeed::lookTheSame($old, $stored)) {
            $profile = StoredFeed::profileDifferences($old, $stored);
            $this->listener->feedChanged($account->id, $change->withProfile($profile));
        }
        return $stored;
    }
}
