<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\WordPress\Admin\AppForms;
use Loupe\WordPress\Admin\PanelAssets;
use Loupe\WordPress\Admin\PlainForms;
use Loupe\WordPress\Admin\SiteForms;
use Loupe\WordPress\Admin\Submission;
use Loupe\WordPress\Admin\ThemeOptionsPage;
use Loupe\WordPress\Alerts\AdminNotices;
use Loupe\WordPress\Block\EditorAssets;
use Loupe\WordPress\Block\FeedBlock;
use Loupe\WordPress\Block\FeedStyle;
use Loupe\WordPress\Block\ShortcodeText;
use Loupe\WordPress\Cli\Command;
use Loupe\WordPress\Cli\Input;
use Loupe\WordPress\Cli\SiteCommand;
use Loupe\WordPress\Front\FrontDoor;
use Loupe\WordPress\Health\DebugInfo;
use Loupe\WordPress\Health\SiteHealth;
use Loupe\WordPress\Privacy\PersonalData;
use Loupe\WordPress\Privacy\PolicyText;
use Loupe\WordPress\Rest\Routes;

/**
 * Every hook, and where the plugin's files are. Each hook is named after the
 * one moment that needs it: a page without a feed runs none of them but those
 * of head and contents, which look for one, and shutdown's, which looks for a
 * flag.
 */
final class Plugin
{
    // Here and not in their classes, which a page without a feed never loads.
    public const BLOCK = 'loupe/feed';
    public const SHORTCODE = 'loupe';
    public const TICK = 'loupe_tick';
    // And these not in theirs, which most of wp-admin's requests never load.
    public const DISMISS = 'loupe_dismiss';
    public const SLOW_CHECK = 'cron';

    /** Late work closes the connection, so everybody else's comes first. */
    private const LAST = 999;

    private static string $file;
    private static string $version;

    /** @param string $file the plugin's main file */
    public static function register(string $file, string $version): void
    {
        self::$file = $file;
        self::$version = $version;
        $services = new Services();

        register_activation_hook($file, static fn (bool $network) => Lifecycle::activate($services, $network));
        register_deactivation_hook($file, static fn (bool $network) => Lifecycle::deactivate($network));

        $feed = static fn (): FeedBlock => new FeedBlock($services);
        // Fires for our block alone, known to WordPress or not, so that pages need not register it. Where it is
        // registered, its callback has rendered it already.
        add_filter(
            'render_block_' . self::BLOCK,
            static fn (string $html, array $block): string => $feed()->renderedAsKnown($html, $block),
            10,
            2
        );
        // Themes of PHP print their head before any feed is rendered.
        add_action('wp_enqueue_scripts', static function (): void {
            $contents = implode("\n", array_column((array) ($GLOBALS['wp_query']->posts ?? []), 'post_content'));
            if (has_block(self::BLOCK, $contents) || stripos($contents, '[' . self::SHORTCODE) !== false) {
                FeedStyle::enqueue();
            }
        });
        // WordPress tells them apart by capitals, and phones begin a line with one.
        foreach ([self::SHORTCODE, ucfirst(self::SHORTCODE), strtoupper(self::SHORTCODE)] as $tag) {
            add_shortcode($tag, static fn (mixed $pieces): string => $feed()->shortcode((array) $pieces));
        }
        // Between the lines of one there may be line breaks in HTML, of which WordPress makes nothing.
        add_filter('pre_do_shortcode_tag', static fn (mixed $html, string $tag, mixed $pieces, array $match): mixed
            => strtolower($tag) === self::SHORTCODE && strpbrk($match[3], '<>') !== false
                ? do_shortcode(ShortcodeText::withoutTags($tag, $match[3]))
                : $html, 10, 4);

        // WordPress runs shortcodes when paragraphs have been made of them, and a feed is none.
        foreach (['the_content', 'widget_text_content', 'widget_block_content'] as $filter) {
            add_filter($filter, static fn (mixed $html): mixed
                => is_string($html) && stripos($html, '[' . self::SHORTCODE) !== false
                    ? ShortcodeText::outsideParagraphs($html)
                    : $html);
        }

        add_action('rest_api_init', static function () use ($services, $feed): void {
            $feed()->register();
            Routes::register($services);
            add_action('shutdown', static fn () => $services->lateWork()->doForStaff(), self::LAST);
        });
        add_action(self::TICK, static fn () => $services->cron()->run());
        add_filter('site_status_tests', static fn (array $tests): array => (new SiteHealth($services))->tests($tests));
        add_action('shutdown', static function () use ($services): void {
            // Loaded only where a page's feed was found to be late.
            if (class_exists(SelfCall::class, false) && SelfCall::isWanted()) {
                $services->selfCall()->make();
            }
        }, self::LAST);
        // Any other request pays two looks into an array for it.
        if ((isset($_GET['loupe']) || isset($_GET['state'])) && !is_admin()) {
            add_action('wp_loaded', static fn () => (new FrontDoor($services))->answer());
        }

        if (is_admin()) {
            self::registerAdmin($services);
        }
        if (defined('WP_CLI') && constant('WP_CLI')) {
            \WP_CLI::add_command('loupe', new Command($services, new Input(STDIN)));
            \WP_CLI::add_command('loupe site', new SiteCommand($services, new Input(STDIN)));
        }
    }

    /** How WordPress names the plugin in its lists. */
    public static function basename(): string
    {
        return plugin_basename(self::$file);
    }

    public static function path(string $file): string
    {
        return plugin_dir_path(self::$file) . $file;
    }

    public static function url(string $file): string
    {
        return SiteAddress::of(plugins_url($file, self::$file));
    }

    public static function version(): string
    {
        return self::$version;
    }

    private static function registerAdmin(Services $services): void
    {
        add_action('init', static fn () => (new FeedBlock($services))->register());
        add_action('shutdown', static fn () => $services->lateWork()->doForStaff(), self::LAST);
        add_action('enqueue_block_editor_assets', EditorAssets::register(...));
        // Late, when the theme's and other plugins' pages are known.
        add_action('admin_menu', static fn () => (new ThemeOptionsPage($services))->addToMenu(), 999);
        add_action('admin_enqueue_scripts', static fn (string $page) => (new PanelAssets($services))->enqueue($page));
        add_filter('script_module_data_loupe/panel', static fn (): array => (new PanelAssets($services))->bootData());
        foreach (PlainForms::ACTIONS as $action) {
            add_action("admin_post_$action", static fn () => (new PlainForms($services))->handle($action));
            add_action("admin_post_nopriv_$action", Submission::askToLogIn(...));
        }
        foreach (AppForms::ACTIONS as $action) {
            add_action("admin_post_$action", static fn () => (new AppForms($services))->handle($action));
            add_action("admin_post_nopriv_$action", Submission::askToLogIn(...));
        }
        foreach (SiteForms::ACTIONS as $action) {
            add_action("admin_post_$action", static fn () => (new SiteForms($services))->handle($action));
            add_action("admin_post_nopriv_$action", Submission::askToLogIn(...));
        }
        self::registerCare($services);
    }

    /** Alerts, Site Health and privacy. */
    private static function registerCare(Services $services): void
    {
        $notices = static fn (): AdminNotices => new AdminNotices($services);
        add_action('admin_notices', static fn () => $notices()->show());
        add_action('admin_post_' . self::DISMISS, static fn () => $notices()->dismiss());
        add_action('admin_post_nopriv_' . self::DISMISS, Submission::askToLogIn(...));
        // WordPress's script makes the action of the test's name.
        add_action(
            'wp_ajax_health-check-loupe-' . self::SLOW_CHECK,
            static fn () => (new SiteHealth($services))->answerSlow()
        );
        add_filter('debug_information', static fn (array $info): array => (new DebugInfo($services))->section($info));
        $data = static fn (): PersonalData => new PersonalData($services);
        add_filter('wp_privacy_personal_data_exporters', static fn (array $all): array => $data()->exporters($all));
        add_filter('wp_privacy_personal_data_erasers', static fn (array $all): array => $data()->erasers($all));
        add_action('admin_init', PolicyText::suggest(...));
    }
}
