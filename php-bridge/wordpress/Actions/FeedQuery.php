<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Coerce;
use Loupe\WordPress\Site\OwnImage;
use Loupe\WordPress\Words\RestWords;

/** What is asked of a feed: which posts, and in which form. */
final class FeedQuery
{
    public const ITEMS = 'items';
    public const HTML = 'html';

    /** As many posts as a feed may have, one on a page. */
    private const LAST_PAGE = 10_000;

    /** Letters of a permalink, with all that apps add to it. */
    private const LONGEST_ADDRESS = 1000;

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
                'default' => Room::USUAL,
            ],
        ];
        $parameters['account'] = [
            'description' => RestWords::beside(),
            'type' => 'string',
            'maxLength' => self::LONGEST_ADDRESS,
            'default' => Settings::DEFAULTS['account'],
        ];
        $parameters['post'] = [
            'description' => RestWords::post(),
            'type' => 'string',
            'maxLength' => self::LONGEST_ADDRESS,
            'default' => Settings::DEFAULTS['post'],
        ];
        foreach (array_diff_key(Settings::BOUNDS, ['count' => 0]) as $name => [$least, $greatest]) {
            $parameters[$name] = [
                'type' => 'integer',
                'minimum' => $least,
                'maximum' => $greatest,
                'default' => Settings::DEFAULTS[$name],
            ];
        }
        foreach (Settings::CHOICES as $name => $choices) {
            $parameters[$name] = [
                'type' => 'string',
                'enum' => array_values(array_unique($choices)),
                ...in_array($name, Settings::VARYING, true) ? [] : ['default' => Settings::DEFAULTS[$name]],
            ];
        }
        foreach (Settings::SETS as $name => $choices) {
            $parameters[$name] = [
                'type' => 'array',
                'items' => ['type' => 'string', 'enum' => array_values(array_unique($choices))],
                'default' => Settings::DEFAULTS[$name],
            ];
        }
        foreach (Settings::TEXTS as $name => $longest) {
            $parameters[$name] = [
                'type' => 'string',
                'maxLength' => $longest,
                'default' => Settings::DEFAULTS[$name],
            ];
        }
        foreach (Settings::DATES as $name) {
            $parameters[$name] = [
                'type' => 'string',
                'pattern' => '^(?:\d{4}-\d\d-\d\d)?$',
                'default' => Settings::DEFAULTS[$name],
            ];
        }
        foreach (Settings::SWITCHES as $name) {
            $parameters[$name] = ['type' => 'boolean', 'default' => Settings::DEFAULTS[$name]];
        }
        return $parameters;
    }

    /**
     * Whether a value is within its bounds. Of a day the pattern says how it is written, and not whether there is such
     * a one.
     *
     * @param array<string, mixed> $schema the parameter's
     */
    public static function judge(mixed $value, array $schema, string $name): bool|\WP_Error
    {
        $isNoDay = in_array($name, Settings::DATES, true) && $value !== '' && Coerce::day($value) === '';
        return $isNoDay
            ? new \WP_Error('rest_invalid_pattern', RestWords::noDay($name))
            : rest_validate_value_from_schema($value, $schema, $name);
    }

    /** @return array<string, string> parameters that say what settings do, but for the account and how many posts */
    public static function said(Settings $settings): array
    {
        return array_map(static fn (mixed $value): string => match (true) {
            is_array($value) => implode(',', $value),
            is_bool($value) => $value ? '1' : '0',
            default => (string) $value,
        }, array_diff_key($settings->changed(), ['account' => '', 'count' => 0]));
    }

    /** @param array<string, mixed> $values by parameter: as parameters() says, and all that have a default */
    public static function of(array $values): self
    {
        return new self(
            (int) $values['page'],
            $values['form'] === self::HTML,
            Settings::fromArray(OwnImage::alone([...$values, 'count' => $values['per_page']])),
            (int) $values['room'],
        );
    }
}
