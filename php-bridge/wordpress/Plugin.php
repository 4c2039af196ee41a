<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Account\Accounts;
use Loupe\System\SystemClock;
use Loupe\WordPress\Faces\Admin\AppForms;
use Loupe\WordPress\Faces\Admin\MenuEntry;
use Loupe\WordPress\Faces\Admin\PanelAssets;
use Loupe\WordPress\Faces\Admin\PlainForms;
use Loupe\WordPress\Faces\Admin\SiteForms;
use Loupe\WordPress\Faces\Admin\Submission;
use Loupe\WordPress\Faces\Block\EditorAssets;
use Loupe\WordPress\Faces\Block\FeedBlock;
use Loupe\WordPress\Faces\Block\FeedDrawing;
use Loupe\WordPress\Faces\Block\FeedRenderer;
use Loupe\WordPress\Faces\Block\FeedStyle;
use Loupe\WordPress\Faces\Block\ShortcodeText;
use Loupe\WordPress\Faces\Privacy\PolicyText;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Ports\PictureEditor;
use Loupe\WordPress\Ports\PluginClock;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\Network;
use Loupe\WordPress\Site\PluginFiles;

/**
 * Every hook. Each is named after the one moment that needs it: a page without a feed runs none of them but those of
 * head and contents, which look for one, and shutdown's, which looks for a flag. What a hook needs is made when it
 * fires.
 */
final class Plugin
{
    /** Late work closes the connection, so everybody else's comes first. */
    private const LAST = 999;

    private static ?Services $services = null;

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
        add_action('init', static fn () => register_block_type(Names::BLOCK, [
            'api_version' => 3,
            'render_callback' => static fn (array $attributes): string
                => self::feedRenderer()->render($attributes),
        ]));
        // Themes of PHP print their head before any feed is rendered.
        add_action('wp_enqueue_scripts', static function (): void {
            $contents = implode("\n", array_column((array) ($GLOBALS['wp_query']->posts ?? []), 'post_content'));
            if (has_block(Names::BLOCK, $contents) || stripos($contents, '[' . Names::SHORTCODE) !== false) {
                FeedStyle::enqueue();
            }
        });
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
        // WordPress runs shortcodes when paragraphs have been made of them, and a feed is none.
        foreach (['the_content', 'widget_text_content', 'widget_block_content'] as $filter) {
            add_filter($filter, static fn (mixed $html): mixed
                => is_string($html) && stripos($html, '[' . Names::SHORTCODE) !== false
                    ? ShortcodeText::outsideParagraphs($html)
                    : $html);
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
            add_action('shutdown', static fn () => self::services()->lateWork()->doForStaff(), self::LAST);
        });
        add_action(Names::TICK, static fn () => self::services()->cron()->run());
        add_filter('site_status_tests', static fn (array $tests): array => self::faces()->siteHealth()->tests($tests));
        add_action('shutdown', static function (): void {
            // Loaded only where a page's feed was found to be late.
            if (class_exists(Loopback::class, false) && Loopback::isWanted()) {
                self::services()->loopback()->make();
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
        add_action('enqueue_block_editor_assets', static fn () => EditorAssets::register());
        // Late, when the theme's and other plugins' pages are known.
        add_action('admin_menu', static fn () => MenuEntry::add(
            static fn () => self::faces()->themeOptionsPage()->render()
        ), 999);
        add_action('admin_enqueue_scripts', static fn (string $page) => PanelAssets::enqueue($page));
        add_filter('script_module_data_loupe/panel', static fn (): array => self::faces()->bootData()->toArray());
    }

    /** What the page's forms post to admin-post.php. */
    private static function registerForms(): void
    {
        $forms = [
            [PlainForms::ACTIONS, static fn (string $action) => self::faces()->plainForms()->handle($action)],
            [AppForms::ACTIONS, static fn (string $action) => self::faces()->appForms()->handle($action)],
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
        return new FeedRenderer(
            new Accounts(new OptionStore($wpdb)),
            static fn (): FeedDrawing => self::faces()->feedDrawing(),
            new PluginClock(new SystemClock()),
        );
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
