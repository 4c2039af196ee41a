<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\Placement;
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
        /** @var array<array-key, int> likewise of kinds of copies */
        public readonly array $unnamedKinds = [],
        /** @var array<array-key, string> by item id: where the originals are of which copies are missing, newest first */
        public readonly array $pending = [],
        /** @var array<string, int> by key: how pages show it, as far as copies are made for that */
        public readonly array $placements = [],
        /** @var array<string, int> likewise, as far as pages noted it */
        public readonly array $noted = [],
        /** Where the posts are that are older than these. */
        public readonly OlderRecords $older = new OlderRecords(),
        /** Of the records of older posts, named or not. */
        public readonly RecordNumbers $numbers = new RecordNumbers(),
        /** How their reading goes; null where there are none to be read. */
        public readonly ?DeepState $deep = null,
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

    /** @param DeepState|null $deep how the reading of older posts goes; null where there are none to be read */
    public function withOlder(OlderRecords $older, ?DeepState $deep, RecordNumbers $numbers): self
    {
        return $this->with(['older' => $older, 'deep' => $deep, 'numbers' => $numbers]);
    }

    public function withDeep(DeepState $deep): self
    {
        return $this->with(['deep' => $deep]);
    }

    public function withNumbers(RecordNumbers $numbers): self
    {
        return $this->with(['numbers' => $numbers]);
    }

    /** @return list<int> numbers of the records of older posts that are wanted */
    public function wantedNumbers(): array
    {
        return [...$this->older->numbers(), ...$this->deep?->pass?->records->numbers() ?? []];
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
        return $whole->withUnnamed(
            array_diff_key($this->unnamed, array_flip($whole->stems(''))),
            array_diff_key($this->unnamedKinds, array_flip($whole->kinds('')))
        );
    }

    /** Whether pages show the same of both; null is no feed. */
    public static function lookTheSame(?self $one, ?self $other): bool
    {
        return self::shown($one) === self::shown($other);
    }

    /**
     * @param array<array-key, int> $stems since when pictures are not named
     * @param array<array-key, int> $kinds and kinds of copies
     */
    public function withUnnamed(array $stems, array $kinds): self
    {
        return $this->with(['unnamed' => $stems, 'unnamedKinds' => $kinds]);
    }

    /**
     * @param list<Item> $items
     * @param array<array-key, string> $origins by item id
     * @param array<array-key, PictureTrouble> $troubles likewise
     * @param array<array-key, string> $pending likewise
     */
    public function withPictures(array $items, array $origins, array $troubles, array $pending): self
    {
        return $this->with([
            'items' => $items,
            'origins' => $origins,
            'troubles' => $troubles,
            'pending' => $pending,
        ]);
    }

    /**
     * @param array<string, int> $placements that copies are made for, by key
     * @param array<string, int> $noted by pages
     */
    public function withPlacements(array $placements, array $noted): self
    {
        return $this->with(['placements' => $placements, 'noted' => $noted]);
    }

    public function isDue(int $now): bool
    {
        return $this->sync->isDue($now) || $this->isNewlyPlaced($now);
    }

    public function isLate(int $now): bool
    {
        return $this->sync->isLate($now, Job::GRACE) || $this->isNewlyPlaced($now);
    }

    /** Whether a page shows it as none did at the last sync. After a failure that has to wait, as all does. */
    private function isNewlyPlaced(int $now): bool
    {
        return $this->sync->failures === 0
            && array_diff_key(Placement::current($this->noted, $now), $this->placements) !== [];
    }

    /** Whether copies of pictures are to be made. */
    public function arePicturesDue(): bool
    {
        return $this->pending !== [] && !$this->isHidden;
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

    /** @return array<array-key, Picture> by item id */
    public function pictures(): array
    {
        $pictures = [];
        foreach ($this->items as $item) {
            $pictures += $item->picture === null ? [] : [$item->id => $item->picture];
        }
        return $pictures;
    }

    /** How many items have no picture: Instagram gave none, or there is no copy of it yet. */
    public function withoutPicture(): int
    {
        return count(array_filter($this->items, static fn (Item $item): bool => $item->picture === null));
    }

    /** @return list<string> paths of all the files it shows */
    public function paths(): array
    {
        return array_merge(...array_map(
            static fn (Item $item): array => $item->picture?->files() ?? [],
            $this->items
        ));
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

    /** @return list<string> likewise, kinds of copies */
    public function kinds(string $profile): array
    {
        $paths = array_filter([...$this->paths(), $profile]);
        return array_values(array_unique(array_map(PictureName::kindOf(...), $paths)));
    }

    /**
     * @param string $profile path of the account's own picture; may be empty
     * @param list<string> $stems of older posts' pictures
     * @param list<string> $kinds of their copies
     * @return \Closure(string): bool by path: whether a file stays, for it is shown, or pages in a cache may show it
     */
    public function staying(string $profile, array $stems = [], array $kinds = []): \Closure
    {
        $stems = array_flip([...$this->stems($profile), ...$stems]) + $this->unnamed;
        $kinds = array_flip([...$this->kinds($profile), ...$kinds]) + $this->unnamedKinds;
        return static fn (string $path): bool
            => isset($stems[PictureName::stemOf($path)], $kinds[PictureName::kindOf($path)]);
    }

    /** What pages show of it, as it is stored. */
    public function page(Account $account, int $now): PageRecord
    {
        return PageRecord::of(
            $account,
            $this->items,
            $this->isHidden,
            $this->older,
            $this->sync,
            $now,
            $this->placements
        );
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
            'records' => $this->numbers->and($this->wantedNumbers())->toArray(),
            'deep' => $this->deep?->toArray(),
            'unnamed_kinds' => $this->unnamedKinds,
            'pending' => $this->pending,
        ];
    }

    /**
     * @param array<mixed> $page what PageRecord::toArray() wrote
     * @param array<mixed> $state what state() wrote; whatever somebody else did to either, a feed comes of them
     * @param array<mixed> $noted how pages show it
     */
    public static function fromRecords(array $page, array $state, array $noted = []): self
    {
        $list = static fn (string $key): array => Coerce::values($state[$key] ?? null);
        $shown = PageRecord::fromArray($page);
        $deep = DeepState::read($state['deep'] ?? null);
        $wanted = [...$shown->older->numbers(), ...$deep?->pass?->records->numbers() ?? []];
        return new self(
            $shown->items(),
            array_filter($list('origins'), is_string(...)),
            Job::fromArray($list('sync')),
            $shown->isHidden,
            MediaTerms::fromArray($state),
            Doubt::read($state['doubt'] ?? null),
            array_filter(array_map(PictureTrouble::read(...), $list('troubles'))),
            array_filter($list('unnamed'), is_int(...)),
            array_filter($list('unnamed_kinds'), is_int(...)),
            array_filter($list('pending'), is_string(...)),
            $shown->placements(),
            array_filter($noted, is_int(...)),
            $shown->older,
            RecordNumbers::read($state['records'] ?? null)->and($wanted),
            $deep,
        );
    }

    /** @return array{list<array<string, mixed>>, list<int>} */
    private static function shown(?self $feed): array
    {
        return $feed === null || $feed->isHidden ? [[], []] : [
            array_map(static fn (Item $item): array => $item->toArray(), $feed->items),
            $feed->older->numbers(),
        ];
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }
}
