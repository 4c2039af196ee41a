<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\EarlierAlt;
use Loupe\Core\Feed\EarlierPicture;
use Loupe\Core\Feed\Item;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Coerce;

/**
 * What a page view reads of an account, and all that it reads: the posts, and from when on something of the account is
 * late. Posts are built when they are asked for, because a page shows a few of many.
 *
 * Version 0.1.0 kept the sync's state in the same record. Its records are read as they are, for as long as no sync has
 * written new ones.
 */
final class PageRecord
{
    /** Posts kept, the newest. */
    public const POSTS = 48;

    /** Of an item, what need not be stored: without it, it is read as the same. */
    private const DEFAULTS = ['', 0, null];

    /** @param list<array<mixed>> $items as they are stored, newest first; pictures' paths are relative to the pictures' folder */
    private function __construct(
        private readonly array $items,
        /** Whether pages show nothing of it, because access to the account was withdrawn. */
        public readonly bool $isHidden,
        /** The account's, which most items name too. */
        private readonly string $username,
        /** When something of the account is late; null where nothing ever is. */
        private readonly ?int $lateFrom,
        /** By whose clock that is. */
        private readonly ?int $writtenAt,
        /**
         * @var array<string, int>|null by key: the placements for which there are copies of the pictures, or will be;
         *     null where no sync has asked yet
         */
        private readonly ?array $placements = null,
    ) {
    }

    /**
     * @param list<Item> $items newest first
     * @param Job $sync the account's
     * @param array<string, int> $placements by key
     */
    public static function of(
        Account $account,
        array $items,
        bool $isHidden,
        Job $sync,
        int $now,
        array $placements,
    ): self {
        $username = $account->user->username ?? '';
        return new self(
            array_map(static fn (Item $item): array => self::stored($item, $username), $items),
            $isHidden,
            $username,
            $account->lateFrom($sync),
            $now,
            $placements,
        );
    }

    /**
     * @param string $base address of the pictures' folder, with its final slash; empty for paths relative to it
     * @param int $count of them at most
     * @return list<Item>
     */
    public function items(string $base = '', int $count = PHP_INT_MAX): array
    {
        return array_map(
            fn (array $item): Item
                => Item::fromArray(EarlierPicture::replaced($item) + ['username' => $this->username])
                    ->withPicturesAt($base),
            array_slice($this->items, 0, $count)
        );
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
        return ($this->lateFrom !== null && $now >= $this->lateFrom)
            || ($this->writtenAt !== null && $now < $this->writtenAt - Job::CLOCKS_DIFFER);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'username' => $this->username,
            'hidden' => $this->isHidden,
            'late_from' => $this->lateFrom,
            'written_at' => $this->writtenAt,
            'placements' => $this->placements(),
            'items' => $this->items,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; a page view must survive what somebody else did to it */
    public static function fromArray(array $record): self
    {
        $isEarlier = !array_key_exists('written_at', $record);
        $items = array_values(array_filter(Coerce::values($record['items'] ?? null), is_array(...)));
        $sync = $isEarlier ? Job::fromArray(Coerce::values($record['sync'] ?? null)) : null;
        return new self(
            $isEarlier ? array_map(EarlierAlt::dropped(...), $items) : $items,
            ($record['hidden'] ?? false) === true,
            Coerce::text($record['username'] ?? null),
            $sync === null ? Coerce::time($record['late_from'] ?? null) : $sync->next + Job::GRACE,
            $sync === null ? Coerce::time($record['written_at'] ?? null) : null,
            isset($record['placements']) ? array_filter(Coerce::values($record['placements']), is_int(...)) : null,
        );
    }

    /** @return array<string, mixed> */
    private static function stored(Item $item, string $username): array
    {
        $values = $item->toArray();
        $isUsual = $item->username === $username;
        return array_filter(
            $values,
            static fn (mixed $value, string $key): bool
                => $key === 'username' ? !$isUsual : !in_array($value, self::DEFAULTS, true),
            ARRAY_FILTER_USE_BOTH
        );
    }
}
