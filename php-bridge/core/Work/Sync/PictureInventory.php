<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Refusal;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/** Compares the files of an account's pictures and films with its records, and mends what is not as these say. */
final class PictureInventory
{
    public function __construct(
        private readonly Feeds $feeds,
        private readonly PictureFiles $files,
        private readonly FeedSync $sync,
    ) {
    }

    public function of(Account $account): PictureFindings
    {
        $feed = $this->feeds->get($account->id);
        $there = $this->files->paths($account->id);
        $older = $feed === null ? [] : $this->older($account->id, $feed);
        $shown = array_filter([...$feed?->paths() ?? [], ...$older, $account->picture]);
        $stays = $feed?->staying(
            $account->picture,
            array_values(array_unique(array_map(PictureName::stemOf(...), $older))),
            array_values(array_unique(array_map(PictureName::kindOf(...), $older)))
        ) ?? static fn (): bool => false;
        return new PictureFindings(
            // While a feed is hidden its files are where nobody finds them.
            $feed?->isHidden === true ? [] : array_values(array_diff($shown, $there)),
            $this->files->damaged($account->id),
            array_values(array_filter($there, static fn (string $path): bool => !$stays($path))),
            $this->files->strangers($account->id),
            count($feed->pending ?? []),
            count($feed->films->wanted ?? []),
        );
    }

    /**
     * What is damaged goes at once. The sync has copied anew what is missing: the first copies itself, the others by
     * the ticks that follow, which also read the whole list where older posts miss some. What is too much gets a date,
     * because pages in a cache may show it.
     */
    public function mend(Account $account): StoredFeed|Failure|Refusal
    {
        $damaged = $this->files->damaged($account->id);
        $this->files->keepOnly($account->id, static fn (string $path): bool => !in_array($path, $damaged, true));
        $outcome = $this->sync->sync($account->id);
        $feed = $this->feeds->get($account->id);
        $older = $feed === null ? [] : $this->older($account->id, $feed);
        if (array_diff($older, $this->files->paths($account->id)) !== []) {
            $this->sync->readAnew($account->id);
        }
        return $outcome;
    }

    /** @return list<string> paths of the files of older posts, also of a list that is being read */
    private function older(string $account, StoredFeed $feed): array
    {
        $paths = [];
        foreach ($feed->olderNumbers() as $number) {
            $paths[] = $this->feeds->older($account, $number)?->paths() ?? [];
        }
        return array_merge(...$paths);
    }
}
