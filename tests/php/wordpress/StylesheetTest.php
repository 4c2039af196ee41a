<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Site\PluginFiles;

/** Wherever a feed turns up, its stylesheet is with it, whatever became of earlier renderings. */
final class StylesheetTest extends TestCase
{
    private const BLOCK = '<!-- wp:loupe/feed /-->';
    private const THEME = '<!DOCTYPE html><html><head>%s<?php wp_head(); ?></head><body>%s'
        . '<?php while (have_posts()) { the_post(); %s } wp_footer(); ?></body></html>';

    /** As plugins do that count words, or look for the first picture. */
    private const THROWN_AWAY = '<?php $words = str_word_count(strip_tags(apply_filters("the_content", '
        . 'get_queried_object()->post_content))); ?>';

    protected function setUp(): void
    {
        parent::setUp();
        $this->connect('one_post');
    }

    protected function tearDown(): void
    {
        switch_theme('twentytwentyfive');
    }

    public function testInABlockThemeItIsInTheHeadAndWithEachFeedUnderOneAddress(): void
    {
        $html = self::view(self::BLOCK . self::BLOCK);
        self::assertSame(2, substr_count($html, self::styled()));
        self::assertInTheHead($html);
    }

    /** @return iterable<string, array{string, string}> what a theme does before its head, and after it */
    public static function themes(): iterable
    {
        yield 'plainly' => ['', ''];
        yield 'after a rendering before the head that nobody sees' => [self::THROWN_AWAY, ''];
        yield 'after one behind the head' => ['', self::THROWN_AWAY];
        yield 'after both' => [self::THROWN_AWAY, self::THROWN_AWAY];
    }

    /** @dataProvider themes */
    public function testInAThemeOfPhpItIsThere(string $before, string $after): void
    {
        foreach ([self::BLOCK, '[loupe]', '[Loupe]'] as $content) {
            $html = self::view($content . "\n\n" . $content, self::theme($before, $after));
            self::assertSame(2, substr_count($html, self::styled()), $content);
            self::assertInTheHead($html);
        }
    }

    public function testAFeedThatOnlyATemplateHoldsBringsItAlongToo(): void
    {
        $template = 'echo do_shortcode("[loupe]");';
        $html = self::view('No feed in here.', self::theme('', '', $template));
        self::assertStringContainsString(self::styled(), $html);
    }

    public function testAPageWithoutAFeedHasNone(): void
    {
        foreach (['twentytwentyfive', self::theme('', '')] as $theme) {
            $html = self::view('No feed in here.', $theme);
            self::assertStringNotContainsString('loupe', str_replace('Loupe tests', '', $html));
        }
    }

    public function testWhatComesByAjaxOrRestBringsItAlongEachTime(): void
    {
        $id = self::publish(self::BLOCK);
        for ($time = 0; $time < 2; $time++) {
            $page = rest_do_request(new \WP_REST_Request('GET', "/wp/v2/pages/$id"))->get_data();
            $rendered = $page['content']['rendered'];
            self::assertStringContainsString(self::styled(), $rendered);
            self::assertStringContainsString(self::styled(), do_shortcode('[loupe]'));
        }
        wp_delete_post($id, true);
    }

    public function testWhatSettingsUseIsInTheHeadToo(): void
    {
        $html = self::view('<!-- wp:loupe/feed {"layout":"masonry","opens":"lightbox"} /-->');
        [$head, $body] = explode('</head>', $html, 2);
        $www = 'http://site.test/wp-content/plugins/loupe/www/';
        foreach (['feed.css', 'feed/lightbox.css', 'layouts/masonry.css'] as $file) {
            foreach ([$head, $body] as $part) {
                self::assertSame(1, substr_count($part, $www . $file), $file);
            }
        }
        // Versions of WordPress write its attributes in different orders.
        self::assertSame(1, preg_match_all('~<script([^>]*)></script></div>~', $body, $script));
        self::assertStringContainsString(' type="module"', $script[1][0]);
        self::assertStringContainsString(" src=\"{$www}feed.js?ver=" . PluginFiles::version() . '"', $script[1][0]);
    }

    public function testFeedReadersGetPicturesWithLinksAndNoMore(): void
    {
        $GLOBALS['wp_query']->is_feed = true;
        try {
            $html = do_shortcode('[loupe layout=carousel header=yes opens=lightbox more=button hover=counts]');
        } finally {
            $GLOBALS['wp_query']->is_feed = false;
        }
        self::assertStringContainsString('class="loupe loupe-layout-grid"', $html);
        self::assertStringContainsString('href="https://www.instagram.com/', $html);
        self::assertStringNotContainsString('feed.css', $html);
        foreach (['loupe-header', 'loupe-lightbox', 'loupe-paging', 'loupe-text', '<button'] as $other) {
            self::assertStringNotContainsString($other, $html);
        }
    }

    public function testAnExcerptIsFreeOfIt(): void
    {
        $id = self::publish(self::BLOCK . '<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->[loupe]');
        self::assertSame('Words.', trim(get_the_excerpt($id)));
        wp_delete_post($id, true);
    }

    public function testParagraphsAreNotPutAroundIt(): void
    {
        $pattern = '~^<div class="wp-block-loupe-feed wp-exclude-emoji">.*?<div class="loupe ~';
        self::assertSame(1, preg_match($pattern, do_shortcode('[loupe]'), $start));
        self::assertStringStartsWith($start[0], str_replace("\n", '', wpautop(do_shortcode('[loupe]'))));
    }

    public function testAnotherPluginThatMovesItsAddressMovesAllOfThem(): void
    {
        add_filter('style_loader_src', $move = static fn (string $address): string
            => str_replace('http://site.test', 'https://cdn.example.org', $address));
        $html = do_shortcode('[loupe]');
        remove_filter('style_loader_src', $move);
        self::assertStringContainsString('href="https://cdn.example.org/wp-content/plugins/loupe/www/feed.css', $html);
    }

    private static function assertInTheHead(string $html): void
    {
        [$head] = explode('</head>', $html, 2);
        $pattern = '~<link rel=.stylesheet. id=.loupe-feed-css. href=.([^"\']+)~';
        self::assertSame(1, preg_match_all($pattern, $head, $found));
        self::assertStringContainsString($found[1][0], self::link());
        self::assertSame(1, substr_count($html, 'loupe-feed-'));
    }

    /** @return string name of a theme that prints this before its head, behind it, and for each post */
    private static function theme(string $before, string $after, string $loop = 'the_content();'): string
    {
        $name = ClassicTheme::install();
        file_put_contents(get_theme_root() . "/$name/index.php", sprintf(self::THEME, $before, $after, $loop));
        return $name;
    }

    private static function view(string $content, string $theme = 'twentytwentyfive'): string
    {
        switch_theme($theme);
        $id = self::publish($content);
        try {
            $output = Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/styled/']);
            return json_decode($output, true, flags: JSON_THROW_ON_ERROR)['html'];
        } finally {
            wp_delete_post($id, true);
        }
    }

    private static function publish(string $content): int
    {
        return (int) wp_insert_post([
            'post_type' => 'page',
            'post_status' => 'publish',
            'post_title' => 'Styled',
            'post_name' => 'styled',
            'post_content' => $content,
        ]);
    }

    /** What every rendering begins with. */
    private static function link(): string
    {
        return '<div hidden><link rel="stylesheet" href="http://site.test/wp-content/plugins/loupe/www/feed.css?ver='
            . PluginFiles::version() . '"></div>';
    }

    private static function styled(): string
    {
        return '<div class="wp-block-loupe-feed wp-exclude-emoji">' . self::link() . '<div class="loupe ';
    }
}
