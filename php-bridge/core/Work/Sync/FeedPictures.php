<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\Retention;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\Picture\Widths;
use Loupe\Core\Work\State\StoredFeed;

/**
 * Turns posts into a feed with the site's own pictures and films. A sync makes one copy of each picture, newest first,
 * so that nobody waits long for one; the others, which take seconds, are made afterwards, by one tick after the other.
 * What a file is called says what it is: each that is there is done, whatever became of the process that made it.
 */
final class FeedPictures
{
    public function __construct(
        private readonly Originals $originals,
        private readonly PictureFiles $files,
        private readonly Clock $clock,
        private readonly FeedFilms $films,
    ) {
    }

    /**
     * To be dated once all is known that it names.
     *
     * @param list<Post> $posts newest first: the order in which pictures are copied
     * @param int $next when the feed is due again
     */
    public function feedOf(Account $account, array $posts, StoredFeed $old, int $next): StoredFeed
    {
        // An answer with posts ends a withdrawal, and what was hidden for it is wanted again.
        $this->files->show($account->id);
        $placements = Placement::current($old->noted, $this->clock->now());
        $shelf = $this->shelf($account, $placements);
        $known = new KnownPictures($old, $shelf, $this->files, $this->clock->now());
        $films = new WantedFilms($this->films->shelf($account->id), $old);
        // Those that pages show alone come first: of these, nobody sees another in their place.
        $chosen = $known->kept($old->chosen->beside($posts, $old->items, $this->clock->now()));
        $items = array_map(static fn (Post $post): Item => $films->in($known->itemOf($post), $post), $posts);
        $chosen = $films->kept($chosen);
        $new = $known->into(new StoredFeed($items, [], $old->sync->succeeded($this->clock->now(), $next)))
            ->withFilms($items, $films->state())
            ->withChosen($chosen)
            ->withChildrenAt($old->childrenAt, $old->numbers)
            ->withPlacements($placements, $old->noted)
            ->withUnnamed($old->unnamed, $old->unnamedKinds);
        return $this->copied($account, $new, $shelf, false);
    }

    /** With one that pages show alone as it is now. */
    public function withChosen(Account $account, StoredFeed $feed, Post $post, Shelf $shelf): StoredFeed
    {
        $known = new KnownPictures($feed, $shelf, $this->files, $this->clock->now());
        $films = new WantedFilms($this->films->shelf($account->id), $feed);
        $item = $films->in($known->itemOf($post), $post);
        return $known->into($feed)
            ->withFilms($feed->items, $feed->films->without($item->ids())->and($films->state()))
            ->withChosen($feed->chosen->withItem($item, $this->clock->now()));
    }

    /** Whether the site wants films. */
    public function keepsFilms(): bool
    {
        return $this->films->areWanted();
    }

    /** One copy of each picture that has none. */
    public function begun(Account $account, StoredFeed $feed): StoredFeed
    {
        return $this->dated($account, $this->copied($account, $feed, $this->shelf($account, $feed->placements), false));
    }

    /** The rest, as far as there is time. */
    public function continued(Account $account, StoredFeed $feed): StoredFeed
    {
        return $this->dated($account, $this->copied($account, $feed, $this->shelf($account, $feed->placements), true));
    }

    /**
     * With since when it does not name pictures that are there. Of older posts' nobody knows here which are named: of
     * these whoever reads the whole list keeps account.
     */
    public function dated(Account $account, StoredFeed $feed): StoredFeed
    {
        if ($feed->deep !== null) {
            return $feed;
        }
        $now = $this->clock->now();
        $paths = $this->files->paths($account->id);
        return $feed->withUnnamed(
            Retention::ofStems($paths, $feed->stems($account->picture), $feed->unnamed, $now),
            Retention::ofKinds($paths, $feed->kinds($account->picture), $feed->unnamedKinds, $now),
        );
    }

    private function copied(Account $account, StoredFeed $feed, Shelf $shelf, bool $isToTheEnd): StoredFeed
    {
        $pictures = new PendingPictures($feed, $shelf, $this->clock->now());
        $run = $this->run($account);
        $pictures->begin($run);
        if ($isToTheEnd) {
            $pictures->finish($run);
        }
        return $pictures->feed($run);
    }

    public function run(Account $account): PictureRun
    {
        return new PictureRun($this->originals, $this->files, $this->clock, $account->id);
    }

    /** Whether pages need copies by the one that they did not need by the other before, and they can be made. */
    public function areMoreNeeded(StoredFeed $before, StoredFeed $now): bool
    {
        return $this->files->formats() !== []
            && !self::widths($before->placements)->cover(self::widths($now->placements));
    }

    /** @param array<string, int> $placements by key */
    public function shelf(Account $account, array $placements): Shelf
    {
        return new Shelf($this->files, $account->id, self::widths($placements));
    }

    /** @param array<string, int> $placements by key */
    private static function widths(array $placements): Widths
    {
        return Widths::of(array_values(array_filter(array_map(Placement::read(...), array_keys($placements)))));
    }
}
