<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Block\Width\ContentWidth;
use Loupe\WordPress\Faces\Block\Width\PageEdges;
use Loupe\WordPress\Faces\Block\Width\Surroundings;

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
        self::assertSame(645, self::width(''));
        self::assertSame(1340, self::width('wide'));
        self::assertSame(0, self::width('full'));
    }

    /** @dataProvider lengths */
    public function testALengthIsUnderstoodWhereItHasAMost(string $length, int $room): void
    {
        self::themeSays(['settings' => ['layout' => ['contentSize' => $length]]]);
        self::assertSame($room, self::width(''));
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
        self::assertSame(1200, self::width(''));
        $GLOBALS['content_width'] = 740;
        self::assertSame(740, self::width(''));
        self::assertSame(1200, self::width('wide'));
        self::assertSame(0, self::width('full'));
    }

    public function testThePageTellsBrowsers(): void
    {
        // Of a small one there is one copy, from which there is nothing to choose.
        Sandbox::set(['pictures' => 'full']);
        $this->connect('one_post');
        $sizes = static fn (string $html): string => preg_match('/<source [^>]* sizes="([^"]*)"/', $html, $found) === 1
            ? $found[1]
            : '';
        $text = $sizes(do_blocks('<!-- wp:loupe/feed /-->'));
        self::assertStringEndsWith('min((100vw - clamp(76px, 16px + 10vw, 116px)) / 3, 210px)', $text);
        $full = do_blocks('<!-- wp:loupe/feed {"align":"full"} /-->');
        self::assertStringEndsWith('min((100vw - 16px) / 3, 3328px)', $sizes($full));
    }

    public function testAThemeSaysWhatItsPagesLeaveFreeAtTheirSides(): void
    {
        self::assertSame('clamp(60px, 10vw, 100px)', PageEdges::of('')?->css());
        self::assertSame('clamp(60px, 10vw, 100px)', PageEdges::of('wide')?->css());
        self::assertNull(PageEdges::of('full'));
    }

    /** @dataProvider paddings */
    public function testEdgesAreThoseOfBothSidesWhereBothAreTold(mixed $padding, ?string $edges): void
    {
        self::themeSays(['styles' => ['spacing' => ['padding' => $padding]]]);
        self::assertSame($edges, PageEdges::of('')?->css());
    }

    /** @return list<array{mixed, ?string}> */
    public static function paddings(): array
    {
        return [
            [['left' => '20px', 'right' => '1rem'], '36px'],
            [['left' => 'var:preset|spacing|20', 'right' => 'var(--wp--preset--spacing--20)'], '20px'],
            [['left' => '0', 'right' => '0'], '0px'],
            [['left' => 'var(--of-a-plugin)'], null],
            [['left' => 'min(8vw, 40px)'], null],
        ];
    }

    public function testWhereTheWholePageHasEdgesNothingGoesBeyondThem(): void
    {
        self::themeSays(['settings' => ['useRootPaddingAwareAlignments' => false]]);
        self::assertSame('clamp(60px, 10vw, 100px)', PageEdges::of('full')?->css());
    }

    private static function width(string $align): int
    {
        return ContentWidth::of(Surroundings::ofFeed()->layout, $align);
    }

    /** @param array<string, mixed> $what */
    private static function themeSays(array $what): void
    {
        add_filter('wp_theme_json_data_theme', static fn (\WP_Theme_JSON_Data $data): \WP_Theme_JSON_Data
            => $data->update_with(['version' => 3] + $what));
        wp_clean_theme_json_cache();
    }
}
