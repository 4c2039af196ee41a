<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Backoff;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Schedule\LockedJob;
use Loupe\Core\Schedule\Locks;

/**
 * Brings one account's feed up to date. The stored feed is replaced in one
 * step, once the whole list of posts is in hand; until then, and after any
 * failure, the old one stays.
 */
final class FeedSync
{
    /** Posts kept, the newest. */
    public const POSTS = 48;

    /** A little less than the hour between two ticks, which come late rather than early. */
    private const PERIOD = 3300;

    private const LOCK_SECONDS = 600;

    /** Pages of which no post could be read must not be followed for ever. */
    private const MAX_PAGES = 5;

    /** Seconds after which Instagram is asked for alternative texts again that it refused: each time costs a call. */
    private const ALT_TEXT_AGAIN = 7 * 86400;

    /** @param int $seed the site's */
    public function __construct(
        private readonly Feeds $feeds,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly PictureFiles $files,
        private readonly LockedJob $job,
        private readonly Lock $lock,
        private readonly Clock $clock,
        private readonly int $seed,
    ) {
    }

    /** @return StoredFeed|Failure|Refusal a failure is also kept with the feed */
    public function sync(string $id): StoredFeed|Failure|Refusal
    {
        return $this->attempt($id, fn (Account $account, Lease $lease): StoredFeed|Failure
            => $this->syncUnder(
                $lease,
                $account,
                $this->feeds->fresh($id)?->withTroublesDue($this->clock->now()),
                PHP_INT_MAX
            ));
    }

    /**
     * For whoever noticed that it is due: of several, the first does it.
     *
     * @param int $calls to Instagram that it may make
     */
    public function syncIfDue(string $id, int $calls): StoredFeed|Failure|Refusal
    {
        return $this->attempt($id, function (Account $account, Lease $lease) use ($id, $calls) {
            $feed = $this->feeds->fresh($id);
            return $this->isDue($feed) ? $this->syncUnder($lease, $account, $feed, $calls) : Refusal::busy();
        });
    }

    public function isDue(?StoredFeed $feed): bool
    {
        return $feed?->sync->isDue($this->clock->now()) ?? true;
    }

    /**
     * The account was connected anew: a sync that is under way with the old token has nothing to write any more, and
     * what went wrong with that one is over.
     */
    public function restart(string $id): void
    {
        try {
            $this->restartUnder($this->lock->seize(Locks::feed($id), self::LOCK_SECONDS), $id);
        } catch (LeaseLost | NotStored) {
            // Another has begun with the new token, or the next will.
            return;
        }
    }

    private function restartUnder(Lease $lease, string $id): void
    {
        try {
            $feed = $this->feeds->fresh($id);
            if ($feed !== null) {
                $this->feeds->put($id, $feed->withSync($feed->sync->anew($this->clock->now())), $lease);
            }
        } finally {
            $this->lock->release($lease);
        }
    }

    /** @param callable(Account, Lease): (StoredFeed|Failure|Refusal) $work */
    private function attempt(string $id, callable $work): StoredFeed|Failure|Refusal
    {
        return $this->job->run($id, Locks::feed($id), self::LOCK_SECONDS, $work);
    }

    private function syncUnder(Lease $lease, Account $account, ?StoredFeed $old, int $calls): StoredFeed|Failure
    {
        $id = $account->id;
        $old ??= StoredFeed::empty($this->clock->now());
        $media = $this->newestMedia($account, $old, $calls);
        $new = $media instanceof Failure
            ? $old->withSync($this->failed($id, $old, $media))
            : $this->pictures->feedOf($account, $media->posts, $old, $this->clock->now() + self::PERIOD)
                ->withAltTextRefused($media->altTextRefusedAt);
        $this->feeds->put($id, $new, $lease);
        if ($media instanceof Failure) {
            return $media;
        }
        $this->files->keepOnly($id, $new->keptStems($account->picture));
        return $new;
    }

    private function newestMedia(Account $account, StoredFeed $old, int $calls): NewestMedia|Failure
    {
        $token = $this->tokens->open($account);
        if ($token instanceof Failure) {
            return $token;
        }
        $graph = $this->graph->countedFor($account->id);
        $refusedAt = $this->altTextRefusedAt($old);
        $posts = [];
        $after = null;
        for ($page = 1; $page <= self::MAX_PAGES && count($posts) < self::POSTS; $page++) {
            if ($calls-- < 1) {
                return new Failure(FailureCode::OwnLimit);
            }
            $username = $account->user->username ?? '';
            $answer = $graph->media($token, $username, self::POSTS, $after, $refusedAt === null);
            if ($answer instanceof Failure && $answer->code === FailureCode::BadRequest && $refusedAt === null) {
                // One old reel can make Instagram refuse alt_text for the whole page: the same page, without.
                $refusedAt = $this->clock->now();
                continue;
            }
            if ($answer instanceof Failure) {
                return $answer;
            }
            $posts = [...$posts, ...$answer->posts];
            $after = $answer->after;
            if ($after === null) {
                break;
            }
        }
        return new NewestMedia(array_slice($posts, 0, self::POSTS), $refusedAt);
    }

    /** Null where it is time to ask for alternative texts. */
    private function altTextRefusedAt(StoredFeed $old): ?int
    {
        $at = $old->altTextRefusedAt;
        $age = $this->clock->now() - ($at ?? 0);
        return $age >= 0 && $age < self::ALT_TEXT_AGAIN ? $at : null;
    }

    private function failed(string $id, StoredFeed $old, Failure $failure): Job
    {
        $now = $this->clock->now();
        $delay = Backoff::delay($old->sync->failures + 1, $failure->retryAfter, Backoff::seed($this->seed, $id));
        return $old->sync->failed($failure, $now, $now + $delay);
    }
}
