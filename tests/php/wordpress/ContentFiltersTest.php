<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\WordPress\Faces\Block\FilterProof;

/** Between a feed and its page stand WordPress's filters of content, and others' that squeeze the HTML. */
final class ContentFiltersTest extends TestCase
{
    /** Something for each filter to find. */
    private const CAPTION = "First line of Wordpress\n\n"
        . "It's \"quoted\" -- and ... 'tis 9x9 (c) (tm) `` '' 3'4\" '99 - 8-)\n \n\n"
        . " :) 8O ;-) :mrgreen: x &amp; <b>R&D</b> [loupe] [gallery]\n"
        . "https://example.org/?a=1&b=2 www.example.org me@example.org #tag @lumen.studio\nhttps://wordpress.org/news/";

    private const TEXT_FILTERS = [
        'wpautop', 'wptexturize', 'shortcode_unautop', 'convert_chars', 'convert_smilies', 'make_clickable',
        'capital_P_dangit', 'wp_filter_content_tags', 'do_shortcode', 'ent2ncr', 'convert_invalid_entities',
        'balanceTags', 'wp_replace_insecure_home_url',
    ];

    private string $feed;

    protected function setUp(): void
    {
        parent::setUp();
        $key = 'feed_' . $this->connect('one_post');
        $record = self::stored($key);
        $item = [...$record['items'][0], 'caption' => self::CAPTION];
        $record['items'] = [
            [...$item, 'kind' => 'video', 'alt' => "A lamp for Wordpress\n\n[loupe] \"on\" a desk"],
            [...$item, 'permalink' => '', 'picture' => null, 'alt' => "A post\n\nthat's without -- a picture :)"],
        ];
        self::store($key, $record);
        self::actAs(null);
        $this->feed = self::wrapped(do_shortcode('[loupe captions="yes"]'));
        self::assertStringContainsString('<br><wbr><br>', $this->feed);
    }

    /** @dataProvider filters */
    public function testAFilterChangesNothingThatAnybodySees(callable $filter): void
    {
        self::assertSame(Dom::of($this->feed), Dom::of($filter($this->feed)));
    }

    /** @return array<string, array{callable}> */
    public static function filters(): array
    {
        return [
            ...array_combine(self::TEXT_FILTERS, array_chunk(self::TEXT_FILTERS, 1)),
            'autoembed' => [static fn (string $html): string => $GLOBALS['wp_embed']->autoembed($html)],
            'a minifier that makes one blank of several' => [static fn (string $html): string
                => preg_replace('/\s+/', ' ', $html)],
            'a minifier that leaves no blank between elements' => [static fn (string $html): string
                => preg_replace(['/\s+/', '/>\s+</'], [' ', '><'], $html)],
            'all of the content filters, in a loop of templates' => [static fn (string $html): string
                => apply_filters('the_content', apply_filters('the_content', $html))],
        ];
    }

    public function testTheLettersThatAreSpelledOutAreTheSameText(): void
    {
        $id = $this->services->accounts()->ids()[0];
        $settings = Settings::fromArray(['captions' => true]);
        $page = $this->services->feeds()->page($id);
        $plain = PageFeed::html(
            $settings,
            $page->items($this->services->picturesUrl(), $settings->count),
            $page,
            $this->services->picturesUrl(),
            $this->services->texts(),
            new Place(Room::usual())
        );
        self::assertSame(Dom::of($plain), Dom::of(FilterProof::html($plain)));
    }

    public function testAShortcodeBlockInABlockTemplateShowsTheFeedWhole(): void
    {
        $GLOBALS['_wp_current_template_id'] = 'twentytwentyfive//index';
        $GLOBALS['_wp_current_template_content'] = "<!-- wp:group -->\n<div class=\"wp-block-group\">"
            . "<!-- wp:shortcode -->\n[loupe captions=\"yes\"]\n<!-- /wp:shortcode --></div>\n<!-- /wp:group -->";
        $html = get_the_block_template_html();
        self::assertSame(self::tiles($this->feed), self::tiles($html));
        self::assertStringNotContainsString('<p></p>', $html);
    }

    /** @dataProvider widgets */
    public function testABlockWidgetHoldsTheFeedAndNoEmptyParagraphs(string $content): void
    {
        ob_start();
        the_widget('WP_Widget_Block', ['content' => $content], ['before_widget' => '', 'after_widget' => '']);
        $html = (string) ob_get_clean();
        self::assertNotSame([], self::tiles($this->feed));
        self::assertSame(self::tiles($this->feed), self::tiles($html));
        $paragraphs = preg_grep('/^P\b/', Dom::of($html));
        self::assertSame([], $paragraphs, 'The feed stands in a paragraph, or after an empty one.');
    }

    /** @return array<string, array{string}> */
    public static function widgets(): array
    {
        return [
            'a Shortcode block' => ["<!-- wp:shortcode -->\n[loupe captions=\"yes\"]\n<!-- /wp:shortcode -->"],
            'a paragraph' => ["<!-- wp:paragraph -->\n<p>[loupe captions=\"yes\"]</p>\n<!-- /wp:paragraph -->"],
            'a centred paragraph' => ['<p class="has-text-align-center"> [loupe captions="yes"]<br></p>'],
            'the feed block' => ['<!-- wp:loupe/feed {"captions":true} /-->'],
        ];
    }

    public function testAWidgetsOtherParagraphsStay(): void
    {
        $html = apply_filters('widget_block_content', '<p>One [loupe] two</p><p>[gallery ids="1"]</p>', [], null);
        self::assertStringStartsWith('<p>One</p>', $html);
        self::assertStringContainsString('<p>two</p>', $html);
        self::assertMatchesRegularExpression('~<p>\s*</p>$~', $html);
    }

    public function testWhatIsFilteredLikeAPostKeepsPicturesColumnsAndLines(): void
    {
        $html = wp_kses_post($this->feed);
        $grid = '<ul class="loupe-grid loupe-columns-3 loupe-gap-8 loupe-shape-square" role="list">';
        self::assertStringContainsString($grid, $html);
        self::assertMatchesRegularExpression(
            '~<a class="loupe-link" href="[^"]+" target="_blank" rel="noopener"><IMG class="loupe-picture" src="[^"]+"'
            . ' width="\d+" height="\d+" data-colour="#[0-9a-f]{6}" alt="A lamp for [^"]+" loading="lazy"[^>]*></a>'
            . '<span class="loupe-mark"></span>~',
            $html
        );
        self::assertSame(2, substr_count($html, '<p class="loupe-caption">'));
        self::assertSame(2 * 7, substr_count($html, '<br'));
    }

    /** In what a theme may put around it. */
    private static function wrapped(string $html): string
    {
        // How the stylesheet comes is another test's.
        return '<div>' . preg_replace('~<link[^>]*>\s*|<div hidden>.*?</div>~', '', $html) . '</div>';
    }

    /** @return list<string> */
    private static function tiles(string $html): array
    {
        return array_values(preg_replace('/^.*? (?=UL )/', '', preg_grep('/ LI /', Dom::of($html))));
    }
}
