<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** How wide pages say that a feed's pictures are, by the blocks that it stands in. */
final class FeedRoomTest extends TestCase
{
    private const FEED = '<!-- wp:loupe/feed {"columns":1} /-->';

    protected function setUp(): void
    {
        parent::setUp();
        Sandbox::set(['pictures' => 'full']);
    }

    protected function tearDown(): void
    {
        remove_all_filters('wp_theme_json_data_theme');
        wp_clean_theme_json_cache();
        parent::tearDown();
    }

    /** @return iterable<string, array{string, string}> content around a feed, and the last of its pictures' sizes */
    private static function surroundings(): iterable
    {
        $page = '100vw - clamp(60px, 10vw, 100px)';
        $narrow = "(max-width: 781px) min(($page) / 1, 645px), ";
        yield 'nothing' => ['%s', "min(($page) / 1, 645px)"];
        yield 'a text' => [self::group('{"layout":{"type":"constrained"}}', '%s'), "min(($page) / 1, 645px)"];
        yield 'a narrower text' => [
            self::group('{"layout":{"type":"constrained","contentSize":"400px"}}', '%s'),
            "min(($page) / 1, 400px)",
        ];
        yield 'one of old' => [
            self::group('{"layout":{"contentSize":"30rem"}}', '%s'),
            "min(($page) / 1, 480px)",
        ];
        yield 'something wide' => [self::group('{"align":"wide"}', '%s'), "min(($page) / 1, 1340px)"];
        yield 'a text in something from edge to edge' => [
            self::group('{"align":"full"}', self::group('{"layout":{"type":"constrained"}}', '%s')),
            "min(($page) / 1, 645px)",
        ];
        yield 'something from edge to edge' => [
            self::group('{"align":"full"}', '%s'),
            'min((100vw - 0px) / 1, 9999px)',
        ];

        $thirds = self::columns('{}', ['{}', '{}', '{}'], 1);
        yield 'the second of three columns' => [$thirds, "{$narrow}min((($page) * 0.34 - 12px) / 1, 203px)"];
        yield 'a half in a text' => [
            self::group('{"layout":{"type":"constrained"}}', self::columns('{}', ['{}', '{}'], 0)),
            "{$narrow}min((($page) * 0.5 - 9px) / 1, 313px)",
        ];
        yield 'the wider of two' => [
            self::columns('{"align":"wide"}', ['{"width":"66.66%"}', '{"width":"33.33%"}'], 0),
            "(max-width: 781px) min(($page) / 1, 1340px), min((($page) * 0.67 - 12px) / 1, 881px)",
        ];
        yield 'columns that leave something free' => [
            self::columns('{"align":"wide"}', ['{"width":"40%"}', '{"width":"40%"}'], 0),
            "(max-width: 781px) min(($page) / 1, 1340px), min((($page) * 0.4) / 1, 536px)",
        ];
        yield 'a column of so many px' => [
            self::columns('{"align":"wide"}', ['{"width":"300px"}', '{}'], 0),
            "(max-width: 781px) min(($page) / 1, 1340px), min(($page) / 1, 300px)",
        ];
        yield 'and the one beside it' => [
            self::columns('{"align":"wide"}', ['{"width":"300px"}', '{}'], 1),
            "(max-width: 781px) min(($page) / 1, 1340px), min(($page - 319px) / 1, 1021px)",
        ];
        yield 'columns that stay beside each other on phones' => [
            self::columns('{"isStackedOnMobile":false}', ['{}', '{}', '{}'], 1),
            "min((($page) * 0.34 - 12px) / 1, 203px)",
        ];
        yield 'columns close to each other' => [
            self::columns('{"style":{"spacing":{"blockGap":{"left":"0"}}}}', ['{}', '{}', '{}'], 2),
            "{$narrow}min((($page) * 0.34) / 1, 215px)",
        ];
        yield 'columns in a column' => [
            self::columns('{}', ['{}', '{}'], 0, self::columns('{}', ['{}', '{}'], 1)),
            "{$narrow}min((($page) * 0.25 - 14px) / 1, 147px)",
        ];
        yield 'a column whose width says nothing' => [
            self::columns('{}', ['{"width":"auto"}', '{"width":[]}'], 0),
            "{$narrow}min((($page) * 0.5 - 9px) / 1, 313px)",
        ];
        yield 'a column beside one that nobody knows the width of' => [
            self::columns('{}', ['{}', '{"width":"10vw"}'], 0),
            "min(($page) / 1, 645px)",
        ];
        yield 'a column as wide as so many letters' => [
            self::columns('{"align":"wide"}', ['{"width":"30em"}', '{}'], 0),
            "min(($page) / 1, 1340px)",
        ];
        yield 'beside a picture' => [
            '<!-- wp:media-text {"mediaWidth":60} --><div>%s</div><!-- /wp:media-text -->',
            "(max-width: 600px) min(($page) / 1, 645px), min((($page) * 0.4) / 1, 258px)",
        ];
        yield 'a grid of three' => [
            self::group('{"layout":{"type":"grid","columnCount":3,"minimumColumnWidth":null}}', '%s'),
            "min((($page) * 0.34 - 12px) / 1, 203px)",
        ];
        yield 'a grid of as many as there is room for' => [
            self::group('{"layout":{"type":"grid"}}', '%s'),
            "(max-width: 682px) min(($page) / 1, 645px), min((($page) * 0.34 - 12px) / 1, 203px)",
        ];
        yield 'one that has more of them on wide screens' => [
            self::group('{"align":"wide","layout":{"type":"grid"}}', '%s'),
            "(max-width: 682px) min(($page) / 1, 1340px), min((($page) * 0.34 - 12px) / 1, 263px)",
        ];
        yield 'one of at most so many' => [
            self::group('{"align":"wide","layout":{"type":"grid","columnCount":3,"minimumColumnWidth":"16rem"}}', '%s'),
            "(max-width: 590px) min(($page) / 1, 1340px), min((($page) * 0.5 - 9px) / 1, 447px)",
        ];
        yield 'one whose gaps have a name' => [
            self::group('{"style":{"spacing":{"blockGap":"var:preset|spacing|80"}},"layout":{"type":"grid"}}', '%s'),
            "(max-width: 583px) min(($page) / 1, 645px), min((($page) * 0.5 - 35px) / 1, 288px)",
        ];
        yield 'one with gaps that nobody knows' => [
            self::group('{"style":{"spacing":{"blockGap":"var(--x)"}},"layout":{"type":"grid"}}', '%s'),
            "min(($page) / 1, 645px)",
        ];
        yield 'a grid of three, of one on phones' => [
            self::group(
                '{"layout":{"type":"grid","columnCount":3},"style":{"@mobile":{"layout":{"columnCount":1}}}}',
                '%s'
            ),
            "(max-width: 480px) min(($page) / 1, 645px), min((($page) * 0.34 - 12px) / 1, 203px)",
        ];
        yield 'posts beside each other, but on phones' => [
            '<!-- wp:query {"query":{"postType":"post","inherit":false}} --><div class="wp-block-query">'
            . '<!-- wp:post-template {"layout":{"type":"grid","columnCount":3}} -->%s<!-- /wp:post-template --></div>'
            . '<!-- /wp:query -->',
            "(max-width: 600px) min(($page) / 1, 645px), min((($page) * 0.34 - 12px) / 1, 203px)",
        ];
        yield 'a grid that stretches what it has' => [
            self::group('{"layout":{"type":"grid","autoFit":true}}', '%s'),
            "min(($page) / 1, 645px)",
        ];
    }

    public function testPicturesAreSaidToBeAsWideAsWhatTheyStandIn(): void
    {
        $this->connect('one_post');
        foreach (self::surroundings() as $name => [$content, $sizes]) {
            self::assertSame($sizes, self::sizes(do_blocks(str_replace('%s', self::FEED, $content))), $name);
        }
    }

    public function testAPatternIsNoWiderAndNoNarrowerThanWhatIsInIt(): void
    {
        $this->connect('one_post');
        $content = str_replace('%s', self::FEED, self::group('{"align":"wide"}', '%s'));
        $id = wp_insert_post(['post_type' => 'wp_block', 'post_status' => 'publish', 'post_content' => $content]);
        register_block_pattern('loupe-tests/wide', ['title' => 'Wide', 'content' => $content]);
        $patterns = ["<!-- wp:block {\"ref\":$id} /-->", '<!-- wp:pattern {"slug":"loupe-tests/wide"} /-->'];
        foreach ($patterns as $pattern) {
            self::assertStringEndsWith(') / 1, 1340px)', self::sizes(do_blocks($pattern)));
        }
        unregister_block_pattern('loupe-tests/wide');
        wp_delete_post($id, true);
    }

    public function testPagesOfAThemeOfBlocksSayTheSame(): void
    {
        $this->connect('one_post');
        $columns = str_replace('%s', self::FEED, self::columns('{}', ['{}', '{}', '{}'], 1));
        self::assertStringEndsWith(' * 0.34 - 12px) / 1, 203px)', self::sizes(self::page($columns)));
        self::assertStringEndsWith(') / 1, 645px)', self::sizes(self::page(self::FEED)));
    }

    public function testAPostMovedIntoAColumnIsDrawnAnew(): void
    {
        $this->connect('one_post');
        self::page(self::FEED);
        $columns = str_replace('%s', self::FEED, self::columns('{}', ['{}', '{}'], 1));
        self::assertStringContainsString(' * 0.5 - 9px) / 1, 313px)', self::sizes(self::page($columns)));
    }

    public function testWidgetsWithNumbersBeyondAllThatJsonHasAreKeptApart(): void
    {
        $this->connect('one_post');
        $columns = self::columns('{}', ['{}', '{}'], 1);
        foreach (['%s' => ') / 1, 645px)', $columns => ' * 0.5 - 9px) / 1, 313px)'] as $content => $sizes) {
            $endless = self::group('{"layout":{"columnCount":1e999}}', str_replace('%s', self::FEED, $content));
            self::assertStringEndsWith($sizes, self::sizes(self::sent(do_blocks($endless))));
        }
    }

    /** @return string HTML of a page of the theme */
    private static function page(string $content): string
    {
        $id = wp_insert_post([
            'post_type' => 'page',
            'post_status' => 'publish',
            'post_name' => 'a-page',
            'post_content' => $content,
        ]);
        try {
            $answer = Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/a-page/']);
            return json_decode($answer, true, flags: JSON_THROW_ON_ERROR)['html'];
        } finally {
            wp_delete_post($id, true);
        }
    }

    private static function sizes(string $html): string
    {
        self::assertSame(1, preg_match('/<source [^>]* sizes="([^"]*)"/', $html, $found), $html);
        return $found[1];
    }

    private static function group(string $attributes, string $content): string
    {
        return "<!-- wp:group $attributes --><div class=\"wp-block-group\">$content</div><!-- /wp:group -->";
    }

    /** @param list<string> $columns attributes of each */
    private static function columns(string $attributes, array $columns, int $which, string $content = '%s'): string
    {
        $html = '';
        foreach ($columns as $index => $column) {
            $text = $index === $which ? $content : '<!-- wp:paragraph --><p>Plain.</p><!-- /wp:paragraph -->';
            $html .= "<!-- wp:column $column --><div class=\"wp-block-column\">$text</div><!-- /wp:column -->";
        }
        return "<!-- wp:columns $attributes --><div class=\"wp-block-columns\">$html</div><!-- /wp:columns -->";
    }
}
