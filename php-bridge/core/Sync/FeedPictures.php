<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Feed\Picture;
use Loupe\Core\Feed\Post;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\PictureFiles;

/** Turns posts into a feed with the site's own pictures, copying those that are new. */
final class FeedPictures
{
    /** Seconds for one run. What remains is copied by the next, so that a request on a slow server ends in time. */
    private const TIME = 20.0;

    public function __construct(
        private readonly PictureCopier $copier,
        private readonly PictureFiles $files,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param list<Post> $posts newest first: the order in which pictures are copied
     * @param int $next when the feed is due again, unless there are pictures to go on with at once
     */
    public function feedOf(string $account, array $posts, StoredFeed $old, int $next): StoredFeed
    {
        $started = $this->clock->stopwatch();
        $items = [];
        $origins = [];
        $ranOut = false;
        $copied = 0;
        foreach ($posts as $post) {
            $picture = $this->kept($post, $old);
            $isCurrent = $picture !== null && ($old->origins[$post->id] ?? '') === self::origin($post);
            if (!$isCurrent && $post->pictureUrl !== null) {
                $ranOut = $ranOut || $this->clock->stopwatch() - $started > self::TIME;
                $copy = $ranOut ? null : $this->copier->copy($account, $post->id, $post->pictureUrl);
                $isCurrent = $copy !== null;
                $copied += (int) $isCurrent;
                $picture = $copy ?? $picture;
            }
            $items[] = $post->item($picture);
            if ($isCurrent) {
                $origins[$post->id] = self::origin($post);
            }
        }
        $now = $this->clock->now();
        // Where time went by without a single copy, the hosts are out of reach: at once would be for ever.
        $isUnfinished = $ranOut && $copied > 0;
        return new StoredFeed($items, $origins, $old->sync->succeeded($now, $isUnfinished ? $now : $next));
    }

    /** The copies of an earlier sync, unless somebody cleared them away. */
    private function kept(Post $post, StoredFeed $old): ?Picture
    {
        $picture = $post->pictureUrl === null ? null : $old->picture($post->id);
        foreach ($picture->sources ?? [] as $source) {
            if (!$this->files->exists($source->url)) {
                return null;
            }
        }
        return $picture;
    }

    /** Which picture it is: the file's name. Host and query change from reply to reply. */
    private static function origin(Post $post): string
    {
        return basename((string) parse_url((string) $post->pictureUrl, PHP_URL_PATH));
    }
}
