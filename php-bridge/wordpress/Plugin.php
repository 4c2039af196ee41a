<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Faces\Abilities\AbilityRegistration;
use Loupe\WordPress\Faces\Admin\AppForms;
use Loupe\WordPress\Faces\Admin\CommandPalette;
use Loupe\WordPress\Faces\Admin\ConnectorCard;
use Loupe\WordPress\Faces\Admin\FeedForm;
use Loupe\WordPress\Faces\Admin\MenuEntry;
use Loupe\WordPress\Faces\Admin\PageForms;
use Loupe\WordPress\Faces\Admin\PanelAssets;
use Loupe\WordPress\Faces\Admin\PlainForms;
use Loupe\WordPress\Faces\Admin\SiteForms;
use Loupe\WordPress\Faces\Admin\Submission;
use Loupe\WordPress\Faces\Block\AccountBinding;
use Loupe\WordPress\Faces\Block\EditorAssets;
use Loupe\WordPress\Faces\Block\FeedBlock;
use Loupe\WordPress\Faces\Block\FeedDrawing;
use Loupe\WordPress\Faces\Block\FeedPatterns;
use Loupe\WordPress\Faces\Block\FeedRenderer;
use Loupe\WordPress\Faces\Block\FeedStyle;
use Loupe\WordPress\Faces\Block\FeedWidget;
use Loupe\WordPress\Faces\Block\ShortcodeText;
use Loupe\WordPress\Faces\Privacy\PolicyText;
use Loupe\WordPress\Ports\DrawnFeed;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Ports\PictureEditor;
use Loupe\WordPress\Schedule\AfterPage;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\Canonical;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\Network;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Site\Response;

/**
 * Every hook. Each is named after the one moment that needs it: a page without a feed runs none of them but those of
 * head and contents, which look for one, and shutdown's, which looks for a flag. What a hook needs is made when it
 * fires.
 */
final class Plugin
{
    /** Late work closes the connection, so everybody else's comes first. */
    private const LAST = 999;

    /** What WordPress lets people set of the block by itself. */
    private const SUPPORTS = [
        'html' => false,
        'align' => ['wide', 'full'],
        'color' => ['text' => true, 'background' => true, 'gradients' => true, 'link' => true],
        'spacing' => ['margin' => true, 'padding' => true],
        '__experimentalBorder' => ['color' => true, 'radius' => true, 'style' => true, 'width' => true],
        'shadow' => true,
        'typography' => ['fontSize' => true, 'lineHeight' => true],
    ];

    private static ?Services $services = null;

    /** One for all feeds of a page: it counts them. */
    private static ?FeedRenderer $feedRenderer = null;

    /** @param string $file the plugin's main file */
    public static function register(string $file, string $version): void
    {
        PluginFiles::locate($file, $version);

        // Neither touches what is stored. Accounts of an earlier time are looked after again.
        register_activation_hook($file, static fn (bool $network) => Network::forEachSite(
            $network,
            static fn () => self::services()->cron()->schedule()
        ));
        register_deactivation_hook($file, static fn (bool $network) => Network::forEachSite($network, Cron::stop(...)));

        self::registerFeed();
        self::registerRedrawing();
        self::registerPictures();
        self::registerRequests();
        if (is_admin()) {
            self::registerAdmin();
            self::registerForms();
            self::registerCare();
        }
        if (defined('WP_CLI') && constant('WP_CLI')) {
            \WP_CLI::add_command('loupe', self::faces()->command());
            \WP_CLI::add_command('loupe pictures', self::faces()->picturesCommand());
            \WP_CLI::add_command('loupe site', self::faces()->siteCommand());
        }
    }

    /** On pages. */
    private static function registerFeed(): void
    {
        // Before any page is rendered: for a block that it hears of later WordPress parses theme.json anew. Without
        // reading a file, for most pages have no feed.
        add_action('init', static function (): void {
            register_block_type(Names::BLOCK, [
                'api_version' => 3,
                'supports' => self::SUPPORTS,
                'render_callback' => static fn (array $attributes): string
                    => self::feedRenderer()->render($attributes),
            ]);
            register_block_bindings_source(Names::BINDING, [
                'label' => 'Loupe',
                'get_value_callback' => static fn (array $args, \WP_Block $block, string $attribute): ?string
                    => self::accountBinding()->value($args, $block, $attribute),
            ]);
            // WordPress 7.1 has a registry of icons, which pages may show.
            if (function_exists('wp_register_icon_collection')) {
                wp_register_icon_collection(Names::ICONS, ['label' => 'Loupe']);
                wp_register_icon(Names::ICON, ['label' => 'Loupe', 'file_path' => PluginFiles::path('icon.svg')]);
            }
        });
        // Most pages have no such widget, and need not even load its class.
        add_action('widgets_init', static function (): void {
            $options = wp_load_alloptions();
            $placed = ($options['sidebars_widgets'] ?? '') . ($options['widget_block'] ?? '');
            if (is_admin() || is_customize_preview() || str_contains($placed, Names::WIDGET)) {
                register_widget(self::feedWidget());
            }
        });
        // Themes of PHP print their head before any feed is rendered. Of others a feed has brought it by now.
        add_action('wp_enqueue_scripts', static function (): void {
            foreach ((array) ($GLOBALS['wp_query']->posts ?? []) as $post) {
                $content = $post->post_content ?? '';
                if (has_block(Names::BLOCK, $content) || self::holdsShortcode($content)) {
                    if (!wp_style_is(Names::STYLE)) {
                        FeedStyle::enqueue();
                    }
                    return;
                }
            }
        });
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Whether it is there.
        if ($_GET !== [] && preg_grep('/^' . Names::PART . '/', array_keys($_GET)) !== []) {
            self::registerCanonicals();
        }
        // WordPress tells them apart by capitals, and phones begin a line with one.
        foreach ([Names::SHORTCODE, ucfirst(Names::SHORTCODE), strtoupper(Names::SHORTCODE)] as $tag) {
            add_shortcode($tag, static fn (mixed $pieces): string
                => self::feedRenderer()->shortcode((array) $pieces));
        }
        // Between the lines of one there may be line breaks in HTML, of which WordPress makes nothing.
        add_filter('pre_do_shortcode_tag', static fn (mixed $html, string $tag, mixed $pieces, array $match): mixed
            => strtolower($tag) === Names::SHORTCODE && strpbrk($match[3], '<>') !== false
                ? do_shortcode(ShortcodeText::withoutTags($tag, $match[3]))
                : $html, 10, 4);
        // WordPress runs shortcodes when paragraphs have been made of them, and a feed is none. Its own way out of them
        // also joins one with blank lines in it; below a content of blocks it has come too early.
        $takeOut = static fn (mixed $html): mixed => self::holdsShortcode($html)
            ? ShortcodeText::outsideParagraphs(doing_filter('the_content') ? shortcode_unautop($html) : $html)
            : $html;
        foreach (['the_content', 'widget_text_content', 'widget_block_content'] as $filter) {
            add_filter($filter, static function (mixed $html) use ($filter, $takeOut): mixed {
                if (self::holdsShortcode($html)) {
                    // Behind wpautop(), which WordPress takes away for a content of blocks and then puts at the end.
                    remove_filter($filter, $takeOut);
                    add_filter($filter, $takeOut);
                }
                return $html;
            }, 9);
        }
    }

    /** Where a page shows a further part of a feed. */
    public static function registerCanonicals(): void
    {
        foreach (Canonical::OF_ADDRESS as $filter) {
            add_filter($filter, Canonical::address(...));
        }
        add_filter(Canonical::OF_TAG, Canonical::tag(...));
        add_filter(Canonical::OF_TAGS, Canonical::tags(...));
    }

    private static function holdsShortcode(mixed $html): bool
    {
        return is_string($html) && stripos($html, '[' . Names::SHORTCODE) !== false;
    }

    /** What was drawn stands within the edges that the theme had: no record tells of them. */
    private static function registerRedrawing(): void
    {
        foreach (['switch_theme', 'save_post_wp_global_styles', 'upgrader_process_complete'] as $change) {
            add_action($change, static function (): void {
                global $wpdb;
                $store = new OptionStore($wpdb);
                DrawnFeed::forget($store, (new Accounts($store))->ids());
            });
        }
    }

    /** What WordPress's image editors ask while a copy of a picture is made; at any other time they are left alone. */
    private static function registerPictures(): void
    {
        $isAtWork = static fn (): bool => class_exists(PictureEditor::class, false);
        add_filter('wp_image_editors', static fn (mixed $editors): mixed
            => $isAtWork() ? PictureEditor::editors($editors) : $editors, PHP_INT_MAX);
        foreach (['wp_editor_set_quality', 'jpeg_quality'] as $filter) {
            add_filter($filter, static fn (mixed $quality): mixed
                => $isAtWork() ? PictureEditor::quality($quality) : $quality, PHP_INT_MAX);
        }
    }

    /** By programs and visitors, and by the site itself. */
    private static function registerRequests(): void
    {
        add_action('rest_api_init', static function (): void {
            FeedBlock::describe();
            self::faces()->routes()->register();
            self::registerLateWidget();
            // The one filter that runs before patterns are told of, in the editor's own requests too.
            add_filter('rest_request_before_callbacks', static function (
                mixed $reply,
                mixed $handler,
                \WP_REST_Request $call
            ): mixed {
                FeedPatterns::registerFor($call->get_route());
                return $reply;
            }, 10, 3);
            add_action('shutdown', static fn () => self::services()->lateWork()->doForStaff(), self::LAST);
        });
        // Both fire where somebody asks for abilities, in WordPress 6.9 and later.
        add_action('wp_abilities_api_categories_init', static fn () => AbilityRegistration::category());
        add_action('wp_abilities_api_init', static fn () => self::faces()->abilities()->register());
        add_action(Names::TICK, static fn () => self::services()->cron()->run());
        add_filter('site_status_tests', static fn (array $tests): array => self::faces()->siteHealth()->tests($tests));
        add_action('shutdown', static function (): void {
            // Both are loaded only where a page leaves something to do: a new feed, and one that was found to be late.
            if (class_exists(AfterPage::class, false)) {
                Response::finish();
                AfterPage::run();
            }
            if (class_exists(Loopback::class, false)) {
                Loopback::forEachWanted(static fn () => self::services()->loopback()->make());
            }
        }, self::LAST);
        // Any other request pays two looks into an array for it.
        // phpcs:ignore WordPress.Security.NonceVerification -- Whether they are there; FrontDoor judges what they say.
        if ((isset($_GET['loupe']) || isset($_GET['state'])) && !is_admin()) {
            add_action('wp_loaded', static fn () => self::faces()->frontDoor()->answer());
        }
    }

    /** The panel's page, and the block in the editor. */
    private static function registerAdmin(): void
    {
        add_action('init', FeedBlock::describe(...), 11);
        add_action('shutdown', static fn () => self::services()->lateWork()->doForStaff(), self::LAST);
        add_action('enqueue_block_editor_assets', static function (): void {
            EditorAssets::register();
            self::faces()->bindingAssets()->enqueue();
            self::faces()->commandPalette()->enqueue();
        });
        // Where widgets are blocks, the feed's own block is offered, with its preview.
        add_filter('widget_types_to_hide_from_legacy_widget_block', static fn (array $types): array
            => [...$types, Names::WIDGET]);
        // Late, when the theme's and other plugins' pages are known.
        add_action('admin_menu', static fn () => MenuEntry::add(
            static fn () => self::faces()->themeOptionsPage()->render()
        ), 999);
        add_action('admin_enqueue_scripts', static function (string $page): void {
            PanelAssets::enqueueOn($page);
            ConnectorCard::enqueue($page);
            if (CommandPalette::isEverywhere()) {
                self::faces()->commandPalette()->enqueue();
            }
        });
        // For a theme's own options page: docs/wordpress.md.
        add_action('loupe_panel', static fn () => self::faces()->themeOptionsPage()->showElsewhere());
        add_filter('script_module_data_loupe/panel', static fn (): array => self::faces()->bootData()->toArray());
        add_filter('script_module_data_loupe/feed-form', static fn (): array => FeedForm::data());
        // WordPress 7.0 has a page of connectors.
        add_action('wp_connectors_init', static fn (\WP_Connector_Registry $all) => ConnectorCard::register($all));
        add_filter('script_module_data_loupe/connector', static fn (): array => self::faces()->connectorCard()->data());
    }

    /** What the page's forms post to admin-post.php. */
    private static function registerForms(): void
    {
        $forms = [
            [PlainForms::ACTIONS, static fn (string $action) => self::faces()->plainForms()->handle($action)],
            [AppForms::ACTIONS, static fn (string $action) => self::faces()->appForms()->handle($action)],
            [PageForms::ACTIONS, static fn () => (new PageForms())->handle()],
            [SiteForms::ACTIONS, static fn (string $action) => self::faces()->siteForms()->handle($action)],
            [[Names::DISMISS], static fn () => self::faces()->adminNotices()->dismiss()],
        ];
        foreach ($forms as [$actions, $handle]) {
            foreach ($actions as $action) {
                add_action("admin_post_$action", static fn () => $handle($action));
                add_action("admin_post_nopriv_$action", static fn () => Submission::askToLogIn());
            }
        }
    }

    /** Alerts, Site Health and privacy. */
    private static function registerCare(): void
    {
        add_action('admin_notices', static fn () => self::faces()->adminNotices()->show());
        // WordPress's script makes the action of the test's name.
        add_action(
            'wp_ajax_health-check-loupe-' . Names::SLOW_CHECK,
            static fn () => self::faces()->siteHealth()->answerSlow()
        );
        add_filter('debug_information', static fn (array $info): array => self::faces()->debugInfo()->section($info));
        add_filter('wp_privacy_personal_data_exporters', static fn (array $all): array
            => self::faces()->personalData()->exporters($all));
        add_filter('wp_privacy_personal_data_erasers', static fn (array $all): array
            => self::faces()->personalData()->erasers($all));
        add_action('admin_init', static fn () => PolicyText::suggest());
    }

    /** Without the rest of the house: most pages show what was drawn before, and loading classes takes longer. */
    private static function feedRenderer(): FeedRenderer
    {
        global $wpdb;
        return self::$feedRenderer ??= new FeedRenderer(
            new Accounts(new OptionStore($wpdb)),
            static fn (): FeedDrawing => self::faces()->feedDrawing(),
            static fn (): Feeds => self::services()->feeds(),
        );
    }

    /**
     * Of a theme's template: loupe_feed().
     *
     * @param array<mixed> $settings as the block's attributes
     */
    public static function printFeed(array $settings): void
    {
        // phpcs:ignore WordPress.Security.EscapeOutput -- HTML that was escaped where it was made.
        echo self::feedRenderer()->render($settings);
    }

    /** The screen of widgets asks REST, where WordPress has counted its widgets by now. */
    private static function registerLateWidget(): void
    {
        if ($GLOBALS['wp_widget_factory']->get_widget_object(Names::WIDGET) === null) {
            $widget = self::feedWidget();
            register_widget($widget);
            $widget->_register();
        }
    }

    private static function feedWidget(): FeedWidget
    {
        return new FeedWidget(static fn (): Accounts => self::services()->accounts());
    }

    private static function accountBinding(): AccountBinding
    {
        global $wpdb;
        $store = new OptionStore($wpdb);
        return new AccountBinding(new Accounts($store), $store);
    }

    private static function faces(): Composition
    {
        return new Composition(self::services());
    }

    private static function services(): Services
    {
        return self::$services ??= new Services();
    }
}
