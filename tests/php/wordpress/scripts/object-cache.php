<?php

/**
 * A drop-in: an object cache that outlives the request, in the file LOUPE_TEST_CACHE. Whatever is written to it or
 * thrown out of it is noted beside, in the same file with ".log": one line each, such as "delete options alloptions".
 * Each site of a network has values of its own, but in the groups that WordPress has all of them share.
 */

declare(strict_types=1);

// A drop-in has no namespace.
// phpcs:ignore PSR1.Classes.ClassDeclaration.MissingNamespace
final class LoupeTestCache
{
    /** @var array<string, array<string, string>> serialised, by site and group, and key */
    public array $values = [];

    /** @var list<string> groups that all sites share */
    public array $global = [];

    public int $site = 1;

    /** @var list<string> */
    public array $passing = ['counts', 'plugins', 'theme_json'];

    public function note(string $what, string $group, int|string $key): void
    {
        if (!in_array($group, $this->passing, true)) {
            file_put_contents(getenv('LOUPE_TEST_CACHE') . '.log', "$what $group $key\n", FILE_APPEND);
        }
    }

    public function text(int|string $key, string $group): ?string
    {
        return $this->values[$this->place($group)][$key] ?? null;
    }

    public function set(int|string $key, mixed $value, string $group): bool
    {
        $text = serialize($value);
        if ($this->text($key, $group) !== $text) {
            $this->note('set', $group, $key);
        }
        $this->values[$this->place($group)][$key] = $text;
        return true;
    }

    public function delete(int|string $key, string $group): bool
    {
        $this->note('delete', $group, $key);
        $isThere = $this->text($key, $group) !== null;
        unset($this->values[$this->place($group)][$key]);
        return $isThere;
    }

    /** @return array<string, array<string, string>> */
    public function kept(): array
    {
        $isPassing = fn (string $place): bool => in_array(explode(' ', $place, 2)[1], $this->passing, true);
        $places = array_filter(array_keys($this->values), $isPassing);
        return array_diff_key($this->values, array_flip($places));
    }

    private function place(string $group): string
    {
        return (in_array($group, $this->global, true) ? 'all' : $this->site) . " $group";
    }
}

function wp_cache_init(): void
{
    $GLOBALS['wp_object_cache'] = $cache = new LoupeTestCache();
    $cache->values = unserialize((string) @file_get_contents((string) getenv('LOUPE_TEST_CACHE'))) ?: [];
    register_shutdown_function(static function () use ($cache): void {
        // After WordPress's own, where work is done too.
        register_shutdown_function(static function () use ($cache): void {
            file_put_contents((string) getenv('LOUPE_TEST_CACHE'), serialize($cache->kept()));
        });
    });
}

function wp_cache_get(int|string $key, string $group = '', bool $force = false, mixed &$found = null): mixed
{
    $text = $GLOBALS['wp_object_cache']->text($key, $group);
    $found = $text !== null;
    return $found ? unserialize($text) : false;
}

function wp_cache_set(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return $GLOBALS['wp_object_cache']->set($key, $value, $group);
}

function wp_cache_add(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return $GLOBALS['wp_object_cache']->text($key, $group) === null && wp_cache_set($key, $value, $group);
}

function wp_cache_replace(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return $GLOBALS['wp_object_cache']->text($key, $group) !== null && wp_cache_set($key, $value, $group);
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
    return $GLOBALS['wp_object_cache']->delete($key, $group);
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

function wp_cache_switch_to_blog(int|string $site): void
{
    $GLOBALS['wp_object_cache']->site = (int) $site;
}

/** @param string|list<string> $groups */
function wp_cache_add_global_groups(string|array $groups): void
{
    $GLOBALS['wp_object_cache']->global = [...$GLOBALS['wp_object_cache']->global, ...(array) $groups];
}

/** @param string|list<string> $groups */
function wp_cache_add_non_persistent_groups(string|array $groups): void
{
    $GLOBALS['wp_object_cache']->passing = [...$GLOBALS['wp_object_cache']->passing, ...(array) $groups];
}
