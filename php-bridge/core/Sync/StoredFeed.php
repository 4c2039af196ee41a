<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Feed\EarlierAlt;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Feed\Source;
use Loupe\Core\Schedule\Job;

/** An account's items as the last good sync left them, and how the syncs go. */
final class StoredFeed
{
    /**
     * @param list<Item> $items newest first; their sources are paths relative to the pictures' folder
     * @param array<string, string> $origins by item id: which of Instagram's pictures was copied
     */
    public function __construct(
        public readonly array $items,
        public readonly array $origins,
        public readonly Job $sync,
        /** Whether pages show nothing of it, because access to the account was withdrawn. */
        public readonly bool $isHidden = false,
        /** When Instagram last refused to name alternative texts, Unix seconds; null if it did not. */
        public readonly ?int $altTextRefusedAt = null,
    ) {
    }

    public static function empty(int $now): self
    {
        return new self([], [], Job::due($now));
    }

    public function withSync(Job $sync): self
    {
        return $this->with(['sync' => $sync]);
    }

    public function withHidden(bool $isHidden): self
    {
        return $this->with(['isHidden' => $isHidden]);
    }

    public function withAltTextRefused(?int $at): self
    {
        return $this->with(['altTextRefusedAt' => $at]);
    }

    /**
     * The items with whole addresses.
     *
     * @param string $base address of the pictures' folder, with its final slash
     * @return list<Item>
     */
    public function itemsAt(string $base): array
    {
        return array_map(static fn (Item $item): Item => self::rebased($item, $base), $this->items);
    }

    public function picture(string $id): ?Picture
    {
        foreach ($this->items as $item) {
            if ($item->id === $id) {
                return $item->picture;
            }
        }
        return null;
    }

    /** How many items have no picture: Instagram gave none, or there is no copy of it yet. */
    public function withoutPicture(): int
    {
        return count(array_filter($this->items, static fn (Item $item): bool => $item->picture === null));
    }

    /** @return list<string> paths of all the files it shows */
    public function paths(): array
    {
        $paths = [];
        foreach ($this->items as $item) {
            foreach ($item->picture->sources ?? [] as $source) {
                $paths[] = $source->url;
            }
        }
        return $paths;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'items' => array_map(static fn (Item $item): array => $item->toArray(), $this->items),
            'origins' => $this->origins,
            'sync' => $this->sync->toArray(),
            'hidden' => $this->isHidden,
            'alt_text_refused_at' => $this->altTextRefusedAt,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; a page view must survive what somebody else did to it */
    public static function fromArray(array $record): self
    {
        $list = static fn (string $key): array => is_array($record[$key] ?? null) ? $record[$key] : [];
        return new self(
            array_map(
                static fn (array $item): Item => Item::fromArray(EarlierAlt::dropped($item)),
                array_values(array_filter($list('items'), is_array(...)))
            ),
            array_filter($list('origins'), is_string(...)),
            Job::fromArray($list('sync')),
            ($record['hidden'] ?? false) === true,
            is_int($record['alt_text_refused_at'] ?? null) ? $record['alt_text_refused_at'] : null,
        );
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }

    private static function rebased(Item $item, string $base): Item
    {
        if ($item->picture === null) {
            return $item;
        }
        $sources = array_map(
            static fn (Source $source): Source => new Source($base . $source->url, $source->width),
            $item->picture->sources
        );
        return $item->withPicture(new Picture($item->picture->width, $item->picture->height, $sources));
    }
}
