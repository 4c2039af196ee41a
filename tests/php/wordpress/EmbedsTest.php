<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Uninstall;

/** A feed where there is neither block nor shortcode: as a widget, by a theme's template, and the panel on another page. */
final class EmbedsTest extends TestCase
{
    private const WIDGET = 'loupe_feed';
    private const AROUND = [
        'before_widget' => '<aside>',
        'after_widget' => '</aside>',
        'before_title' => '<h2>',
        'after_title' => '</h2>',
    ];

    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('sample');
    }

    public function testATemplateShowsAFeedAsABlockDoes(): void
    {
        self::assertSame(do_blocks('<!-- wp:loupe/feed {"columns":2,"captions":true} /-->'), self::printed(
            static fn () => \loupe_feed(['columns' => 2, 'captions' => true])
        ));
    }

    /** @dataProvider builders */
    public function testAPageBuilderGetsAFeedWhereThereIsNoPostNoLoopAndNoFilter(callable $run): void
    {
        $post = $GLOBALS['post'] ?? null;
        $GLOBALS['post'] = null;
        try {
            self::assertSame(2, substr_count($run(), '<li '));
        } finally {
            $GLOBALS['post'] = $post;
        }
    }

    /** @return iterable<string, array{callable(): string}> */
    public static function builders(): iterable
    {
        yield 'as a shortcode' => [static fn (): string => do_shortcode('<div class="cell">[loupe count="2"]</div>')];
        yield 'as a block' => [static fn (): string => do_blocks('<!-- wp:loupe/feed {"count":2} /-->')];
        yield 'as a shortcode in a block' => [static fn (): string
            => do_shortcode(do_blocks("<!-- wp:shortcode -->\n[loupe count=\"2\"]\n<!-- /wp:shortcode -->"))];
        yield 'as a rendered block' => [static fn (): string
            => render_block(['blockName' => 'loupe/feed', 'attrs' => ['count' => 2], 'innerContent' => []])];
    }

    public function testAWidgetShowsWhatItsFormSays(): void
    {
        $widget = self::widget();
        $set = ['count' => '2', 'captions' => '1', 'text' => 'A "quoted" [text]', 'kinds' => ['photo', 'video']];
        $instance = $widget->update(['title' => 'On <b>Instagram</b>', 'set' => $set], []);
        $html = self::printed(static fn () => $widget->widget(self::AROUND, $instance));
        self::assertSame(2, substr_count($html, '<li '));
        self::assertStringContainsString('loupe-caption', $html);
        self::assertStringStartsWith('<aside><h2>On Instagram</h2>', $html);
        self::assertStringEndsWith('</aside>', $html);

        $form = self::printed(static fn () => $widget->form($instance));
        $field = static fn (string $name): string => "name=\"widget-loupe_feed\\[[^]]*\\]\\[set\\]\\[$name\\]\"";
        self::assertMatchesRegularExpression("~{$field('count')}[^>]* value=\"2\"~", $form);
        self::assertMatchesRegularExpression("~{$field('captions')} value=\"1\" checked~", $form);
        self::assertStringContainsString('value="On Instagram"', $form);
        self::assertStringContainsString('value="A &quot;quoted&quot; [text]"', $form);
        self::assertMatchesRegularExpression('~\[set\]\[kinds\]\[\]" value="video" checked~', $form);
        self::assertDoesNotMatchRegularExpression('~\[set\]\[kinds\]\[\]" value="album" checked~', $form);
    }

    public function testVisitorsSeeItInAClassicThemesSidebar(): void
    {
        $theme = get_stylesheet();
        switch_theme(ClassicTheme::install());
        try {
            $instance = self::widget()->update(['set' => ['count' => '2']], []);
            update_option('widget_' . self::WIDGET, [2 => $instance, '_multiwidget' => 1]);
            update_option('sidebars_widgets', ['side' => [self::WIDGET . '-2'], 'array_version' => 3]);
            $page = json_decode(Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/']), true);
            self::assertSame(2, substr_count($page['html'], 'class="loupe-item'));
        } finally {
            delete_option('widget_' . self::WIDGET);
            delete_option('sidebars_widgets');
            switch_theme($theme);
        }
    }

    public function testAWidgetWithoutAFeedLeavesNothingOnThePage(): void
    {
        self::actAs(null);
        $this->services->accountActions()->disconnect($this->id);
        $widget = self::widget();
        $show = static fn () => $widget->widget(self::AROUND, $widget->update(['title' => 'Instagram'], []));
        self::assertSame('', self::printed($show));
    }

    public function testTheScreenOfWidgetsKnowsItByRest(): void
    {
        self::actAs('administrator');
        $reply = rest_do_request(new \WP_REST_Request('GET', '/wp/v2/widget-types/' . self::WIDGET));
        self::assertSame('Loupe', $reply->get_data()['name'] ?? $reply->get_data());
    }

    public function testAPageWithTheWidgetIsMadeAnewWhenTheFeedChanges(): void
    {
        $instance = self::widget()->update(['set' => ['account' => $this->id]], []);
        update_option('widget_' . self::WIDGET, [2 => $instance, '_multiwidget' => 1]);
        $feed = new \Loupe\WordPress\Ports\PageCache\HeldFeed($this->id, $this->services->accounts());
        self::assertTrue(\Loupe\WordPress\Ports\PageCache\FeedHolders::of($feed)->isAnywhere);
        Uninstall::here();
        self::assertFalse(get_option('widget_' . self::WIDGET));
    }

    public function testAThemesOptionsPageCanHaveThePanel(): void
    {
        self::actAs('administrator');
        $html = self::printed(static fn () => do_action('loupe_panel'));
        self::assertStringContainsString('<div id="loupe-panel" hidden>', $html);
        self::assertStringNotContainsString('<h1>', $html);
        self::assertTrue(wp_style_is('loupe-panel'));
    }

    public function testThePanelIsForThoseWhoMayUseIt(): void
    {
        self::actAs('editor');
        self::assertSame('', self::printed(static fn () => do_action('loupe_panel')));
    }

    private static function widget(): \WP_Widget
    {
        return $GLOBALS['wp_widget_factory']->get_widget_object(self::WIDGET);
    }

    /** @param callable(): mixed $print */
    private static function printed(callable $print): string
    {
        ob_start();
        $print();
        return (string) ob_get_clean();
    }
}
