<?php

/**
 * A drop-in: an object cache that outlives the request, in the file LOUPE_TEST_CACHE. Whatever is written to it or
 * thrown out of it is noted beside, in the same file with ".log": one line each, such as "delete options alloptions".
 */

declare(strict_types=1);

// A drop-in has no namespace.
// phpcs:ignore PSR1.Classes.ClassDeclaration.MissingNamespace
final class LoupeTestCache
{
    /** @var array<string, array<string, string>> serialised, by group and key */
    public array $values = [];

    /** @var list<string> */
    public array $passing = ['counts', 'plugins', 'theme_json'];

    public function note(string $what, string $group, int|string $key): void
    {
        if (!in_array($group, $this->passing, true)) {
            file_put_contents(getenv('LOUPE_TEST_CACHE') . '.log', "$what $group $key\n", FILE_APPEND);
        }
    }

    public function set(int|string $key, mixed $value, string $group): bool
    {
        $text = serialize($value);
        if (($this->values[$group][$key] ?? null) !== $text) {
            $this->note('set', $group, $key);
        }
        $this->values[$group][$key] = $text;
        return true;
    }
}

function wp_cache_init(): void
{
    $GLOBALS['wp_object_cache'] = $cache = new LoupeTestCache();
    $cache->values = unserialize((string) @file_get_contents((string) getenv('LOUPE_TEST_CACHE'))) ?: [];
    register_shutdown_function(static function () use ($cache): void {
        // After WordPress's own, where work is done too.
        register_shutdown_function(static function () use ($cache): void {
            $kept = array_diff_key($cache->values, array_flip($cache->passing));
            file_put_contents((string) getenv('LOUPE_TEST_CACHE'), serialize($kept));
        });
    });
}

function wp_cache_get(int|string $key, string $group = '', bool $force = false, mixed &$found = null): mixed
{
    $text = $GLOBALS['wp_object_cache']->values[$group][$key] ?? null;
    $found = $text !== null;
    return $found ? unserialize($text) : false;
}

function wp_cache_set(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return $GLOBALS['wp_object_cache']->set($key, $value, $group);
}

function wp_cache_add(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return !isset($GLOBALS['wp_object_cache']->values[$group][$key]) && wp_cache_set($key, $value, $group);
}

function wp_cache_replace(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return isset($GLOBALS['wp_object_cache']->values[$group][$key]) && wp_cache_set($key, $value, $group);
}

function wp_cache_incr(int|string $key, int $offset = 1, string $group = ''): int|false
{
    $value = wp_cache_get($key, $group);
    return is_int($value) && wp_cache_set($key, $value + $offset, $group) ? $value + $offset : false;
}

function wp_cache_decr(int|string $key, int $offset = 1, string $group = ''): int|false
{
    return wp_cache_incr($key, -$offset, $group);
}

function wp_cache_delete(int|string $key, string $group = ''): bool
{
    $cache = $GLOBALS['wp_object_cache'];
    $cache->note('delete', $group, $key);
    $isThere = isset($cache->values[$group][$key]);
    unset($cache->values[$group][$key]);
    return $isThere;
}

function wp_cache_flush(): bool
{
    $GLOBALS['wp_object_cache']->note('flush', 'everything', '');
    $GLOBALS['wp_object_cache']->values = [];
    return true;
}

function wp_cache_close(): bool
{
    return true;
}

/** @param string|list<string> $groups */
function wp_cache_add_global_groups(string|array $groups): void
{
}

/** @param string|list<string> $groups */
function wp_cache_add_non_persistent_groups(string|array $groups): void
{
    $GLOBALS['wp_object_cache']->passing = [...$GLOBALS['wp_object_cache']->passing, ...(array) $groups];
}
