<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Work\Picture\Extent;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureCopy;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\StoredFeed;

/** The pictures of a feed of which copies are missing, while these are made. */
final class PendingPictures
{
    /** @var array<array-key, Picture> by item id, as the following */
    private array $pictures;
    /** @var array<array-key, string> */
    private array $origins;
    /** @var array<array-key, PictureTrouble> */
    private array $troubles;
    /** @var array<array-key, string> */
    private array $pending;

    /** @var array<string, int> ids of what albums consist of */
    private readonly array $children;

    public function __construct(
        private readonly StoredFeed $feed,
        private readonly Shelf $shelf,
        private readonly int $now,
    ) {
        $this->pictures = $feed->pictures();
        $this->origins = $feed->origins;
        $this->troubles = $feed->troubles;
        $this->children = array_flip($feed->children());
        $posts = array_column($feed->all(), 'id', 'id');
        // A page may show a post alone no more.
        $this->pending = array_intersect_key($feed->pending, $posts + $this->children);
    }

    /** One copy of each post's picture that has none. */
    public function begin(PictureRun $run): void
    {
        $this->copyPosts($run, Extent::First);
    }

    /** All the copies of each: those that feeds show themselves, then what is seen where somebody opens a post. */
    public function finish(PictureRun $run): void
    {
        $this->copyPosts($run, Extent::Tiles);
        $this->copyPosts($run, Extent::All);
        $shelf = $this->shelf->ofChildren();
        foreach ($shelf === null ? [] : array_intersect_key($this->pending, $this->children) as $id => $url) {
            $this->copy($run, (string) $id, $url, $shelf, Extent::All);
        }
    }

    /** As it is after the run. */
    public function feed(PictureRun $run): StoredFeed
    {
        // Where all the time went by in vain, to go on at once would be for ever: the next sync begins anew.
        $pending = $run->isInVain() ? [] : $this->pending;
        $withPictures = fn (Item $item): Item => $item->withPictures($this->pictures);
        return $this->feed
            ->withPictures(array_map($withPictures, $this->feed->items), $this->origins, $this->troubles, $pending)
            ->withChosen($this->feed->chosen->withItems(array_map($withPictures, $this->feed->chosen->items)));
    }

    private function copyPosts(PictureRun $run, Extent $extent): void
    {
        foreach (array_diff_key($this->pending, $this->children) as $id => $url) {
            $picture = ($this->origins[$id] ?? '') === Originals::nameOf($url) ? $this->pictures[$id] ?? null : null;
            // What is there need not be fetched to know that. Who makes all of them says what there is in the end.
            $isDone = $picture !== null && match ($extent) {
                Extent::First => true,
                Extent::Tiles => $this->shelf->isComplete($picture, $extent),
                Extent::All => false,
            };
            $isDone || $this->copy($run, (string) $id, $url, $this->shelf, $extent);
        }
    }

    private function copy(PictureRun $run, string $id, string $url, Shelf $shelf, Extent $extent): void
    {
        $copy = $run->copy($id, $url, $this->pictures[$id] ?? null, $shelf, $extent);
        if ($copy !== null) {
            $this->add($id, Originals::nameOf($url), $copy);
        }
    }

    private function add(string $id, string $origin, PictureCopy $copy): void
    {
        if ($copy->picture !== null) {
            $this->pictures[$id] = $copy->picture;
            $this->origins[$id] = $origin;
        }
        if ($copy->trouble !== null) {
            $before = $this->troubles[$id] ?? null;
            $this->troubles[$id] = PictureTrouble::met($before, $id, $origin, $copy->trouble, $this->now);
        } else {
            unset($this->troubles[$id]);
        }
        if ($copy->isComplete || $copy->trouble !== null) {
            unset($this->pending[$id]);
        }
    }
}
