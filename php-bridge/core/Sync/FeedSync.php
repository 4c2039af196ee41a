<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Refusal;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Feed\Post;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Keep\Backoff;
use Loupe\Core\Keep\Job;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;

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

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Tokens $tokens,
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly PictureFiles $files,
        private readonly Lock $lock,
        private readonly Clock $clock,
    ) {
    }

    public static function lockName(string $id): string
    {
        return 'sync_' . $id;
    }

    /** @return StoredFeed|Failure|Refusal a failure is also kept with the feed */
    public function sync(string $id): StoredFeed|Failure|Refusal
    {
        $lease = $this->lock->acquire(self::lockName($id), self::LOCK_SECONDS);
        if ($lease === null) {
            return Refusal::busy();
        }
        try {
            return $this->syncUnder($lease, $id);
        } catch (LeaseLost) {
            return $this->overtaken($id);
        } catch (NotStored) {
            return Refusal::notStored();
        } finally {
            $this->lock->release($lease);
        }
    }

    private function syncUnder(Lease $lease, string $id): StoredFeed|Failure|Refusal
    {
        $account = $this->accounts->fresh($id);
        if ($account === null) {
            return Refusal::noAccount();
        }
        $old = $this->feeds->fresh($id) ?? StoredFeed::empty($this->clock->now());
        $posts = $this->newestPosts($account);
        $new = $posts instanceof Failure
            ? $old->withSync($this->failed($old, $posts))
            : $this->pictures->feedOf($account->id, $posts, $old, $this->clock->now() + self::PERIOD);
        $this->feeds->put($id, $new, $lease);
        if ($posts instanceof Failure) {
            return $posts;
        }
        $this->files->keepOnly($id, array_filter([...$new->paths(), $account->picture]));
        return $new;
    }

    /** So slow that somebody else took over, or disconnected: then the pictures just copied go too. */
    private function overtaken(string $id): Refusal
    {
        if ($this->accounts->fresh($id) !== null) {
            return Refusal::busy();
        }
        $this->files->deleteAll($id);
        return Refusal::noAccount();
    }

    /** @return list<Post>|Failure */
    private function newestPosts(Account $account): array|Failure
    {
        $token = $this->tokens->open($account);
        if ($token instanceof Failure) {
            return $token;
        }
        $posts = [];
        $after = null;
        for ($page = 1; $page <= self::MAX_PAGES && count($posts) < self::POSTS; $page++) {
            $answer = $this->graph->media($token, $account->user->username ?? '', self::POSTS, $after);
            if ($answer instanceof Failure) {
                return $answer;
            }
            $posts = [...$posts, ...$answer->posts];
            $after = $answer->after;
            if ($after === null) {
                break;
            }
        }
        return array_slice($posts, 0, self::POSTS);
    }

    private function failed(StoredFeed $old, Failure $failure): Job
    {
        $delay = Backoff::delay($old->sync->failures + 1, $failure->retryAfter, $this->clock->now());
        return $old->sync->failed($failure, $this->clock->now() + $delay);
    }
}
