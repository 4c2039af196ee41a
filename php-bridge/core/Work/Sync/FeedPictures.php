<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\Picture\Retention;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\Picture\Widths;
use Loupe\Core\Work\State\StoredFeed;

/**
 * Turns posts into a feed with the site's own pictures. A sync makes one copy of each, newest first, so that nobody
 * waits long for a picture; the others, which take seconds, are made afterwards, by one tick after the other. What a
 * file is called says what it is: each that is there is done, whatever became of the process that made it.
 */
final class FeedPictures
{
    /** What Instagram sends, but for a few. */
    private const USUAL = 'image/jpeg';

    /** Pictures that wait at most; the next whole sync brings others. */
    private const MOST_PENDING = 200;

    public function __construct(
        private readonly Originals $originals,
        private readonly PictureFiles $files,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param list<Post> $posts newest first: the order in which pictures are copied
     * @param int $next when the feed is due again
     */
    public function feedOf(Account $account, array $posts, StoredFeed $old, int $next): StoredFeed
    {
        // An answer with posts ends a withdrawal, and what was hidden for it is wanted again.
        $this->files->show($account->id);
        $placements = Placement::current($old->noted, $this->clock->now());
        $shelf = $this->shelf($account, $placements);
        $before = $old->pictures();
        [$items, $origins, $troubles, $pending] = [[], [], [], []];
        foreach ($posts as $post) {
            $url = (string) $post->pictureUrl;
            $origin = Originals::nameOf($url);
            $known = $url === '' ? null : $before[$post->id] ?? null;
            // Somebody may have cleared away files; and a process that was killed left some of which nobody knows.
            $picture = $known === null ? null : $shelf->found($known);
            $isCurrent = $picture !== null && ($old->origins[$post->id] ?? '') === $origin;
            $trouble = $old->troubles[$post->id] ?? null;
            $trouble = $url !== '' && ($trouble?->isOf($origin) ?? false) ? $trouble : null;
            $items[] = Item::of($post, $picture);
            $origins += $isCurrent ? [$post->id => $origin] : [];
            $troubles += $trouble === null ? [] : [$post->id => $trouble];
            $isToDo = $url !== '' && ($trouble === null
                ? !$isCurrent || !$shelf->isComplete($picture)
                : $this->isToBeTriedAgain($trouble, $isCurrent));
            $pending += $isToDo ? [$post->id => $url] : [];
        }
        $new = (new StoredFeed($items, $origins, $old->sync->succeeded($this->clock->now(), $next)))
            ->withPictures($items, $origins, $troubles, array_slice($pending, 0, self::MOST_PENDING, true))
            ->withPlacements($placements, $old->noted)
            ->withUnnamed($old->unnamed, $old->unnamedKinds);
        return $this->copied($account, $new, false);
    }

    /** The rest, as far as there is time. */
    public function continued(Account $account, StoredFeed $feed): StoredFeed
    {
        return $this->copied($account, $feed, true);
    }

    private function copied(Account $account, StoredFeed $feed, bool $isToTheEnd): StoredFeed
    {
        $now = $this->clock->now();
        $pictures = new PendingPictures($feed, $now);
        $shelf = $this->shelf($account, $feed->placements);
        $run = $this->run($account, $shelf);
        $pictures->begin($run);
        if ($isToTheEnd) {
            $pictures->finish($run);
        }
        $new = $pictures->feed($run);
        $paths = $this->files->paths($account->id);
        return $new->withUnnamed(
            Retention::ofStems($paths, $new->stems($account->picture), $feed->unnamed, $now),
            Retention::ofKinds($paths, $new->kinds($account->picture), $feed->unnamedKinds, $now),
        );
    }

    public function run(Account $account, Shelf $shelf): PictureRun
    {
        return new PictureRun($this->originals, $this->files, $shelf, $this->clock, $account->id);
    }

    /** @param array<string, int> $placements by key */
    public function shelf(Account $account, array $placements): Shelf
    {
        $shown = array_values(array_filter(array_map(Placement::read(...), array_keys($placements))));
        return new Shelf($this->files, $account->id, Widths::of($shown));
    }

    private function isToBeTriedAgain(PictureTrouble $trouble, bool $isCurrent): bool
    {
        // One that is kept as it came is fetched again once the server can scale it; and at once where it is lost.
        return $trouble->code() === FailureCode::PicturesNotScaled
            ? !$isCurrent || ($trouble->isDue($this->clock->now()) && $this->files->canScale(self::USUAL))
            : $trouble->isDue($this->clock->now());
    }
}
