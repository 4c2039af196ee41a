<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Permalink;

/**
 * What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
final class Settings
{
    public const DEFAULTS = [
        'account' => '',
        'post' => '',
        'count' => 12,
        'offset' => 0,
        'kinds' => [],
        'with' => '',
        'without' => '',
        'from' => '',
        'until' => '',
        'profile_only' => false,
        'order' => 'newest',
        'layout' => 'grid',
        'columns' => 3,
        'columns_medium' => 0,
        'columns_narrow' => 0,
        'rows' => 0,
        'tile_width' => '130',
        'gap' => 8,
        'shape' => 'square',
        'corners' => 'none',
        'hover' => 'none',
        'every' => 7,
        'captions' => false,
        'tags' => false,
        'counts' => false,
        'times' => false,
        'header' => false,
        'header_picture' => true,
        'header_name' => true,
        'header_bio' => true,
        'header_counts' => true,
        'header_follow' => true,
        'title' => '',
        'text' => '',
        'image' => '',
        'opens' => 'instagram',
        'more' => 'none',
        'sponsored' => false,
    ];

    /** Least and most of what is a number. */
    public const BOUNDS = [
        'count' => [1, 48],
        'offset' => [0, 100],
        'columns' => [1, 6],
        'columns_medium' => [0, 6],
        'columns_narrow' => [0, 6],
        'rows' => [0, 12],
        'gap' => [0, 48],
        'every' => [3, 12],
    ];

    /** How many characters a text has at most. */
    public const TEXTS = [
        'with' => 200,
        'without' => 200,
        'title' => 200,
        'text' => 500,
        'image' => 1000,
    ];

    /** What is a day. */
    public const DATES = [
        'from',
        'until',
    ];

    /** What is on or off. */
    public const SWITCHES = [
        'profile_only',
        'captions',
        'tags',
        'counts',
        'times',
        'header',
        'header_picture',
        'header_name',
        'header_bio',
        'header_counts',
        'header_follow',
        'sponsored',
    ];

    /** What people write for one that is on. */
    public const ON = [
        '1',
        'true',
        'yes',
        'y',
        'on',
        'ja',
        'j',
        'oui',
        'sí',
        'si',
        'sì',
        'sim',
        'tak',
        'ano',
        'да',
    ];

    /** And for one that is off. */
    public const OFF = [
        '0',
        'false',
        'no',
        'n',
        'off',
        'nein',
        'non',
        'não',
        'nao',
        'nie',
        'ne',
        'нет',
        'none',
        '',
    ];

    /** What is chosen of several: what is written for each, and what it is. */
    public const CHOICES = [
        'order' => [
            'newest' => 'newest',
            'oldest' => 'oldest',
            'liked' => 'liked',
            'likes' => 'liked',
            'popular' => 'liked',
            'top' => 'liked',
            'random' => 'random',
            'shuffle' => 'random',
        ],
        'layout' => [
            'grid' => 'grid',
            'masonry' => 'masonry',
            'carousel' => 'carousel',
            'slider' => 'carousel',
            'highlight' => 'highlight',
            'list' => 'list',
            'single' => 'single',
        ],
        'tile_width' => [
            '100' => '100',
            '100px' => '100',
            '100 px' => '100',
            '130' => '130',
            '130px' => '130',
            '130 px' => '130',
            '160' => '160',
            '160px' => '160',
            '160 px' => '160',
            '200' => '200',
            '200px' => '200',
            '200 px' => '200',
            '240' => '240',
            '240px' => '240',
            '240 px' => '240',
            '320' => '320',
            '320px' => '320',
            '320 px' => '320',
        ],
        'shape' => [
            'square' => 'square',
            '1:1' => 'square',
            '4:5' => '4:5',
            '3:4' => '3:4',
            'original' => 'original',
        ],
        'corners' => [
            'none' => 'none',
            'small' => 'small',
            'medium' => 'medium',
            'large' => 'large',
            'round' => 'round',
        ],
        'hover' => [
            'none' => 'none',
            'caption' => 'caption',
            'captions' => 'caption',
            'counts' => 'counts',
            'likes' => 'counts',
        ],
        'opens' => [
            'instagram' => 'instagram',
            'lightbox' => 'lightbox',
            'nothing' => 'nothing',
            'none' => 'nothing',
        ],
        'more' => [
            'none' => 'none',
            'no' => 'none',
            'off' => 'none',
            'button' => 'button',
            'scroll' => 'scroll',
        ],
    ];

    /** Likewise, where it is some of them. */
    public const SETS = [
        'kinds' => [
            'photo' => 'photo',
            'photos' => 'photo',
            'picture' => 'photo',
            'pictures' => 'photo',
            'image' => 'photo',
            'images' => 'photo',
            'video' => 'video',
            'videos' => 'video',
            'reel' => 'video',
            'reels' => 'video',
            'album' => 'album',
            'albums' => 'album',
            'carousel' => 'album',
            'carousels' => 'album',
        ],
    ];

    /** What goes by another setting where nobody says it: its default is not always the same. */
    public const VARYING = [
        'shape',
    ];

    /** @param array<string, bool|int|string|list<string>> $said */
    private function __construct(
        private readonly array $said,
        /** The account's id or user name, or several with commas between; empty for the first connected one. */
        public readonly string $account,
        /** The shortcode of the one post to show; empty for the newest ones, `?` where what is said names no post. */
        public readonly string $post,
        /** Posts shown, 1 to 48. */
        public readonly int $count,
        /** Posts left out before the first that is shown, 0 to 100. */
        public readonly int $offset,
        /** @var list<string> Kinds of posts that are shown; none for all. */
        public readonly array $kinds,
        /** Hashtags and words, with commas between: a post has one of them. */
        public readonly string $with,
        /** Hashtags and words, with commas between: a post has none of them. */
        public readonly string $without,
        /** The first day, in the site's time zone; empty for no such. */
        public readonly string $from,
        /** The last day, in the site's time zone; empty for no such. */
        public readonly string $until,
        /** Whether reels that are not on the profile's grid are left out. */
        public readonly bool $profile_only,
        /** In which order posts are shown. */
        public readonly Order $order,
        /** How posts are arranged. */
        public readonly Layout $layout,
        /** Columns where there is room for them, 1 to 6. */
        public readonly int $columns,
        /** Columns where the feed is narrower than 782 px; 0 for as many as fit, 0 to 6. */
        public readonly int $columns_medium,
        /** Columns where the feed is narrower than 480 px; 0 for as many as fit, 0 to 6. */
        public readonly int $columns_narrow,
        /** Rows at most; 0 for all, 0 to 12. */
        public readonly int $rows,
        /** A picture's least width in px. */
        public readonly TileWidth $tile_width,
        /** Space between pictures in px, 0 to 48. */
        public readonly int $gap,
        /** What shape the pictures have. */
        public readonly Shape $shape,
        /** How round the corners of pictures are. */
        public readonly Corners $corners,
        /** What is shown over a picture on hover and on focus. */
        public readonly Hover $hover,
        /** In the layout highlight, the first of every so many is large, 3 to 12. */
        public readonly int $every,
        /** Whether captions stand under the pictures. */
        public readonly bool $captions,
        /** Whether hashtags and mentions in captions are links. */
        public readonly bool $tags,
        /** Whether likes and comments are told. */
        public readonly bool $counts,
        /** Whether it is told when a post was made. */
        public readonly bool $times,
        /** Whether the account stands above the posts. */
        public readonly bool $header,
        /** Whether the header has the profile picture. */
        public readonly bool $header_picture,
        /** Whether the header has the name. */
        public readonly bool $header_name,
        /** Whether the header has the biography. */
        public readonly bool $header_bio,
        /** Whether the header has the numbers of posts and followers. */
        public readonly bool $header_counts,
        /** Whether the header has a link to follow the account. */
        public readonly bool $header_follow,
        /** What stands in the header in place of the account's name; empty for that. */
        public readonly string $title,
        /** What stands in the header in place of the biography; empty for that. */
        public readonly string $text,
        /** Address of what the header shows in place of the profile picture; empty for that. */
        public readonly string $image,
        /** What a click on a picture opens. */
        public readonly Opens $opens,
        /** How more posts are shown. */
        public readonly More $more,
        /** Whether own links of posts are marked as sponsored. */
        public readonly bool $sponsored,
    ) {
    }

    /** @param array<mixed> $values block attributes, or a shortcode's strings */
    public static function fromArray(array $values): self
    {
        return self::of(self::said($values));
    }

    /**
     * What is otherwise than by default, as it is written. Every page view reads it, and most need no more: it loads
     * none of the classes of what is chosen.
     *
     * @param array<mixed> $values block attributes, or a shortcode's strings
     * @return array<string, bool|int|string|list<string>>
     */
    public static function said(array $values): array
    {
        $read = [];
        foreach ($values as $name => $value) {
            $known = match ($name) {
                'account' => Coerce::trimmed(Coerce::text($value)),
                'post' => Permalink::shortcode(Coerce::text($value)),
                'count' => Coerce::clamped($value, 1, 48),
                'offset' => Coerce::clamped($value, 0, 100),
                'kinds' => Coerce::someOf($value, ['photo', 'video', 'album']),
                'with' => Coerce::cut($value, 200),
                'without' => Coerce::cut($value, 200),
                'from' => Coerce::day($value),
                'until' => Coerce::day($value),
                'profile_only' => Coerce::flag($value),
                'order' => Coerce::oneOf($value, ['newest', 'oldest', 'liked', 'random']),
                'layout' => Coerce::oneOf($value, ['grid', 'masonry', 'carousel', 'highlight', 'list', 'single']),
                'columns' => Coerce::clamped($value, 1, 6),
                'columns_medium' => Coerce::clamped($value, 0, 6),
                'columns_narrow' => Coerce::clamped($value, 0, 6),
                'rows' => Coerce::clamped($value, 0, 12),
                'tile_width' => Coerce::oneOf($value, ['100', '130', '160', '200', '240', '320']),
                'gap' => Coerce::clamped($value, 0, 48),
                'shape' => Coerce::oneOf($value, ['square', '4:5', '3:4', 'original']),
                'corners' => Coerce::oneOf($value, ['none', 'small', 'medium', 'large', 'round']),
                'hover' => Coerce::oneOf($value, ['none', 'caption', 'counts']),
                'every' => Coerce::clamped($value, 3, 12),
                'captions' => Coerce::flag($value),
                'tags' => Coerce::flag($value),
                'counts' => Coerce::flag($value),
                'times' => Coerce::flag($value),
                'header' => Coerce::flag($value),
                'header_picture' => Coerce::flag($value),
                'header_name' => Coerce::flag($value),
                'header_bio' => Coerce::flag($value),
                'header_counts' => Coerce::flag($value),
                'header_follow' => Coerce::flag($value),
                'title' => Coerce::cut($value, 200),
                'text' => Coerce::cut($value, 500),
                'image' => Coerce::cut($value, 1000),
                'opens' => Coerce::oneOf($value, ['instagram', 'lightbox', 'nothing']),
                'more' => Coerce::oneOf($value, ['none', 'button', 'scroll']),
                'sponsored' => Coerce::flag($value),
                default => null,
            };
            if ($known !== null) {
                $read[$name] = $known;
            }
        }
        if (($read['post'] ?? '') !== '') {
            $read = ['columns' => 1, 'columns_medium' => 0, 'columns_narrow' => 0, 'count' => 1, 'rows' => 0] + $read;
        }
        if (($read['layout'] ?? '') === 'single') {
            $read = ['columns' => 1, 'columns_medium' => 0, 'columns_narrow' => 0, 'count' => 1, 'rows' => 0] + $read;
        }
        $said = [];
        foreach (array_intersect_key(self::usual($read), $read) as $name => $default) {
            if ($read[$name] !== $default) {
                $said[$name] = $read[$name];
            }
        }
        return $said;
    }

    /** @param array<string, bool|int|string|list<string>> $said what said() gave */
    public static function of(array $said): self
    {
        $all = $said + self::usual($said);
        return new self($said, ...[
            ...$all,
            'order' => Order::from($all['order']),
            'layout' => Layout::from($all['layout']),
            'tile_width' => TileWidth::from($all['tile_width']),
            'shape' => Shape::from($all['shape']),
            'corners' => Corners::from($all['corners']),
            'hover' => Hover::from($all['hover']),
            'opens' => Opens::from($all['opens']),
            'more' => More::from($all['more']),
        ]);
    }

    /** @return array<string, bool|int|string|list<string>> what is otherwise than by default, as it is written */
    public function changed(): array
    {
        return $this->said;
    }

    /**
     * @param array<string, bool|int|string|list<string>> $said
     * @return array<string, bool|int|string|list<string>> the defaults beside it
     */
    private static function usual(array $said): array
    {
        $usual = self::DEFAULTS;
        if (($said['layout'] ?? '') === 'masonry') {
            $usual['shape'] = 'original';
        }
        return $usual;
    }
}
