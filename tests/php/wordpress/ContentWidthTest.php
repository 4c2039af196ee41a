<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Block\ContentWidth;

/** What pages know of their width before a browser lays them out. */
final class ContentWidthTest extends TestCase
{
    protected function tearDown(): void
    {
        switch_theme('twentytwentyfive');
        remove_all_filters('wp_theme_json_data_theme');
        wp_clean_theme_json_cache();
        unset($GLOBALS['content_width']);
    }

    public function testABlockThemeSaysHowWideItsTextIsAndWhatIsWiderThanThat(): void
    {
        self::assertSame(645, ContentWidth::of(''));
        self::assertSame(1340, ContentWidth::of('wide'));
        self::assertSame(0, ContentWidth::of('full'));
    }

    /** @dataProvider lengths */
    public function testALengthIsUnderstoodWhereItHasAMost(string $length, int $room): void
    {
        add_filter('wp_theme_json_data_theme', static fn (\WP_Theme_JSON_Data $data): \WP_Theme_JSON_Data
            => $data->update_with(['version' => 3, 'settings' => ['layout' => ['contentSize' => $length]]]));
        wp_clean_theme_json_cache();
        self::assertSame($room, ContentWidth::of(''));
    }

    /** @return list<array{string, int}> */
    public static function lengths(): array
    {
        return [
            ['700px', 700],
            ['40rem', 640],
            ['min(90vw, 720px)', 720],
            ['clamp(20rem, 50vw, 45.5rem)', 728],
            ['80%', 1200],
            ['calc(100vw - 40px)', 1200],
            ['var(--wp--custom--width)', 1200],
        ];
    }

    public function testAThemeOfPhpSaysItInItsOwnWay(): void
    {
        switch_theme(ClassicTheme::install());
        self::assertSame(1200, ContentWidth::of(''));
        $GLOBALS['content_width'] = 740;
        self::assertSame(740, ContentWidth::of(''));
        self::assertSame(1200, ContentWidth::of('wide'));
        self::assertSame(0, ContentWidth::of('full'));
    }

    public function testThePageTellsBrowsers(): void
    {
        // Of a small one there is one copy, from which there is nothing to choose.
        Sandbox::set(['pictures' => 'full']);
        $this->connect('one_post');
        $sizes = static fn (string $html): string => preg_match('/<source [^>]* sizes="([^"]*)"/', $html, $found) === 1
            ? $found[1]
            : '';
        self::assertStringEndsWith('min((100vw - 76px) / 3, 210px)', $sizes(do_blocks('<!-- wp:loupe/feed /-->')));
        $full = do_blocks('<!-- wp:loupe/feed {"align":"full"} /-->');
        self::assertStringEndsWith('min((100vw - 16px) / 3, 3328px)', $sizes($full));
    }
}
