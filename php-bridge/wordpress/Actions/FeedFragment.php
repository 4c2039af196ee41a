<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Feed\Page\Part;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Generated\Settings;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\PartAddress;
use Loupe\WordPress\Site\Signature;

/**
 * A part of a feed by itself, for the script of a page that shows the ones before. The site signs where it is: whoever
 * has such a page, out of whatever cache, may read on.
 */
final class FeedFragment
{
    /**
     * Which of the page's feeds it is of, what the page's address says beside, the page's language, where that is not
     * the site's own, behind which post, and that all but this is the site's word.
     */
    public const PARAMETERS = ['number', 'beside', 'locale', 'behind', 'sign'];

    /** @param array<string, string> $asked parameters of its address */
    private function __construct(private readonly array $asked)
    {
    }

    /** @param array<string, string> $asked parameters as they came: FeedQuery's, `id` and PARAMETERS */
    public static function signed(array $asked): ?self
    {
        return Signature::isOf($asked['sign'] ?? '', self::unsigned($asked)) ? new self($asked) : null;
    }

    /**
     * @param list<string> $accounts ids
     * @param string $behind id of the last post of the part before
     * @return string address of the part
     */
    public static function address(
        Settings $settings,
        array $accounts,
        int $room,
        int $number,
        string $beside,
        int $part,
        string $behind,
    ): string {
        // Plugins filter it, to whatever they like.
        $locale = sanitize_locale_name((string) determine_locale());
        $asked = array_filter([
            'id' => $accounts[0],
            'account' => count($accounts) > 1 ? implode(',', $accounts) : '',
            'number' => (string) $number,
            'beside' => $beside,
            'locale' => $locale === self::ownLocale() ? '' : $locale,
            'room' => (string) $room,
            'form' => FeedQuery::HTML,
            // Whose it is stands above the first part.
            ...array_diff_key(FeedQuery::said($settings), ['header' => '']),
            'per_page' => (string) Part::size($settings),
        ], static fn (string $text): bool => $text !== '');
        return self::at($asked + ['sign' => Signature::of($asked)], $part, $behind);
    }

    /** @return string id of the last post that whoever reads on has seen */
    public function behind(): string
    {
        return $this->asked['behind'] ?? '';
    }

    /** The language of the page that it is added to, whichever the front address would have. */
    public function locale(): string
    {
        return $this->asked['locale'] ?? self::ownLocale();
    }

    /** Where it stands, whoever reads it. */
    public function place(FeedQuery $query, Part $part, Texts $texts): Place
    {
        $number = max(1, (int) $this->asked['number']);
        $beside = $this->asked['beside'] ?? '';
        $next = $part->number + 1;
        return new Place(
            Room::of($query->room),
            number: $number,
            part: $part->number,
            newer: $part->number > 1 ? PartAddress::of($number, $part->number - 1, $beside) : '',
            more: $part->isLast() ? '' : PartAddress::of($number, $next, $beside),
            moreAlone: $part->isLast() ? '' : self::at($this->asked, $next, $part->last()),
            previous: $part->previous,
            next: $part->next,
            came: $texts->came(count($part->items)),
        );
    }

    /** The one that the owner set here. Addresses say what filters make of it for a page, and what the network sets. */
    private static function ownLocale(): string
    {
        return (wp_load_alloptions()['WPLANG'] ?? '') ?: 'en_US';
    }

    /** @param array<string, string> $asked */
    private static function at(array $asked, int $part, string $behind): string
    {
        return FrontAddress::of(FrontAddress::FEED, ['page' => (string) $part, 'behind' => $behind] + $asked);
    }

    /**
     * @param array<string, string> $asked
     * @return array<string, string> what is signed: all but which part it is, and behind which post
     */
    private static function unsigned(array $asked): array
    {
        return array_diff_key($asked, ['page' => '', 'behind' => '', 'sign' => '']);
    }
}
