<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class PageViewTest extends TestCase
{
    private const IDS = '~(page-id-|postid-|post-|\?p=|"id":|/pages/)\d+|[?&]p(age_id)?=\d+|pages\\\\?/\d+~';
    private const BLOCK = '<!-- wp:loupe/feed {"columns":4} /-->';

    public function testAPageWithTheBlockCostsOneQueryAndCallsNobody(): void
    {
        $this->connect('one_post');
        // The first page that shows it so notes that.
        $this->view(self::BLOCK);
        wp_cache_flush();
        do_action('loupe_tick');
        $without = $this->view('<!-- wp:paragraph --><p>Plain.</p><!-- /wp:paragraph -->');
        Sandbox::forgetCalls();

        $with = $this->view(self::BLOCK);

        $grid = '<ul class="loupe-grid loupe-columns-4 loupe-gap-8 loupe-shape-square" role="list">';
        self::assertStringContainsString("<div class=\"loupe loupe-layout-grid\">$grid", $with['html']);
        self::assertCount(1, self::ours($with['queries']), implode("\n", self::ours($with['queries'])));
        self::assertCount(count($without['queries']) + 1, $with['queries']);
        self::assertSame(0, $with['requests']);
        self::assertSame([], Sandbox::calls());
        self::assertGreaterThan(0, $without['theme_jsons']);
        self::assertSame($without['theme_jsons'], $with['theme_jsons'], 'Nothing else costs as much.');
    }

    public function testTheFirstPageThatShowsAFeedSoCostsOneQueryTooAndLeavesTheRestForWhenItWasSent(): void
    {
        $id = $this->connect('one_post');
        $this->view('<!-- wp:paragraph --><p>Plain.</p><!-- /wp:paragraph -->');
        self::assertFalse(get_option("loupe_placements_$id"));

        $first = $this->firstView(self::BLOCK);

        self::assertStringContainsString('loupe-columns-4', $first['html']);
        self::assertCount(1, self::ours($first['queries']), implode("\n", self::ours($first['queries'])));
        wp_cache_flush();
        self::assertStringContainsString('square 4 8 645', (string) get_option("loupe_placements_$id"));
        self::assertNotFalse(get_option("loupe_drawn_$id"));
    }

    public function testAPageWithoutTheBlockCostsNothing(): void
    {
        $this->connect('one_post');
        $active = $this->view('<!-- wp:paragraph --><p>Plain.</p><!-- /wp:paragraph -->');
        deactivate_plugins('loupe/loupe.php', true);
        try {
            $inactive = $this->view('<!-- wp:paragraph --><p>Plain.</p><!-- /wp:paragraph -->');
        } finally {
            activate_plugin('loupe/loupe.php', '', false, true);
        }

        self::assertSame([], self::ours($active['queries']));
        self::assertCount(count($inactive['queries']), $active['queries']);
        self::assertSame(self::comparable($inactive['html']), self::comparable($active['html']));
        self::assertSame(
            ['Loupe\WordPress\Plugin', 'Loupe\WordPress\Site\Names', 'Loupe\WordPress\Site\PluginFiles'],
            self::sorted($active['classes'])
        );
    }

    public function testAPageWhoseFeedWasDrawnBeforeLoadsNothingThatReadsOrDrawsOne(): void
    {
        $this->connect('one_post');
        // The first page that shows it so notes that.
        $this->view(self::BLOCK);
        wp_cache_flush();
        do_action('loupe_tick');

        $classes = self::sorted($this->view(self::BLOCK)['classes']);

        self::assertSame([
            'Loupe\Core\Account\Accounts',
            'Loupe\Core\Feed\Page\PageAccounts',
            'Loupe\Core\Feed\Page\RecordName',
            'Loupe\Core\Generated\Settings',
            'Loupe\Core\Value\AccountId',
            'Loupe\Core\Value\Coerce',
            'Loupe\WordPress\Faces\Block\FeedRenderer',
            'Loupe\WordPress\Faces\Block\FeedStyle',
            'Loupe\WordPress\Faces\Block\PageStart',
            'Loupe\WordPress\Faces\Block\Width\Surroundings',
            'Loupe\WordPress\Plugin',
            'Loupe\WordPress\Ports\DrawnFeed',
            'Loupe\WordPress\Ports\OptionStore',
            'Loupe\WordPress\Site\Names',
            'Loupe\WordPress\Site\Now',
            'Loupe\WordPress\Site\PluginFiles',
            'Loupe\WordPress\Site\SiteAddress',
        ], $classes, 'Loading one takes as long as much of what it does.');
    }

    /** @return iterable<string, array{string, int}> a page's content, and how many of its pictures are loaded at once */
    public static function beginnings(): iterable
    {
        $feed = '<!-- wp:loupe/feed {"columns":2,"count":4} /-->';
        $words = '<!-- wp:paragraph --><p>Plain.</p><!-- /wp:paragraph -->';
        yield 'a feed' => [$feed . $words, 2];
        yield 'two of them' => [$feed . $feed, 2];
        $in = static fn (string $attributes): string => "\n<!-- wp:group $attributes-->\n"
            . "<div class=\"wp-block-group\">\n$feed</div><!-- /wp:group -->";
        yield 'one in a group' => [$in(''), 2];
        yield 'one in a wide group that keeps to the width of the text' => [
            $in('{"align":"full","layout":{"type":"constrained"}} '),
            2,
        ];
        yield 'one that is as wide as its group' => [$in('{"align":"wide","layout":{"type":"default"}} '), 2];
        yield 'one in a narrow group' => [$in('{"layout":{"type":"constrained","contentSize":"320px"}} '), 2];
        yield 'one in a row' => [$in('{"layout":{"type":"flex","flexWrap":"nowrap"}} '), 0];
        $column = '<div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column">';
        $end = '</div><!-- /wp:column --></div><!-- /wp:columns -->';
        yield 'one in a column' => ["<!-- wp:columns -->$column$feed$end", 2];
        yield 'a shortcode' => ["<!-- wp:shortcode -->\n[loupe columns=2 count=4]\n<!-- /wp:shortcode -->", 2];
        yield 'words' => [$words . $feed, 0];
        yield 'somebody else’s block' => ['<!-- wp:latest-posts /-->' . $feed, 0];
    }

    /** @dataProvider beginnings */
    public function testTheFirstRowIsLoadedAtOnceWhereThePageBeginsWithIt(string $content, int $eager): void
    {
        $this->connect('sample');
        $html = $this->view($content)['html'];
        preg_match_all('~<img [^>]*class="loupe-picture"[^>]*>~i', $html, $pictures);
        $with = static fn (string $text): int => count(preg_grep("~ $text~", $pictures[0]));
        self::assertSame([$eager, min($eager, 1)], [$with('loading="eager"'), $with('fetchpriority="high"')]);
        self::assertSame(count($pictures[0]) - $eager, $with('loading="lazy"'));
        self::assertGreaterThan(1, $with('loading="lazy"'));
    }

    public function testThePageHoldsNoOtherHostsAddressExceptLinksToInstagram(): void
    {
        $this->connect('one_post');
        $html = $this->view(self::BLOCK)['html'];
        preg_match('~<div class="loupe .*?</ul></div>~s', $html, $feed);

        preg_match_all('~(src|srcset)="([^"]+)"~', $feed[0], $sources);
        self::assertNotSame([], $sources[2]);
        foreach ($sources[2] as $source) {
            self::assertSame(0, preg_match('~https?://(?!site\.test/wp-content/uploads/loupe/)~', $source), $source);
        }
        preg_match_all('~href="([^"]+)"~', $feed[0], $links);
        foreach ($links[1] as $link) {
            self::assertStringStartsWith('https://www.instagram.com/', $link);
        }
        self::assertStringNotContainsString('<script', $feed[0]);
    }

    public function testTheShortcodeShowsWhatTheBlockShows(): void
    {
        $this->connect('one_post');
        $block = $this->view('<!-- wp:loupe/feed {"count":1,"captions":true} /-->')['html'];
        $shortcode = $this->view('[loupe count="1" captions="yes"]')['html'];

        $feed = '~<div class="loupe .*?</ul></div>~s';
        self::assertSame(1, preg_match($feed, $block, $first));
        self::assertSame(1, preg_match($feed, $shortcode, $second));
        self::assertSame($first[0], $second[0]);
    }

    public function testACaptionCannotCallAShortcode(): void
    {
        $key = 'feed_' . $this->connect('one_post');
        $feed = self::stored($key);
        $feed['items'][0]['caption'] = 'Look: [audio src=https://evil.example/a.mp3]';
        $feed['items'][0]['alt'] = 'Alt: [audio src=https://evil.example/a.mp3]';
        self::store($key, $feed);

        foreach (['<!-- wp:loupe/feed {"captions":true} /-->', '[loupe captions="true"]'] as $content) {
            $html = $this->view($content)['html'];
            self::assertStringContainsString('Look: [audio src=https://evil.example/a.mp3]', html_entity_decode($html));
            self::assertStringContainsString('alt="Alt: &#x5B;audio src=https://evil.example/a.mp3&#x5D;"', $html);
            self::assertStringNotContainsString('<audio', $html);
        }
    }

    public function testAFeedThatWasHiddenInTheEditorStaysHidden(): void
    {
        $this->connect('one_post');
        add_filter('render_block', $hide = static fn (string $html, array $block): string =>
            ($block['attrs']['metadata']['blockVisibility'] ?? true) === false ? '' : $html, 10, 2);
        $hidden = $this->view('<!-- wp:loupe/feed {"metadata":{"blockVisibility":false}} /-->')['html'];
        $shown = $this->view(self::BLOCK)['html'];
        remove_filter('render_block', $hide);

        self::assertStringNotContainsString('class="loupe ', $hidden);
        self::assertStringContainsString('class="loupe ', $shown);
    }

    public function testWithoutAFeedVisitorsSeeNothingAndEditorsAreToldWhatToDo(): void
    {
        self::actAs(null);
        self::assertSame('', do_blocks(self::BLOCK));

        self::actAs('administrator');
        self::assertStringContainsString('themes.php?page=loupe', do_blocks(self::BLOCK));

        self::actAs('editor');
        $note = do_blocks(self::BLOCK);
        self::assertStringContainsString('Ask an administrator', $note);
        self::assertStringNotContainsString('themes.php', $note);
    }

    public function testEditorsAreToldThatAHiddenFeedShowsNothingNowAndNotThatPostsWillCome(): void
    {
        $id = $this->connect('one_post');
        self::store("feed_$id", [...(array) self::stored("feed_$id"), 'hidden' => true]);
        self::actAs('editor');

        $note = do_blocks(self::BLOCK);

        self::assertStringContainsString('This feed shows no posts now.', $note);
        self::assertStringNotContainsString('yet', $note);
    }

    public function testTheEditorsPreviewFromTheServerIsTheSameMarkup(): void
    {
        $this->connect('one_post');
        $page = do_shortcode('[loupe columns="2"]');
        self::actAs('editor');
        $request = new \WP_REST_Request('GET', '/wp/v2/block-renderer/loupe/feed');
        $request->set_query_params(['context' => 'edit', 'attributes' => ['columns' => 2]]);
        $reply = rest_do_request($request);

        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        self::assertStringContainsString('<div class="loupe ', $page);
        self::assertSame($page, $reply->get_data()['rendered']);
    }

    public function testDamagedRecordsAreNoVisitorsBusiness(): void
    {
        $id = $this->connect('one_post');
        $account = self::stored("account_$id");
        self::store("account_$id", [...$account, 'life' => 'x', 'refresh' => 5, 'user' => ['user_id' => 5]]);
        self::assertStringContainsString('class="loupe ', $this->view(self::BLOCK)['html']);

        update_option('loupe_accounts', '[["x"]]');
        $html = $this->view(self::BLOCK)['html'];
        self::assertStringNotContainsString('class="loupe ', $html);
        self::assertStringNotContainsString('<b>Warning</b>', $html);
    }

    public function testAnAccountThatIsNotConnectedShowsNothing(): void
    {
        $this->connect('one_post');
        self::actAs(null);
        self::assertSame('', do_shortcode('[loupe account="99999"]'));
    }

    /** @return array{html: string, queries: list<string>, requests: int, classes: list<string>} */
    private function view(string $content): array
    {
        return $this->page($content, static function (Site $site): array {
            // WordPress itself fills its transients on the first view of all, and the feed is kept as it was drawn.
            $site->run('page.php', ['LOUPE_TEST_PATH' => '/']);
            $site->run('page.php', ['LOUPE_TEST_PATH' => '/a-page/']);
            wp_cache_flush();
            return self::answer($site);
        });
    }

    /** @return array{html: string, queries: list<string>} */
    private function firstView(string $content): array
    {
        return $this->page($content, self::answer(...));
    }

    /** @return array<string, mixed> */
    private static function answer(Site $site): array
    {
        $output = $site->run('page.php', ['LOUPE_TEST_PATH' => '/a-page/']);
        return json_decode($output, true, flags: JSON_THROW_ON_ERROR);
    }

    /**
     * @param callable(Site): array<string, mixed> $look
     * @return array<string, mixed>
     */
    private function page(string $content, callable $look): array
    {
        $id = wp_insert_post([
            'post_type' => 'page',
            'post_status' => 'publish',
            'post_title' => 'A page',
            'post_name' => 'a-page',
            'post_content' => $content,
        ]);
        try {
            return $look(Site::fromEnvironment());
        } finally {
            wp_delete_post($id, true);
        }
    }

    /**
     * @param list<string> $queries
     * @return list<string>
     */
    private static function ours(array $queries): array
    {
        return array_values(array_filter($queries, static fn (string $query): bool => str_contains($query, 'loupe')));
    }

    /** Without what differs between any two views of any page. */
    private static function comparable(string $html): string
    {
        return (string) preg_replace(self::IDS, '#', $html);
    }

    /**
     * @param list<string> $classes
     * @return list<string>
     */
    private static function sorted(array $classes): array
    {
        sort($classes);
        return array_values(array_filter($classes, static fn (string $class): bool => !str_contains($class, '@')));
    }
}
