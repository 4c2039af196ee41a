<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\PageFiles;
use Loupe\Core\Generated\Layout;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

/** A page loads of the stylesheets and scripts what its feed uses. */
final class PageFilesTest extends TestCase
{
    private const WWW = __DIR__ . '/../../../../www/';

    public function testAGridAsItComesLoadsOneStylesheetAndNoScript(): void
    {
        self::assertSame(['feed.css'], self::styles([]));
        self::assertSame([], PageFiles::scripts(Settings::fromArray([]), ''));
    }

    /** @return iterable<string, array{array<string, mixed>, string}> */
    public static function uses(): iterable
    {
        yield 'another gap' => [['gap' => 0], 'feed/sizes.css'];
        yield 'wider tiles' => [['tile_width' => '200'], 'feed/sizes.css'];
        yield 'columns on phones' => [['columns_narrow' => 2], 'feed/sizes.css'];
        yield 'columns on tablets' => [['columns_medium' => 2], 'feed/sizes.css'];
        yield 'so many rows' => [['rows' => 2], 'feed/sizes.css'];
        yield 'corners' => [['corners' => 'small'], 'feed/sizes.css'];
        yield 'captions' => [['captions' => true], 'feed/text.css'];
        yield 'counts' => [['counts' => true], 'feed/text.css'];
        yield 'times' => [['times' => true], 'feed/text.css'];
        yield 'counts at the pointer' => [['hover' => 'counts'], 'feed/text.css'];
        yield 'a header' => [['header' => true], 'feed/around.css'];
        yield 'more' => [['more' => 'button'], 'feed/around.css'];
        yield 'a lightbox' => [['opens' => 'lightbox'], 'feed/lightbox.css'];
        foreach (Layout::cases() as $layout) {
            if ($layout !== Layout::Grid) {
                yield "a $layout->value" => [['layout' => $layout->value], "layouts/$layout->value.css"];
            }
        }
    }

    /**
     * @dataProvider uses
     * @param array<string, mixed> $settings
     */
    public function testWhatIsSetBringsItsStylesheetAndNoOther(array $settings, string $file): void
    {
        self::assertSame(['feed.css', $file], self::styles($settings));
        self::assertContains($file, PageFiles::allStyles());
        self::assertFileExists(self::WWW . $file);
    }

    public function testAnOwnLinkBringsItToo(): void
    {
        $html = '<div class="loupe-text"><a class="loupe-own" href="/">Buy</a></div>';
        self::assertSame(['feed.css', 'feed/text.css'], PageFiles::styles(Settings::fromArray([]), $html));
    }

    public function testScriptsComeWhereTheyHaveSomethingToDo(): void
    {
        foreach ([['opens' => 'lightbox'], ['more' => 'button'], ['more' => 'scroll']] as $settings) {
            self::assertSame(['feed.js'], PageFiles::scripts(Settings::fromArray($settings), ''));
        }
        self::assertSame(['strip.js'], PageFiles::scripts(Settings::fromArray(['layout' => 'carousel']), ''));
        $settings = Settings::fromArray(['opens' => 'lightbox', 'more' => 'button']);
        $further = '<p class="loupe-paging"><a class="loupe-newer" rel="prev" href="?loupe-page=1">Newer</a></p>';
        self::assertSame(['feed.js', 'newer.js'], PageFiles::scripts($settings, $further));
    }

    /**
     * @param array<string, mixed> $settings
     * @return list<string>
     */
    private static function styles(array $settings): array
    {
        return PageFiles::styles(Settings::fromArray($settings), '');
    }
}
