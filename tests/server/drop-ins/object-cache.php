<?php

/**
 * A drop-in for real caches: Redis or Memcached, as object-cache.json in the tests' folder says. It does what those of
 * hosts do: it serialises, puts the site before the key, remembers what a request has read or written, and goes on in
 * memory for the rest of a request when the cache is out of reach.
 *
 * {"kind": "redis" or "memcached", "socket": path, "isLocal": whether each web server has a part of its own}
 */

declare(strict_types=1);

// A drop-in has no namespace.
// phpcs:disable PSR1.Classes.ClassDeclaration.MissingNamespace, PSR1.Classes.ClassDeclaration.MultipleClasses

/** What takes texts under keys, and throws where it is out of reach. */
interface LoupeCacheServer
{
    public function get(string $key): ?string;

    /** @param int $seconds 0 for as long as there is room */
    public function set(string $key, string $text, int $seconds): bool;

    public function add(string $key, string $text, int $seconds): bool;

    public function delete(string $key): bool;

    public function flush(): bool;
}

final class LoupeRedis implements LoupeCacheServer
{
    private readonly Redis $server;

    public function __construct(string $socket)
    {
        $this->server = new Redis();
        $this->server->connect($socket, 0, 1.0);
    }

    public function get(string $key): ?string
    {
        $text = $this->server->get($key);
        return is_string($text) ? $text : null;
    }

    public function set(string $key, string $text, int $seconds): bool
    {
        return $this->server->set($key, $text, $seconds > 0 ? ['ex' => $seconds] : []) === true;
    }

    public function add(string $key, string $text, int $seconds): bool
    {
        return $this->server->set($key, $text, ['nx', ...$seconds > 0 ? ['ex' => $seconds] : []]) === true;
    }

    public function delete(string $key): bool
    {
        return $this->server->del($key) > 0;
    }

    public function flush(): bool
    {
        return $this->server->flushDB();
    }
}

final class LoupeMemcached implements LoupeCacheServer
{
    private const LONGEST_KEY = 200;

    /** What says that it answered. */
    private const ANSWERS = [
        Memcached::RES_SUCCESS,
        Memcached::RES_NOTFOUND,
        Memcached::RES_NOTSTORED,
        Memcached::RES_DATA_EXISTS,
        Memcached::RES_E2BIG,
    ];

    private readonly Memcached $server;

    public function __construct(string $socket)
    {
        $this->server = new Memcached();
        $this->server->addServer($socket, 0);
        // What is too large for it is to be so here, too.
        $this->server->setOption(Memcached::OPT_COMPRESSION, false);
    }

    public function get(string $key): ?string
    {
        $text = $this->answered($this->server->get(self::key($key)));
        return is_string($text) ? $text : null;
    }

    public function set(string $key, string $text, int $seconds): bool
    {
        return $this->answered($this->server->set(self::key($key), $text, $seconds));
    }

    public function add(string $key, string $text, int $seconds): bool
    {
        return $this->answered($this->server->add(self::key($key), $text, $seconds));
    }

    public function delete(string $key): bool
    {
        return $this->answered($this->server->delete(self::key($key)));
    }

    public function flush(): bool
    {
        return $this->answered($this->server->flush());
    }

    private function answered(mixed $outcome): mixed
    {
        return in_array($this->server->getResultCode(), self::ANSWERS, true)
            ? $outcome
            : throw new RuntimeException($this->server->getResultMessage());
    }

    private static function key(string $key): string
    {
        $isFit = strlen($key) <= self::LONGEST_KEY && preg_match('/[^!-~]/', $key) === 0;
        return $isFit ? $key : hash('sha256', $key);
    }
}

final class LoupeObjectCache
{
    /** @var array<string, mixed> what this request has read or written, by key */
    public array $remembered = [];

    /** @var list<string> groups that all sites of a network share */
    public array $global = [];

    /** @var list<string> groups that do not outlive the request */
    public array $passing = [];

    public int $site = 1;

    private ?LoupeCacheServer $server = null;
    private string $prefix = '';

    public function __construct()
    {
        ['kind' => $kind, 'socket' => $socket, 'isLocal' => $isLocal]
            = json_decode((string) file_get_contents(LOUPE_TEST_DIR . '/object-cache.json'), true);
        $this->prefix = $isLocal ? (string) getenv('LOUPE_WEB_SERVER') : 'shared';
        try {
            $this->server = $kind === 'redis' ? new LoupeRedis($socket) : new LoupeMemcached($socket);
        } catch (RedisException) {
            return;
        }
    }

    public function get(int|string $key, string $group, bool $force, mixed &$found): mixed
    {
        $name = $this->name($key, $group);
        if (!$force || $this->isPassing($group)) {
            $found = array_key_exists($name, $this->remembered);
            if ($found || $this->isPassing($group)) {
                return $found ? self::copy($this->remembered[$name]) : false;
            }
        }
        $text = $this->attempt(static fn (LoupeCacheServer $server): ?string => $server->get($name));
        $found = is_string($text);
        if (!$found) {
            return false;
        }
        $this->remembered[$name] = unserialize($text);
        return self::copy($this->remembered[$name]);
    }

    public function set(int|string $key, mixed $value, string $group, int $seconds): bool
    {
        $name = $this->name($key, $group);
        $this->remembered[$name] = self::copy($value);
        return $this->isPassing($group) || $this->attempt(
            static fn (LoupeCacheServer $server): bool => $server->set($name, serialize($value), $seconds)
        ) !== null;
    }

    public function add(int|string $key, mixed $value, string $group, int $seconds): bool
    {
        $name = $this->name($key, $group);
        if (array_key_exists($name, $this->remembered) || wp_suspend_cache_addition()) {
            return false;
        }
        $isAdded = $this->isPassing($group) || $this->attempt(
            static fn (LoupeCacheServer $server): bool => $server->add($name, serialize($value), $seconds)
        ) !== false;
        if ($isAdded) {
            $this->remembered[$name] = self::copy($value);
        }
        return $isAdded;
    }

    public function delete(int|string $key, string $group): bool
    {
        $name = $this->name($key, $group);
        $isThere = array_key_exists($name, $this->remembered);
        unset($this->remembered[$name]);
        return $this->isPassing($group)
            ? $isThere
            : $this->attempt(static fn (LoupeCacheServer $server): bool => $server->delete($name)) ?? $isThere;
    }

    public function flush(): bool
    {
        $this->remembered = [];
        return $this->attempt(static fn (LoupeCacheServer $server): bool => $server->flush()) ?? true;
    }

    private function isPassing(string $group): bool
    {
        return in_array($group, $this->passing, true);
    }

    private function name(int|string $key, string $group): string
    {
        $group = $group === '' ? 'default' : $group;
        $site = in_array($group, $this->global, true) ? 'all' : $this->site;
        return "$this->prefix:$site:$group:$key";
    }

    /**
     * @param callable(LoupeCacheServer): mixed $do
     * @return mixed null where the cache is out of reach
     */
    private function attempt(callable $do): mixed
    {
        try {
            return $this->server === null ? null : $do($this->server);
        } catch (RedisException | RuntimeException) {
            $this->server = null;
            return null;
        }
    }

    private static function copy(mixed $value): mixed
    {
        return is_object($value) ? clone $value : $value;
    }
}

function wp_cache_init(): void
{
    $GLOBALS['wp_object_cache'] = new LoupeObjectCache();
}

function wp_cache_get(int|string $key, string $group = '', bool $force = false, mixed &$found = null): mixed
{
    return $GLOBALS['wp_object_cache']->get($key, $group, $force, $found);
}

function wp_cache_set(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return $GLOBALS['wp_object_cache']->set($key, $value, $group, $expire);
}

function wp_cache_add(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    return $GLOBALS['wp_object_cache']->add($key, $value, $group, $expire);
}

function wp_cache_replace(int|string $key, mixed $value, string $group = '', int $expire = 0): bool
{
    wp_cache_get($key, $group, false, $found);
    return $found && wp_cache_set($key, $value, $group, $expire);
}

function wp_cache_incr(int|string $key, int $offset = 1, string $group = ''): int|false
{
    $value = wp_cache_get($key, $group, true);
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
    return $GLOBALS['wp_object_cache']->flush();
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
    $cache = $GLOBALS['wp_object_cache'];
    $cache->global = [...$cache->global, ...(array) $groups];
}

/** @param string|list<string> $groups */
function wp_cache_add_non_persistent_groups(string|array $groups): void
{
    $cache = $GLOBALS['wp_object_cache'];
    $cache->passing = [...$cache->passing, ...(array) $groups];
}
