<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;

/** Pictures of posts, and of what albums consist of, of which copies are missing, while these are made. */
final class MissingCopies
{
    /** @var array<array-key, Picture> by the id of an item or child, as the following */
    private array $pictures;
    /** @var array<array-key, FailureCode|null> of those that were tried: null where all went well */
    private array $troubles = [];
    /** @var array<array-key, string> ids of the posts themselves */
    private readonly array $posts;

    /**
     * @param list<Item> $items
     * @param array<array-key, string> $origins which of Instagram's pictures was copied
     * @param array<array-key, string> $wanted addresses of pictures that are still to be copied
     */
    public function __construct(
        array $items,
        private array $origins,
        private array $wanted,
        private readonly Shelf $shelf,
    ) {
        $this->pictures = array_replace([], ...array_map(static fn (Item $item): array => $item->pictures(), $items));
        $this->posts = array_column($items, 'id', 'id');
    }

    public function makeOfPosts(PictureRun $run, Extent $extent): void
    {
        foreach (array_intersect_key($this->wanted, $this->posts) as $id => $url) {
            $picture = ($this->origins[$id] ?? '') === Originals::nameOf($url) ? $this->pictures[$id] ?? null : null;
            // What is there need not be fetched to know that. Who makes all of them says what there is in the end.
            $isDone = $picture !== null && match ($extent) {
                Extent::First => true,
                Extent::Tiles => $this->shelf->isComplete($picture, $extent),
                Extent::All => false,
            };
            $isDone || $this->make($run, $id, $url, $this->shelf, $extent);
        }
    }

    /** All that pages want of what albums consist of. */
    public function makeOfChildren(PictureRun $run): void
    {
        $shelf = $this->shelf->ofChildren();
        foreach ($shelf === null ? [] : array_diff_key($this->wanted, $this->posts) as $id => $url) {
            $this->make($run, $id, $url, $shelf, Extent::All);
        }
    }

    /**
     * @param list<Item> $items
     * @return list<Item> with the pictures as they are now
     */
    public function in(array $items): array
    {
        return array_map(fn (Item $item): Item => $item->withPictures($this->pictures), $items);
    }

    /** @return array<array-key, string> */
    public function origins(): array
    {
        return $this->origins;
    }

    /** @return array<array-key, string> those that are still to be made */
    public function wantedAfter(PictureRun $run): array
    {
        // Where all the time went by in vain, to go on at once would be for ever: the next list begins anew.
        return $run->isInVain() ? [] : $this->wanted;
    }

    /** @return array<array-key, FailureCode|null> */
    public function troubles(): array
    {
        return $this->troubles;
    }

    private function make(PictureRun $run, int|string $id, string $url, Shelf $shelf, Extent $extent): void
    {
        $copy = $run->copy((string) $id, $url, $this->pictures[$id] ?? null, $shelf, $extent);
        if ($copy === null) {
            return;
        }
        if ($copy->picture !== null) {
            $this->pictures[$id] = $copy->picture;
            $this->origins[$id] = Originals::nameOf($url);
        }
        if ($copy->isComplete || $copy->trouble !== null) {
            unset($this->wanted[$id]);
        }
        $this->troubles[$id] = $copy->trouble;
    }
}
