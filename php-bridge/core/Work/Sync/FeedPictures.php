<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Work\Picture\PictureCopier;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\Picture\Retention;
use Loupe\Core\Work\State\StoredFeed;

/** Turns posts into a feed with the site's own pictures, copying those that are new. */
final class FeedPictures
{
    /** What Instagram sends, but for a few. */
    private const USUAL = 'image/jpeg';

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
    public function feedOf(Account $account, array $posts, StoredFeed $old, int $next): StoredFeed
    {
        // An answer with posts ends a withdrawal, and what was hidden for it is wanted again.
        $this->files->show($account->id);
        $now = $this->clock->now();
        $run = new PictureRun($this->copier, $this->clock);
        $items = [];
        $origins = [];
        $troubles = [];
        foreach ($posts as $post) {
            $origin = self::origin($post);
            $picture = $this->kept($post, $old);
            $isCurrent = $picture !== null && ($old->origins[$post->id] ?? '') === $origin;
            $trouble = $old->troubles[$post->id] ?? null;
            $trouble = $post->pictureUrl !== null && ($trouble?->isOf($origin) ?? false) ? $trouble : null;
            $isWanted = $post->pictureUrl !== null && $this->isToBeTried($isCurrent, $trouble, $now);
            $copy = $isWanted ? $run->copy($account->id, $post) : null;
            if ($copy !== null) {
                $isCurrent = $isCurrent || $copy->picture !== null;
                $trouble = $copy->trouble === null
                    ? null
                    : PictureTrouble::met($trouble, $post->id, $origin, $copy->trouble, $now);
            }
            $items[] = Item::of($post, $copy->picture ?? $picture);
            $origins += $isCurrent ? [$post->id => $origin] : [];
            $troubles += $trouble === null ? [] : [$post->id => $trouble];
        }
        $sync = $old->sync->succeeded($this->clock->now(), $run->isToGoOn() ? $this->clock->now() : $next);
        $new = new StoredFeed($items, $origins, $sync, troubles: $troubles);
        return $new->withUnnamed(Retention::of(
            $this->files->stems($account->id),
            $new->stems($account->picture),
            $old->unnamed,
            $now
        ));
    }

    /** The copies of an earlier sync, unless somebody cleared them away. */
    private function kept(Post $post, StoredFeed $old): ?Picture
    {
        $picture = $post->pictureUrl === null ? null : $old->picture($post->id);
        foreach ($picture?->files() ?? [] as $file) {
            if (!$this->files->exists($file)) {
                return null;
            }
        }
        return $picture;
    }

    private function isToBeTried(bool $isCurrent, ?PictureTrouble $trouble, int $now): bool
    {
        if ($trouble === null) {
            return !$isCurrent;
        }
        // One that is kept as it came is fetched again once the server can scale it; and at once where it is lost.
        return $trouble->code() === FailureCode::PicturesNotScaled
            ? !$isCurrent || ($trouble->isDue($now) && $this->files->canScale(self::USUAL))
            : $trouble->isDue($now);
    }

    /** Which picture it is: the file's name. Host and query change from reply to reply. */
    private static function origin(Post $post): string
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
        return basename((string) parse_url((string) $post->pictureUrl, PHP_URL_PATH));
    }
}
