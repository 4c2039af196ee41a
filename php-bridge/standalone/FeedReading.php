<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Feed\Page\PageAccounts;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\Part;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Feed\Page\SelectedPosts;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\WordedTexts;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\State\Feeds;
use Loupe\Standalone\Words\SetupWords;
use Loupe\System\SystemClock;

/**
 * What pages show of a feed. Of the data folder nothing is opened but what a sync left for pages, so the web server
 * needs no right to the rest.
 */
final class FeedReading
{
    /** @param list<string> $connected ids in order of connection */
    private function __construct(
        private readonly array $connected,
        private readonly PostReader $posts,
        private readonly string $picturesUrl,
        private readonly Clock $clock,
        private readonly \DateTimeZone $zone,
    ) {
    }

    /** @throws WrongSetup where no sync has left anything */
    public static function of(SiteConfig $config): self
    {
        $folder = new DataFolder($config->dataFolder);
        $clock = new SystemClock();
        $lock = new FileLock($folder, $clock);
        $store = new FileStore($folder, $lock);
        if ($store->get(Accounts::INDEX) === null) {
            throw new WrongSetup(SetupWords::noFeed("$folder->path/feeds"));
        }
        return new self(
            (new Accounts($store))->ids(),
            (new Feeds($store, $lock, $clock))->posts(),
            $config->picturesUrl,
            $clock,
            // The page's own, or that of PHP's settings.
            new \DateTimeZone(date_default_timezone_get()),
        );
    }

    /** @param int $number which of the page's feeds it is, from 1 */
    public function html(Settings $settings, Room $room, int $number): string
    {
        $accounts = PageAccounts::ids($settings->account, $this->connected);
        $part = Part::areSeveral($settings)
            ? Part::read(
                PartAddress::asked($number),
                Part::size($settings),
                fn (int $before, int $count): array => $this->items($settings, $accounts, $before, $count),
                PartAddress::behind($number)
            )
            : Part::only($this->items($settings, $accounts, 0, $settings->count));
        // One that there is not is answered by the first, which is no more.
        $isComing = $part->number > 1 && PartAddress::isComing($number);
        $place = new Place(
            $room,
            number: $number,
            part: $part->number,
            newer: $part->number > 1 ? PartAddress::of($number, $part->number - 1) : '',
            more: $part->isLast() ? '' : PartAddress::of($number, $part->number + 1),
            moreAlone: $part->isLast() ? '' : PartAddress::alone($number, $part->number + 1, $part->last()),
            previous: $part->previous,
            next: $part->next,
            came: $isComing ? $this->texts()->came(count($part->items)) : '',
        );
        return PageFeed::html(
            $settings,
            $part->items,
            // Whose it is stands above the first part.
            $isComing ? null : $this->page($accounts),
            $this->picturesUrl,
            $this->texts(),
            $place
        );
    }

    /** @return array<string, mixed> docs/wire.md, "Reply" */
    public function reply(Settings $settings): array
    {
        $accounts = PageAccounts::ids($settings->account, $this->connected);
        $items = $this->items($settings, $accounts, 0, $settings->count);
        return PageFeed::reply(
            $items,
            $this->page($accounts),
            $this->picturesUrl,
            $this->texts(),
            $this->clock->now()
        );
    }

    /**
     * @param list<string> $accounts ids
     * @return list<Item>
     */
    private function items(Settings $settings, array $accounts, int $before, int $count): array
    {
        if ($settings->post !== '') {
            $page = $this->page($accounts);
            $one = $page === null || $page->isHidden ? null : $page->called($settings->post, $this->picturesUrl);
            $items = array_filter([$one]);
        } else {
            $now = $this->clock->now();
            $selected = new SelectedPosts($this->posts, $settings, $this->picturesUrl, $this->zone, $now);
            // What an owner may want otherwise stands where this may not read, and there is no place to say it.
            $items = $selected->of(array_fill_keys($accounts, Curation::none()), $before, $count);
        }
        return $settings->opens === Opens::Lightbox
            ? $this->posts->opened($accounts, array_values($items), $this->picturesUrl)
            : array_values($items);
    }

    /** @param list<string> $accounts ids */
    private function page(array $accounts): ?PageRecord
    {
        return $accounts === [] ? null : $this->posts->page($accounts[0]);
    }

    private function texts(): WordedTexts
    {
        return new WordedTexts(new Words(), new ZoneCalendar($this->zone), $this->clock);
    }
}
