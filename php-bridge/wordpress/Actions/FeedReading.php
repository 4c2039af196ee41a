<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\PageAccounts;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Page\Part;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\State\AskedPosts;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\PublicReading;

/** What pages show of a feed, for the editor, and for other front ends where it is open to them. */
final class FeedReading
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly AskedPosts $asked,
        private readonly UploadedPictures $pictures,
        private readonly Texts $texts,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param bool $isForEditor whether it is for somebody who edits here and nobody else: a cookie alone says nothing
     * @param bool $alsoHidden whether posts that are hidden on the site are wanted, too
     * @return FeedPart|null null where there is no such account
     */
    public function part(
        string $id,
        FeedQuery $query,
        ?FeedFragment $fragment = null,
        bool $isForEditor = false,
        bool $alsoHidden = false,
    ): ?FeedPart {
        if (!in_array($id, $this->accounts->ids(), true)) {
            return null;
        }
        if ($query->settings->post !== '') {
            return $this->chosen($id, $query, $isForEditor);
        }
        $accounts = $this->mixed($id, $query->settings, $isForEditor || $fragment !== null);
        $read = fn (int $before, int $count): array => PageFeed::posts(
            $this->feeds->posts($alsoHidden),
            $query->settings,
            $accounts,
            $this->pictures->url(),
            wp_timezone(),
            $this->clock->now(),
            $before,
            $count
        );
        $part = Part::at($query->page, $query->settings->count, $read, $fragment?->behind() ?? '');
        return new FeedPart($this->body($id, $query, $accounts, $part, $fragment), !$part->isLast());
    }

    /**
     * @param bool $areAllOpen whether whoever asks may read every account
     * @return list<string> the account, and those beside it that the settings name and whoever asks may read
     */
    private function mixed(string $id, Settings $settings, bool $areAllOpen): array
    {
        $ahead = OptionStore::primePages(...);
        $named = $settings->account === '' ? [] : PageAccounts::of($settings->account, $this->accounts, '', $ahead)[0];
        $isReadable = static fn (string $id): bool => $areAllOpen || PublicReading::isOpen($id);
        return array_values(array_unique([$id, ...array_filter($named, $isReadable)]));
    }

    /**
     * One post alone. Who can edit has it looked for, as pages do; others only see whether it is there.
     */
    private function chosen(string $id, FeedQuery $query, bool $isForEditor): FeedPart
    {
        $shortcode = $query->settings->post;
        if ($isForEditor && $this->feeds->page($id)?->isAskedAnew($shortcode, $this->clock->now()) === true) {
            $this->asked->note($id, $shortcode);
            Loopback::want();
        }
        [$item, $state] = $this->feeds->posts()->chosen($id, $shortcode, $this->pictures->url());
        $items = $item === null || $query->page > 1 ? [] : [$item];
        $accounts = $this->mixed($id, $query->settings, $isForEditor);
        $body = $this->body($id, $query, $accounts, Part::only($items));
        return new FeedPart([...$body, 'post' => $state->toldTo($isForEditor)->value], false);
    }

    /**
     * With texts in the language of the page that it is for, else in the site's, whatever that of whoever is at work in
     * it.
     *
     * @param list<string> $accounts whose posts these are
     * @return array<string, mixed>
     */
    private function body(
        string $id,
        FeedQuery $query,
        array $accounts,
        Part $part,
        ?FeedFragment $fragment = null,
    ): array {
        $isSwitched = switch_to_locale($fragment?->locale() ?? get_locale());
        $items = $this->feeds->posts()->opened($accounts, $part->items, $this->pictures->url());
        $body = $query->isHtml
            ? ['html' => $this->html($id, $query, $items, $fragment?->place($query, $part, $this->texts))]
            : $this->reply($id, $items);
        if ($isSwitched) {
            restore_previous_locale();
        }
        return $body;
    }

    /** @param list<Item> $items */
    private function html(string $id, FeedQuery $query, array $items, ?Place $place): string
    {
        $place ??= new Place(Room::of($query->room), part: $query->page);
        $page = $this->feeds->page($id);
        return PageFeed::html($query->settings, $items, $page, $this->pictures->url(), $this->texts, $place);
    }

    /**
     * @param list<Item> $items
     * @return array<string, mixed> docs/wire.md, "Reply"
     */
    private function reply(string $id, array $items): array
    {
        $page = $this->feeds->page($id);
        return PageFeed::reply($items, $page, $this->pictures->url(), $this->texts, $this->clock->now());
    }
}
