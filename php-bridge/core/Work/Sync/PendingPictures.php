<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Work\Picture\Extent;
use Loupe\Core\Work\Picture\MissingCopies;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\StoredFeed;

/** The pictures of a feed of which copies are missing, while these are made. */
final class PendingPictures
{
    private readonly MissingCopies $copies;

    public function __construct(private readonly StoredFeed $feed, Shelf $shelf, private readonly int $now)
    {
        // A page may show a post alone no more.
        $shown = array_flip(array_merge(...array_map(static fn (Item $item): array => $item->ids(), $feed->all())));
        $wanted = array_intersect_key($feed->pending, $shown);
        $this->copies = new MissingCopies($feed->all(), $feed->origins, $wanted, $shelf);
    }

    /** One copy of each post's picture that has none. */
    public function begin(PictureRun $run): void
    {
        $this->copies->makeOfPosts($run, Extent::First);
    }

    /** All the copies of each: those that feeds show themselves, then what is seen where somebody opens a post. */
    public function finish(PictureRun $run): void
    {
        $this->copies->makeOfPosts($run, Extent::Tiles);
        $this->copies->makeOfPosts($run, Extent::All);
        $this->copies->makeOfChildren($run);
    }

    /** As it is after the run. */
    public function feed(PictureRun $run): StoredFeed
    {
        $items = $this->copies->in($this->feed->items);
        return $this->feed
            ->withPictures($items, $this->copies->origins(), $this->troubles(), $this->copies->wantedAfter($run))
            ->withChosen($this->feed->chosen->withItems($this->copies->in($this->feed->chosen->items)));
    }

    /** @return array<array-key, PictureTrouble> by item id */
    private function troubles(): array
    {
        $troubles = $this->feed->troubles;
        foreach ($this->copies->troubles() as $id => $code) {
            $before = $troubles[$id] ?? null;
            unset($troubles[$id]);
            if ($code !== null) {
                $origin = Originals::nameOf($this->feed->pending[$id]);
                $troubles[$id] = PictureTrouble::met($before, (string) $id, $origin, $code, $this->now);
            }
        }
        return $troubles;
    }
}
