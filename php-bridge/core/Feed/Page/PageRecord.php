<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\Coerce;

/**
 * What a page view reads of an account, and all that it reads: the newest posts, where the others are, the profile, and
 * from when on something of the account is late. A page that opens its posts reads what albums consist of besides.
 *
 * Version 0.1.0 kept the sync's state in the same record. Its records are read as they are, for as long as no sync has
 * written new ones.
 */
final class PageRecord
{
    /** Posts kept, the newest. */
    public const POSTS = 48;

    private function __construct(
        private readonly StoredItems $items,
        /** Whether pages show nothing of it, because access to the account was withdrawn. */
        public readonly bool $isHidden,
        /** Where the posts are that are older than these. */
        public readonly OlderRecords $older,
        /** Number of the record of what its albums consist of; null where no page opens them. */
        public readonly ?int $children,
        /** When something of the account is late; null where nothing ever is. */
        private readonly ?int $lateFrom,
        /** By whose clock that is. */
        private readonly ?int $writtenAt,
        /**
         * @var array<string, int>|null by key: the placements for which there are copies of the pictures, or will be;
         *     null where no sync has asked yet
         */
        private readonly ?array $placements,
        /** The posts that pages show alone. */
        public readonly ChosenPosts $chosen,
        public readonly AccountProfile $profile,
    ) {
    }

    /**
     * @param list<Item> $items newest first
     * @param ?int $children number of the record of what its albums consist of
     * @param Job $sync the account's
     * @param array<string, int> $placements by key
     * @param ChosenPosts $chosen posts that pages show alone
     */
    public static function of(
        Account $account,
        array $items,
        bool $isHidden,
        OlderRecords $older,
        ?int $children,
        Job $sync,
        int $now,
        array $placements,
        ChosenPosts $chosen,
    ): self {
        return new self(
            StoredItems::of(StoredChildren::apart($items), $account->user->username ?? ''),
            $isHidden,
            $older,
            $children,
            $account->lateFrom($sync),
            $now,
            $placements,
            $chosen,
            AccountProfile::of($account),
        );
    }

    /** How many posts it holds itself. */
    public function count(): int
    {
        return $this->items->count();
    }

    /** How many are stored, the older ones included. */
    public function total(): int
    {
        return $this->count() + $this->older->count();
    }

    /**
     * Of those that it holds itself.
     *
     * @param string $base address of the pictures' folder, with its final slash; empty for paths relative to it
     * @param int $count of them at most
     * @param int $offset how many are left out, of the newest
     * @return list<Item> newest first
     */
    public function items(string $base = '', int $count = PHP_INT_MAX, int $offset = 0): array
    {
        return $this->items->items($base, $offset, $count);
    }

    /**
     * @param string $base address of the pictures' folder, with its final slash; empty for paths relative to it
     * @return Item|null one post by its shortcode, of the newest and of those that pages show alone
     */
    public function called(string $shortcode, string $base = ''): ?Item
    {
        return ChosenPosts::called($shortcode, [...$this->items(), ...$this->chosen->items->items()])
            ?->withFilesAt($base);
    }

    /** Whether a page that shows one post alone has to say that. */
    public function isAskedAnew(string $shortcode, int $now): bool
    {
        return !$this->isHidden && Asked::isNews($shortcode, $this->chosen->asked, $now);
    }

    /** @return array<string, int> by key */
    public function placements(): array
    {
        return $this->placements ?? [];
    }

    /** Whether a page that shows it so has to say that. */
    public function isNews(Placement $placement, int $now): bool
    {
        return $this->placements !== null && !$this->isHidden && $placement->isNews($this->placements, $now);
    }

    /** Also where it was written in the future: by a clock that was wrong, and would be waited for in vain. */
    public function isLate(int $now): bool
    {
        return self::isLateBy($this->lateFrom, $this->writtenAt, $now);
    }

    /** The same, by what it begins with. */
    public static function isLateBy(?int $lateFrom, ?int $writtenAt, int $now): bool
    {
        return ($lateFrom !== null && $now >= $lateFrom)
            || ($writtenAt !== null && Clocks::isFuture($writtenAt, $now));
    }

    /** @return array<string, mixed> in this order: what shows nowhere, and is another after each sync, comes first */
    public function toArray(): array
    {
        return [
            'late_from' => $this->lateFrom,
            'written_at' => $this->writtenAt,
            'placements' => $this->placements(),
            'hidden' => $this->isHidden,
            'older' => $this->older->toArray(),
            ...array_filter(['children' => $this->children]),
            'profile' => $this->profile->toArray(),
            ...array_filter(['chosen' => $this->chosen->toArray()]),
            ...$this->items->toArray(),
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; a page view must survive what somebody else did to it */
    public static function fromArray(array $record): self
    {
        $isEarlier = !array_key_exists('written_at', $record);
        $items = StoredItems::fromArray($record);
        $sync = $isEarlier ? Job::fromArray(Coerce::values($record['sync'] ?? null)) : null;
        return new self(
            $isEarlier ? $items->withoutEarlierAlt() : $items,
            ($record['hidden'] ?? false) === true,
            OlderRecords::read($record['older'] ?? null),
            self::number($record['children'] ?? null),
            $sync === null ? Coerce::time($record['late_from'] ?? null) : $sync->next + Job::GRACE,
            $sync === null ? Coerce::time($record['written_at'] ?? null) : null,
            isset($record['placements']) ? array_filter(Coerce::values($record['placements']), is_int(...)) : null,
            ChosenPosts::read($record['chosen'] ?? null),
            AccountProfile::fromArray(Coerce::values($record['profile'] ?? null), $items->username),
        );
    }

    private static function number(mixed $number): ?int
    {
        return OlderRecords::isNumber($number) ? $number : null;
    }
}
