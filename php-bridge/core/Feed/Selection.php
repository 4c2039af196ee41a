<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Order;
use Loupe\Core\Generated\Settings;

/** Which of a feed's posts are shown, and in which order. */
final class Selection
{
    /** Unix seconds from which on, and until which; null where it does not matter. */
    private readonly ?int $from;
    private readonly ?int $until;

    private readonly ?string $with;
    private readonly ?string $without;

    /**
     * @param \DateTimeZone $zone the site's
     * @param string $today the day there, such as 2026-03-12, by which chance goes
     */
    public function __construct(
        private readonly Settings $settings,
        \DateTimeZone $zone,
        private readonly string $today,
    ) {
        $midnight = static fn (string $day): ?int
            => $day === '' ? null : (new \DateTimeImmutable($day, $zone))->getTimestamp();
        $this->from = $midnight($settings->from);
        $this->until = $settings->until === '' ? null : $midnight("$settings->until +1 day");
        $this->with = Terms::pattern($settings->with);
        $this->without = Terms::pattern($settings->without);
    }

    /** Whether settings mean other posts than the newest, or these in another order. */
    public static function isMade(Settings $settings): bool
    {
        return $settings->order !== Order::Newest || $settings->kinds !== [] || $settings->profile_only
            || $settings->with . $settings->without . $settings->from . $settings->until !== '';
    }

    /** Whether posts are shown in the order in which they are stored, pinned ones first. */
    public function keepsOrder(): bool
    {
        return $this->settings->order === Order::Newest;
    }

    /**
     * @param list<Item> $items
     * @return list<Item> those that are meant, without the first that are left out; an order of the settings' own takes
     *     no notice of that in which they come
     */
    public function of(array $items): array
    {
        return $this->settings->post !== ''
            ? $items
            : array_slice($this->ordered($this->meant($items)), $this->settings->offset);
    }

    /**
     * @param list<Item> $items
     * @return list<Item>
     */
    public function meant(array $items): array
    {
        return array_values(array_filter($items, $this->means(...)));
    }

    /**
     * @param list<Item> $items
     * @return list<Item>
     */
    public function ordered(array $items): array
    {
        if ($this->keepsOrder()) {
            return $items;
        }
        $keys = array_map($this->key(...), $items);
        asort($keys);
        return array_map(static fn (int $at): Item => $items[$at], array_keys($keys));
    }

    private function means(Item $item): bool
    {
        $settings = $this->settings;
        return ($settings->kinds === [] || in_array($item->kind->value, $settings->kinds, true))
            && $this->isOfTime($item->takenAt)
            && !($settings->profile_only && $item->isOffProfile)
            && ($this->with === null || Terms::areIn($item->caption, $this->with))
            && ($this->without === null || !Terms::areIn($item->caption, $this->without));
    }

    /** Of a post of no known day nobody can say. */
    private function isOfTime(int $at): bool
    {
        return ($this->from === null && $this->until === null)
            || ($at > 0 && $at >= ($this->from ?? 0) && ($this->until === null || $at < $this->until));
    }

    /** @return array{int, int, int, string} the least comes first; of two alike that with the lesser id */
    private function key(Item $item): array
    {
        [$first, $second] = match ($this->settings->order) {
            Order::Newest => [0, 0],
            Order::Oldest => [$item->takenAt > 0 ? $item->takenAt : PHP_INT_MAX, 0],
            // Likes that nobody knows are fewer than none.
            Order::Liked => [-($item->likes ?? -1), -$item->takenAt],
            Order::Random => [(int) hexdec(hash('joaat', "$this->today $item->id")), 0],
        };
        // A text that is no number is compared as one.
        return [$first, $second, strlen($item->id), "#$item->id"];
    }
}
