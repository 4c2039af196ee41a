<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Selection;
use Loupe\Core\Generated\Settings;

/**
 * The posts that a page shows of one account, or of several mixed by date: as its settings select them, of all that are
 * stored. Pinned ones come first as long as the newest do: who wants another order gets that.
 */
final class SelectedPosts
{
    private readonly Selection $selection;

    /** @param string $base as for PostReader::shown() */
    public function __construct(
        private readonly PostReader $posts,
        private readonly Settings $settings,
        private readonly string $base,
        \DateTimeZone $zone,
        int $now,
    ) {
        $today = (new \DateTimeImmutable("@$now"))->setTimezone($zone)->format('Y-m-d');
        $this->selection = new Selection($settings, $zone, $today);
    }

    /** Whether they are others than the newest of one account. */
    public static function areOthers(Settings $settings, int $accounts): bool
    {
        return $accounts > 1 || Selection::isMade($settings);
    }

    /**
     * @param array<array-key, Curation> $curations by account
     * @param int $offset how many are left out, beside those that the settings leave out
     * @return list<Item>
     */
    public function of(array $curations, int $offset, int $count): array
    {
        $most = $offset + $this->settings->offset + $count;
        $pinned = [];
        $others = [];
        foreach ($curations as $account => $curation) {
            [$first, $rest] = $this->gathered((string) $account, $curation, $most);
            array_push($pinned, ...$first);
            array_push($others, ...$rest);
        }
        if (count($curations) > 1) {
            usort($others, static fn (Item $one, Item $other): int => $other->takenAt <=> $one->takenAt);
        }
        return array_slice($this->selection->of([...$pinned, ...$others]), $offset, $count);
    }

    /** @return array{list<Item>, list<Item>} pinned ones that are meant, and others: as many as may be wanted */
    private function gathered(string $account, Curation $curation, int $most): array
    {
        $pinned = [];
        $others = [];
        foreach ($this->posts->parts($account, $this->base, $curation) as [$first, $rest]) {
            array_push($pinned, ...$this->selection->meant($first));
            array_push($others, ...$this->selection->meant($rest));
            if ($this->selection->keepsOrder() && count($pinned) + count($others) >= $most) {
                break;
            }
            // Of thousands no more are kept than may be shown.
            $others = array_slice($this->selection->ordered($others), 0, $most);
        }
        return [$pinned, $others];
    }
}
