<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Chosen;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\FeedJob;
use Loupe\Core\Work\State\AnnouncedFeeds;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Search;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedPictures;

/**
 * Finds the posts that pages show alone and that are not among the newest, and keeps them fresh: out of the older posts
 * that are stored, else by asking for each once a day, and for those that nobody knows by going through the whole list.
 */
final class ChosenSync
{
    /** Seconds after which no page more of the list is asked for. */
    private const READING = 15.0;

    /** @param int $seed the site's */
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly FeedJob $job,
        private readonly Clock $clock,
        private readonly AnnouncedFeeds $announced,
        private readonly int $seed,
    ) {
    }

    /** @param int $calls that may be made: without any, what is stored can be looked through */
    public function isDue(?StoredFeed $feed, int $calls): bool
    {
        $now = $this->clock->now();
        // Before the first list came, nobody knows which posts are the newest.
        if ($feed === null || $feed->isHidden || $feed->sync->last === null) {
            return false;
        }
        $chosen = $feed->chosen->asOf($now);
        return ($chosen->job?->isDue($now) ?? true)
            && ($feed->chosen->isAskedAnew($now)
                || ($calls > 0 && ($chosen->stale($now) !== [] || $chosen->sought($feed->items) !== [])));
    }

    /** @return StoredFeed|Failure|Refusal a failure is also kept with the feed; a refusal where nobody was asked */
    public function goOnIfDue(string $id, int $calls): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, fn (Account $account, Lease $lease, ?StoredFeed $feed): object
            => $feed !== null && $this->isDue($feed, $calls)
                ? $this->goOn($account, $lease, $feed, $calls)
                : Refusal::busy());
    }

    private function goOn(Account $account, Lease $lease, StoredFeed $stored, int $calls): StoredFeed|Failure|Refusal
    {
        $now = $this->clock->now();
        $feed = $stored->withChosen($stored->chosen->asOf($now))->withTerms($stored->terms->at($now));
        $feed = (new OlderChosen($this->feeds, $this->pictures->keepsFilms()))->added($account, $feed, $now);
        $token = $this->tokens->open($account);
        if ($token instanceof Failure) {
            $this->announced->put($account, $stored, $this->after($account, $feed, $token), $lease);
            return $token;
        }
        $graph = $this->graph->countedFor($account->id, CallKind::Chosen);
        $reader = new ChosenReader($graph, $this->pictures, $this->clock, $account, $token, $calls);
        $feed = $reader->refreshed($feed);
        $end = $this->clock->stopwatch() + self::READING;
        while ($reader->canAsk() && $this->clock->stopwatch() <= $end && $feed->chosen->sought($feed->items) !== []) {
            $search = $feed->chosen->search ?? Search::begun($now, $feed->chosen->sought($feed->items));
            $known = count($feed->chosen->items);
            [$feed, $search] = $reader->turned($feed, $search);
            if (count($feed->chosen->items) > $known) {
                // Before the search goes on: whoever is killed between looks through the page again.
                $stored = $feed = $this->announced->put($account, $stored, $feed, $lease);
            }
            $feed = $feed->withChosen($feed->chosen->searched($search, $feed->items, $now));
            $this->feeds->putState($account->id, $feed, $lease);
        }
        $this->announced->put($account, $stored, $this->after($account, $feed, $reader->failure()), $lease);
        return $reader->failure() ?? ($reader->hasAsked() ? $feed : Refusal::busy());
    }

    /** With one copy of each picture that has none, and with how it went. */
    private function after(Account $account, StoredFeed $feed, ?Failure $failure): StoredFeed
    {
        $copied = $this->pictures->begun($account, $feed);
        $now = $this->clock->now();
        $job = $copied->chosen->job ?? Job::due($now);
        return $copied->withChosen($copied->chosen->withJob($failure === null
            ? $job->succeeded($now, $now)
            : $job->backedOff($failure, $now, Backoff::seed($this->seed, $account->id))));
    }
}
