<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** What page caches were asked to forget. The plugins themselves are not here: their doors are, as they name them. */
final class PageCacheLog
{
    public const POST_HOOKS = [
        'litespeed_purge_post',
        'cache_enabler_clear_page_cache_by_post',
        'wphb_clear_page_cache',
    ];

    public const SITE_HOOKS = ['litespeed_purge_all', 'cache_enabler_clear_site_cache', 'breeze_clear_all_cache'];

    /** @var array<string, list<list<mixed>>> arguments by the door's name */
    private static array $asked = [];

    /** The door behind which something throws. */
    private static string $trapped = '';

    public static function begin(): void
    {
        require_once __DIR__ . '/scripts/page-caches.php';
        foreach ([...self::POST_HOOKS, ...self::SITE_HOOKS] as $hook) {
            remove_all_actions($hook);
            add_action($hook, static fn (mixed ...$arguments) => self::note($hook, array_filter($arguments)), 10, 9);
        }
        self::forget();
    }

    public static function end(): void
    {
        array_map(remove_all_actions(...), [...self::POST_HOOKS, ...self::SITE_HOOKS]);
        self::forget();
    }

    public static function forget(): void
    {
        self::$asked = [];
        self::$trapped = '';
    }

    public static function trap(string $door): void
    {
        self::$trapped = $door;
    }

    /** @param array<mixed> $arguments */
    public static function note(string $door, array $arguments): void
    {
        self::$asked[$door][] = array_values($arguments);
        if ($door === self::$trapped) {
            throw new \LogicException('a plugin of the site');
        }
    }

    /** @return list<mixed> first arguments that a door was given; null for a call without any */
    public static function askedOf(string $door): array
    {
        return array_map(static fn (array $arguments): mixed => $arguments[0] ?? null, self::$asked[$door] ?? []);
    }

    /** @return list<string> doors that were knocked at */
    public static function doors(): array
    {
        return array_keys(self::$asked);
    }
}
