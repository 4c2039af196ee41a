<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Work\Film\FilmRun;
use Loupe\Core\Work\Film\FilmShelf;
use Loupe\Core\Work\Film\FilmSource;
use Loupe\Core\Work\State\StoredFeed;

/** The films of a feed, where the site wants them: they are fetched after its pictures, by one tick after the other. */
final class FeedFilms
{
    /** @param int $most bytes of a film that is wanted; 0 where none is */
    public function __construct(
        private readonly FilmSource $source,
        private readonly FilmFiles $files,
        private readonly Clock $clock,
        private readonly int $most,
    ) {
    }

    public function shelf(string $account): FilmShelf
    {
        return new FilmShelf($this->files, $account, $this->most);
    }

    public function areWanted(): bool
    {
        return $this->most > 0;
    }

    public function areDue(StoredFeed $feed): bool
    {
        return $this->areWanted()
            && !$feed->isHidden
            && $feed->pending === []
            && $feed->films->due($this->clock->now()) !== [];
    }

    /** As far as there is time. */
    public function continued(Account $account, StoredFeed $feed): StoredFeed
    {
        $now = $this->clock->now();
        $run = new FilmRun($this->source, $this->files, $this->clock, $account->id, $this->most);
        $films = $feed->films;
        $videos = $feed->videos();
        foreach ($films->due($now) as $id => $address) {
            if ($run->isOver()) {
                break;
            }
            $outcome = $run->fetch($address);
            $films = $films->after((string) $id, $address, $outcome, $now);
            $videos[$id] = $outcome->path ?? $videos[$id] ?? null;
        }
        $withVideos = static fn (Item $item): Item => $item->withVideos($videos);
        return $feed
            ->withFilms(array_map($withVideos, $feed->items), $films)
            ->withChosen($feed->chosen->withItems(array_map($withVideos, $feed->chosen->items)));
    }
}
