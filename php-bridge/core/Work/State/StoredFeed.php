<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Work\Picture\PictureTrouble;

/** An account's items as the last good sync left them, and how the syncs go: both of its records, for a sync. */
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
        /** What Instagram refused to answer in one go. */
        public readonly MediaTerms $terms = new MediaTerms(),
        /** The last answer, where it left out so much that it is not believed yet. */
        public readonly ?Doubt $doubt = null,
        /** @var array<array-key, PictureTrouble> by item id */
        public readonly array $troubles = [],
        /** @var array<array-key, int> by stem: pictures that are still there, and since when it names them no more */
        public readonly array $unnamed = [],
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

    public function withTerms(MediaTerms $terms): self
    {
        return $this->with(['terms' => $terms]);
    }

    public function withDoubt(Doubt $doubt): self
    {
        return $this->with(['doubt' => $doubt]);
    }

    /**
     * Of a list that goes on, nobody knows what comes after: there, the posts of the feed before stay.
     *
     * @param int $oldest when the last post that is known anew was taken
     */
    public function continuedBy(self $before, int $oldest): self
    {
        $known = array_map(static fn (Item $item): string => $item->id, $this->items);
        $older = array_values(array_filter($before->items, static fn (Item $item): bool
            => $item->takenAt <= $oldest && !in_array($item->id, $known, true)));
        $items = array_slice([...$this->items, ...$older], 0, PageRecord::POSTS);
        $ids = array_map(static fn (Item $item): string => $item->id, $items);
        $whole = $this->with([
            'items' => $items,
            'origins' => array_intersect_key($this->origins + $before->origins, array_flip($ids)),
            'troubles' => array_intersect_key($this->troubles + $before->troubles, array_flip($ids)),
        ]);
        return $whole->withUnnamed(array_diff_key($this->unnamed, array_flip($whole->stems(''))));
    }

    /** Whether pages show the same of both; null is no feed. */
    public static function lookTheSame(?self $one, ?self $other): bool
    {
        return self::shown($one) === self::shown($other);
    }

    /** @param array<array-key, int> $since by stem of a picture */
    public function withUnnamed(array $since): self
    {
        return $this->with(['unnamed' => $since]);
    }

    /** Somebody wants the pictures that could not be copied, and does not want to wait for them. */
    public function withTroublesDue(int $now): self
    {
        return $this->with(['troubles' => array_map(
            static fn (PictureTrouble $trouble): PictureTrouble => $trouble->dueAt($now),
            $this->troubles
        )]);
    }

    /** What is wrong with its pictures, the gravest; null where nobody has to hear of it. */
    public function pictureFailure(): ?Failure
    {
        $codes = array_map(
            static fn (PictureTrouble $trouble): ?FailureCode => $trouble->isTold() ? $trouble->code() : null,
            $this->troubles
        );
        foreach (FailureCode::OF_PICTURES as $code) {
            if (in_array($code, $codes, true)) {
                return new Failure($code);
            }
        }
        return null;
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
            $paths = [...$paths, ...$item->picture?->files() ?? []];
        }
        return $paths;
    }

    /**
     * @param string $profile path of the account's own picture; may be empty
     * @return list<string> stems of the pictures that it shows, and of that one
     */
    public function stems(string $profile): array
    {
        $paths = array_filter([...$this->paths(), $profile]);
        return array_values(array_unique(array_map(PictureName::stemOf(...), $paths)));
    }

    /** @return list<string> likewise, and of those that pages in a cache may show */
    public function keptStems(string $profile): array
    {
        return [...$this->stems($profile), ...array_map(strval(...), array_keys($this->unnamed))];
    }

    /** What pages show of it, as it is stored. */
    public function page(Account $account, int $now): PageRecord
    {
        return PageRecord::of($account, $this->items, $this->isHidden, $this->sync, $now);
    }

    /** @return array<string, mixed> all but that */
    public function state(): array
    {
        return [
            'origins' => $this->origins,
            'sync' => $this->sync->toArray(),
            ...$this->terms->toArray(),
            'doubt' => $this->doubt?->toArray(),
            'troubles' => array_map(static fn (PictureTrouble $trouble): array => $trouble->toArray(), $this->troubles),
            'unnamed' => $this->unnamed,
        ];
    }

    /**
     * @param array<mixed> $page what PageRecord::toArray() wrote
     * @param array<mixed> $state what state() wrote; whatever somebody else did to either, a feed comes of them
     */
    public static function fromRecords(array $page, array $state): self
    {
        $list = static fn (string $key): array => Coerce::values($state[$key] ?? null);
        $shown = PageRecord::fromArray($page);
        return new self(
            $shown->items(),
            array_filter($list('origins'), is_string(...)),
            Job::fromArray($list('sync')),
            $shown->isHidden,
            MediaTerms::fromArray($state),
            Doubt::read($state['doubt'] ?? null),
            array_filter(array_map(PictureTrouble::read(...), $list('troubles'))),
            array_filter($list('unnamed'), is_int(...)),
        );
    }

    /** @return list<array<string, mixed>> */
    private static function shown(?self $feed): array
    {
        $items = $feed === null || $feed->isHidden ? [] : $feed->items;
        return array_map(static fn (Item $item): array => $item->toArray(), $items);
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }
}
