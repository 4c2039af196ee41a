<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Work\Picture\PictureCopy;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\State\StoredFeed;

/** The pictures of a feed of which copies are missing, while these are made. */
final class PendingPictures
{
    /** How many copies are made of each picture before any gets all of them. */
    private const TO_BEGIN_WITH = 2;

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

    public function copy(PictureRun $run): void
    {
        $isBegun = fn (int|string $id, string $url): bool
            => isset($this->pictures[$id]) && ($this->origins[$id] ?? '') === self::origin($url);
        foreach ($this->pending as $id => $url) {
            $isBegun($id, $url) || $this->copyOne($run, (string) $id, $url, self::TO_BEGIN_WITH);
        }
        foreach ($this->pending as $id => $url) {
            $this->copyOne($run, (string) $id, $url, PHP_INT_MAX);
        }
        if ($run->isInVain()) {
            // To go on at once would be for ever.
            $this->pending = [];
        }
    }

    public function feed(): StoredFeed
    {
        $items = array_map(
            fn (Item $item): Item => $item->withPicture($this->pictures[$item->id] ?? null),
            $this->feed->items
        );
        return $this->feed->withPictures($items, $this->origins, $this->troubles, $this->pending);
    }

    /** Which picture it is: the file's name. Host and query change from reply to reply. */
    public static function origin(string $url): string
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
        return basename((string) parse_url($url, PHP_URL_PATH));
    }

    private function copyOne(PictureRun $run, string $id, string $url, int $most): void
    {
        $copy = $run->copy($id, $url, $this->pictures[$id] ?? null, $most);
        if ($copy !== null) {
            $this->add($id, self::origin($url), $copy);
        }
    }

    private function add(string $id, string $origin, PictureCopy $copy): void
    {
        if ($copy->picture !== null) {
            $this->pictures[$id] = $copy->picture;
            $this->origins[$id] = $origin;
        }
        if ($copy->trouble !== null) {
            $this->troubles[$id] = PictureTrouble::met($this->troubles[$id] ?? null, $id, $origin, $copy->trouble, $this->now);
        } else {
            unset($this->troubles[$id]);
        }
        if ($copy->isComplete || $copy->trouble !== null) {
            unset($this->pending[$id]);
        }
    }
}
