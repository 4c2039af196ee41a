<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Feed\Markup;
use Loupe\Core\Generated\Settings;
use Loupe\WordPress\Words\RestWords;

/** What is asked of a feed: which posts, and in which form. */
final class FeedQuery
{
    public const ITEMS = 'items';
    public const HTML = 'html';

    /** As many posts as a feed may have, one on a page. */
    private const LAST_PAGE = 10_000;

    /** @param int $room px that the page has for the feed at most; 0 where it goes from edge to edge */
    private function __construct(
        public readonly int $page,
        public readonly bool $isHtml,
        public readonly Settings $settings,
        public readonly int $room,
    ) {
    }

    /** @return array<string, array<string, mixed>> JSON schemas of the parameters */
    public static function parameters(): array
    {
        [$fewest, $most] = Settings::BOUNDS['count'];
        $parameters = [
            'page' => [
                'description' => RestWords::page(),
                'type' => 'integer',
                'minimum' => 1,
                'maximum' => self::LAST_PAGE,
                'default' => 1,
            ],
            'per_page' => [
                'description' => RestWords::perPage(),
                'type' => 'integer',
                'minimum' => $fewest,
                'maximum' => $most,
                'default' => $most,
            ],
            'form' => [
                'description' => RestWords::form(),
                'type' => 'string',
                'enum' => [self::ITEMS, self::HTML],
                'default' => self::ITEMS,
            ],
            'room' => [
                'description' => RestWords::room(),
                'type' => 'integer',
                'minimum' => 0,
                'maximum' => 10_000,
                'default' => Markup::USUAL_ROOM,
            ],
        ];
        foreach (array_diff_key(Settings::BOUNDS, ['count' => 0]) as $name => [$least, $greatest]) {
            $parameters[$name] = [
                'type' => 'integer',
                'minimum' => $least,
                'maximum' => $greatest,
                'default' => Settings::DEFAULTS[$name],
            ];
        }
        foreach (Settings::SWITCHES as $name) {
            $parameters[$name] = ['type' => 'boolean', 'default' => Settings::DEFAULTS[$name]];
        }
        return $parameters;
    }

    /** @param array<string, mixed> $values by parameter: as parameters() says, and all of them */
    public static function of(array $values): self
    {
        return new self(
            (int) $values['page'],
            $values['form'] === self::HTML,
            Settings::fromArray([...$values, 'count' => $values['per_page'], 'account' => '']),
            (int) $values['room'],
        );
    }
}
