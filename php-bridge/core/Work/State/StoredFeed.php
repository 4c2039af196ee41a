<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\AccountProfile;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Page\StoredChildren;
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
        public readonly FilmState $films = new FilmState(),
        /** The posts that pages show alone. */
        public readonly Chosen $chosen = new Chosen(),
        /** Number of the record of what its albums consist of; null where there is none. */
        public readonly ?int $childrenAt = null,
        /** What pages tell of the account; null where nothing is stored yet. */
        public readonly ?AccountProfile $profile = null,
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

    /** @param int|null $number of the record of what its albums consist of */
    public function withChildrenAt(?int $number, RecordNumbers $numbers): self
    {
        return $this->with(['childrenAt' => $number, 'numbers' => $numbers]);
    }

    public function withProfile(AccountProfile $profile): self
    {
        return $this->with(['profile' => $profile]);
    }

    public function withChosen(Chosen $chosen): self
    {
        return $this->with(['chosen' => $chosen]);
    }

    /** @param array<array-key, string> $origins which of Instagram's pictures were copied, by the id of a post or child */
    public function withOlderChosen(Item $item, array $origins, int $readAt): self
    {
        return $this->with([
            'chosen' => $this->chosen->withItem($item, $readAt),
            'origins' => array_intersect_key($origins, array_flip($item->ids())) + $this->origins,
            // Its pictures are copied with those of the older ones.
            'pending' => array_diff_key($this->pending, array_flip($item->ids())),
        ]);
    }

    /** @return list<Item> the newest, and those that pages show alone */
    public function all(): array
    {
        return [...$this->items, ...$this->chosen->items];
    }

    /** @return list<int> numbers of the records of older posts that are wanted */
    public function olderNumbers(): array
    {
        return [...$this->older->numbers(), ...$this->deep?->pass?->records->numbers() ?? []];
    }

    /** @return list<int> of all records that are wanted */
    public function wantedNumbers(): array
    {
        return [...$this->olderNumbers(), ...array_filter([$this->childrenAt])];
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
        $ids = array_merge(...array_map(
            static fn (Item $item): array => $item->ids(),
            [...$items, ...$this->chosen->items]
        ));
        return $this->with([
            'items' => $items,
            'origins' => array_intersect_key($this->origins + $before->origins, array_flip($ids)),
            'troubles' => array_intersect_key($this->troubles + $before->troubles, array_flip($ids)),
        ]);
    }

    /** Whether pages show the same of both; null is no feed. */
    public static function lookTheSame(?self $one, ?self $other): bool
    {
        return self::shown($one) === self::shown($other) && self::profileDifferences($one, $other) === [];
    }

    /** @return list<string> names of what pages tell of the account otherwise by the other; null is no feed */
    public static function profileDifferences(?self $one, ?self $other): array
    {
        $told = static fn (?self $feed): ?AccountProfile => ($feed->isHidden ?? true) ? null : $feed->profile;
        return AccountProfile::differences($told($one), $told($other));
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

    /** @param list<Item> $items */
    public function withFilms(array $items, FilmState $films): self
    {
        return $this->with(['items' => $items, 'films' => $films]);
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
        return $this->sync->isLate($now, Job::GRACE) || $this->isNewlyPlaced($now) || $this->isNewlyAsked($now);
    }

    /** Whether a page shows it as none did at the last sync. After a failure that has to wait, as all does. */
    private function isNewlyPlaced(int $now): bool
    {
        return $this->sync->failures === 0
            && array_diff_key(Placement::current($this->noted, $now), $this->placements) !== [];
    }

    /** Whether a page shows a post alone that none did before, and that is not known. Likewise. */
    private function isNewlyAsked(int $now): bool
    {
        return ($this->chosen->job->failures ?? 0) === 0
            && $this->chosen->isAskedAnew($now)
            && $this->chosen->asOf($now)->sought($this->items) !== [];
    }

    /** Whether a page opens its posts, as far as copies are made for that. */
    public function isOpened(): bool
    {
        return isset($this->placements[Placement::lightbox()->key()]);
    }

    /** Whether copies of pictures are to be made. */
    public function arePicturesDue(): bool
    {
        return $this->pending !== [] && !$this->isHidden;
    }

    /** Somebody wants what could not be copied or found, and does not want to wait for it. */
    public function dueAnew(int $now): self
    {
        $due = static fn (PictureTrouble $trouble): PictureTrouble => $trouble->dueAt($now);
        return $this->with([
            'troubles' => array_map($due, $this->troubles),
            'films' => $this->films->withTroublesDue($now),
            'chosen' => $this->chosen->anew($now),
        ]);
    }

    /** What is wrong with its pictures and films, the gravest; null where nobody has to hear of it. */
    public function pictureFailure(): ?Failure
    {
        $codes = array_map(
            static fn (PictureTrouble $trouble): ?FailureCode => $trouble->isTold() ? $trouble->code() : null,
            $this->troubles
        );
        if ($this->films->isDiskInTheWay()) {
            $codes[] = FailureCode::PicturesNotWritten;
        }
        foreach (FailureCode::OF_PICTURES as $code) {
            if (in_array($code, $codes, true)) {
                return new Failure($code);
            }
        }
        return null;
    }

    /** @return list<string> ids of what its albums consist of */
    public function children(): array
    {
        return array_merge(...array_map(static fn (Item $item): array => array_slice($item->ids(), 1), $this->all()));
    }

    /** @return array<array-key, Picture> by the id of an item, or of a child */
    public function pictures(): array
    {
        return array_replace([], ...array_map(static fn (Item $item): array => $item->pictures(), $this->all()));
    }

    /** @return array<array-key, string> likewise: paths of the films that are there */
    public function videos(): array
    {
        return array_replace([], ...array_map(static fn (Item $item): array => $item->videos(), $this->all()));
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
            static fn (Item $item): array => $item->files(),
            $this->all()
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
        $films = array_flip($this->films->stems());
        return static fn (string $path): bool => isset($films[PictureName::partOf($path)[0] ?? ''])
            || isset($stems[PictureName::stemOf($path)], $kinds[PictureName::kindOf($path)]);
    }

    /** What pages show of it, as it is stored. */
    public function page(Account $account, int $now): PageRecord
    {
        return PageRecord::of(
            $account,
            $this->items,
            $this->isHidden,
            $this->older,
            $this->childrenAt,
            $this->sync,
            $now,
            $this->placements,
            $this->chosen->page($account->user->username ?? ''),
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
            'films' => $this->films->toArray(),
            ...array_filter(['chosen' => $this->chosen->state()]),
        ];
    }

    /**
     * @param array<mixed> $page what PageRecord::toArray() wrote
     * @param array<mixed> $state what state() wrote; whatever somebody else did to either, a feed comes of them
     * @param array<mixed> $noted how pages show it
     * @param array<mixed> $asked which posts they show alone
     * @param array<mixed> $children what its albums consist of
     */
    public static function fromRecords(
        array $page,
        array $state,
        array $noted = [],
        array $asked = [],
        array $children = [],
    ): self {
        $list = static fn (string $key): array => Coerce::values($state[$key] ?? null);
        $shown = PageRecord::fromArray($page);
        $deep = DeepState::read($state['deep'] ?? null);
        $opened = StoredChildren::fromArray($children);
        $chosen = Chosen::fromRecords($shown, $state['chosen'] ?? null, $asked);
        $feed = new self(
            $opened->in($shown->items()),
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
            RecordNumbers::read($state['records'] ?? null),
            $deep,
            FilmState::read($state['films'] ?? null),
            $chosen->withItems($opened->in($chosen->items)),
            $shown->children,
            $shown->profile,
        );
        return $feed->withNumbers($feed->numbers->and($feed->wantedNumbers()));
    }

    /** @return list<mixed> */
    private static function shown(?self $feed): array
    {
        $told = static fn (Item $item): array => $item->lasting();
        return $feed === null || $feed->isHidden ? [[], [], []] : [
            array_map($told, $feed->items),
            $feed->older->numbers(),
            array_map($told, $feed->chosen->items),
        ];
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }
}
