<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureCopy;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\PictureTrouble;
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

    public function __construct(private readonly StoredFeed $feed, private readonly int $now)
    {
        $this->pictures = $feed->pictures();
        $this->origins = $feed->origins;
        $this->troubles = $feed->troubles;
        $this->pending = $feed->pending;
    }

    /** One copy of each picture that has none. */
    public function begin(PictureRun $run): void
    {
        foreach ($this->pending as $id => $url) {
            $isBegun = isset($this->pictures[$id]) && ($this->origins[$id] ?? '') === Originals::nameOf($url);
            $isBegun || $this->copy($run, (string) $id, $url, 1);
        }
    }

    /** All the copies of each. */
    public function finish(PictureRun $run): void
    {
        foreach ($this->pending as $id => $url) {
            $this->copy($run, (string) $id, $url, PHP_INT_MAX);
        }
    }

    /** As it is after the run. */
    public function feed(PictureRun $run): StoredFeed
    {
        // Where all the time went by in vain, to go on at once would be for ever: the next sync begins anew.
        $pending = $run->isInVain() ? [] : $this->pending;
        $items = array_map(
            fn (Item $item): Item => $item->withPicture($this->pictures[$item->id] ?? null),
            $this->feed->items
        );
        return $this->feed->withPictures($items, $this->origins, $this->troubles, $pending);
    }

    private function copy(PictureRun $run, string $id, string $url, int $most): void
    {
        $copy = $run->copy($id, $url, $this->pictures[$id] ?? null, $most);
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
