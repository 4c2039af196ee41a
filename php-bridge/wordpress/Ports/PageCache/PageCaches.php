<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\PageCache;

/**
 * Plugins and hosts that keep whole pages, by the functions and hooks that
 * they offer for this. Each is asked where it is there; one that throws costs
 * itself alone.
 */
final class PageCaches
{
    /** Those that take a post's id: WP Super Cache, W3 Total Cache, WP Rocket, WP Fastest Cache. */
    private const POST_FUNCTIONS = [
        'wpsc_delete_post_cache',
        'w3tc_flush_post',
        'rocket_clean_post',
        'wpfc_clear_post_cache_by_id',
    ];

    /** LiteSpeed Cache, Cache Enabler, Hummingbird. */
    private const POST_ACTIONS = [
        'litespeed_purge_post',
        'cache_enabler_clear_page_cache_by_post',
        'wphb_clear_page_cache',
    ];

    /** The same, and SiteGround Optimizer and WP-Optimize, for everything. */
    private const SITE_FUNCTIONS = [
        'w3tc_flush_posts',
        'rocket_clean_domain',
        'wpfc_clear_all_cache',
        'sg_cachepress_purge_everything',
        'wpo_cache_flush',
    ];

    private const SITE_ACTIONS = ['litespeed_purge_all', 'cache_enabler_clear_site_cache', 'wphb_clear_page_cache'];

    /** Breeze and Nginx Helper, which forget everything or nothing. */
    private const WHOLE_ACTIONS = ['breeze_clear_all_cache', 'rt_nginx_helper_purge_all'];

    /** @param list<int> $ids of posts */
    public static function forgetPosts(array $ids): void
    {
        foreach ($ids as $id) {
            // Many listen to this one: WordPress's own way to say that a post looks different.
            self::attempt(static fn () => clean_post_cache($id));
            self::call(self::POST_FUNCTIONS, $id);
            self::announce(self::POST_ACTIONS, $id);
            self::callSiteGround($id);
            self::callStatic('WPO_Page_Cache', 'delete_single_post_cache', $id);
            self::callStatic('WpeCommon', 'purge_varnish_cache', $id);
            self::callKinsta(static fn (object $purge): mixed => $purge->initiate_purge($id, 'post'));
        }
        if ($ids !== []) {
            self::announce(self::WHOLE_ACTIONS);
        }
    }

    public static function forgetAll(): void
    {
        // Of a network, other sites' pages stay.
        self::call(['wp_cache_clear_cache'], get_current_blog_id());
        self::call(self::SITE_FUNCTIONS);
        self::announce([...self::SITE_ACTIONS, ...self::WHOLE_ACTIONS]);
        self::callStatic('WpeCommon', 'purge_varnish_cache');
        self::callKinsta(static fn (object $purge): mixed => $purge->purge_complete_caches());
    }

    /** @param list<string> $functions */
    private static function call(array $functions, int ...$arguments): void
    {
        foreach (array_filter($functions, is_callable(...)) as $function) {
            self::attempt(static fn () => $function(...$arguments));
        }
    }

    /** @param list<string> $actions */
    private static function announce(array $actions, int ...$arguments): void
    {
        foreach (array_filter($actions, has_action(...)) as $action) {
            // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The caches' own.
            self::attempt(static fn () => do_action($action, ...$arguments));
        }
    }

    private static function callStatic(string $class, string $method, int ...$arguments): void
    {
        if (is_callable([$class, $method])) {
            self::attempt(static fn () => $class::$method(...$arguments));
        }
    }

    /** It wants an address. */
    private static function callSiteGround(int $id): void
    {
        $address = get_permalink($id);
        if (is_string($address) && is_callable('sg_cachepress_purge_cache')) {
            self::attempt(static fn () => sg_cachepress_purge_cache($address));
        }
    }

    /** @param callable(object): mixed $do */
    private static function callKinsta(callable $do): void
    {
        $purge = $GLOBALS['kinsta_cache']->kinsta_cache_purge ?? null;
        if (is_object($purge)) {
            self::attempt(static fn () => $do($purge));
        }
    }

    /** @param callable(): mixed $purge */
    private static function attempt(callable $purge): void
    {
        try {
            $purge();
        } catch (\Throwable) {
            // Somebody else's fault, and no reason to leave the others with old pages.
            return;
        }
    }
}
