<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Corners;
use Loupe\Core\Generated\Hover;
use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\More;
use Loupe\Core\Generated\Opens;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\TileWidth;

/** Which of www/ a page loads for a feed: what its settings use, and no more. */
final class PageFiles
{
    public const STYLE = 'feed.css';

    private const SIZES = 'feed/sizes.css';
    private const TEXT = 'feed/text.css';
    private const AROUND = 'feed/around.css';
    private const LIGHTBOX = 'feed/lightbox.css';

    /**
     * Whatever order they come in, they come to the same.
     *
     * @param string $html the feed's
     * @return list<string> stylesheets by their paths in www/
     */
    public static function styles(Settings $settings, string $html): array
    {
        return array_keys(array_filter([
            self::STYLE => true,
            self::SIZES => self::hasSizes($settings),
            self::TEXT => self::hasText($settings, $html),
            self::AROUND => $settings->header || $settings->more !== More::None,
            self::LIGHTBOX => $settings->opens === Opens::Lightbox,
            self::layout($settings->layout) => $settings->layout !== Layout::Grid,
        ]));
    }

    /** @return list<string> all of them, for where settings change under somebody's hands */
    public static function allStyles(): array
    {
        $layouts = array_filter(Layout::cases(), static fn (Layout $layout): bool => $layout !== Layout::Grid);
        return [
            self::STYLE,
            self::SIZES,
            self::TEXT,
            self::AROUND,
            self::LIGHTBOX,
            ...array_map(self::layout(...), array_values($layouts)),
        ];
    }

    /**
     * @param string $html the feed's
     * @return list<string> script modules, likewise
     */
    public static function scripts(Settings $settings, string $html): array
    {
        return array_keys(array_filter([
            'feed.js' => $settings->opens === Opens::Lightbox || $settings->more !== More::None,
            // To a slide of a part before this one.
            'newer.js' => $settings->opens === Opens::Lightbox && str_contains($html, '<a class="loupe-newer"'),
            'strip.js' => $settings->layout === Layout::Carousel,
        ]));
    }

    private static function layout(Layout $layout): string
    {
        return "layouts/$layout->value.css";
    }

    /** Whether a size is another than the first stylesheet knows. */
    private static function hasSizes(Settings $settings): bool
    {
        return $settings->gap !== Settings::DEFAULTS['gap'] || $settings->tile_width !== TileWidth::Px130
            || $settings->corners !== Corners::None || $settings->rows > 0
            || $settings->columns_medium > 0 || $settings->columns_narrow > 0;
    }

    private static function hasText(Settings $settings, string $html): bool
    {
        return $settings->captions || $settings->counts || $settings->times || $settings->hover !== Hover::None
            // An own link may stand alone.
            || preg_match('~<a class="loupe-own"~', $html) === 1;
    }
}
