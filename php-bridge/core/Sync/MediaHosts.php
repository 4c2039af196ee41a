<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

/**
 * Where pictures may be fetched from: Meta's media hosts (instagram-api: media
 * files) and those the site's owner configured. A reply naming any other host
 * makes the server ask nobody.
 */
final class MediaHosts
{
    private const META = '/^[a-z0-9.-]+\.(cdninstagram\.com|fbcdn\.net)\z/';

    /** @param list<string> $configured "host" or "host:port", in lower case */
    public function __construct(private readonly array $configured)
    {
    }

    public function allows(string $url): bool
    {
        $parts = parse_url($url);
        if (!is_array($parts) || isset($parts['user']) || isset($parts['pass'])) {
            return false;
        }
        $scheme = strtolower($parts['scheme'] ?? '');
        $host = strtolower($parts['host'] ?? '');
        $port = $parts['port'] ?? null;
        if ($scheme === 'https' && $port === null && preg_match(self::META, $host) === 1) {
            return true;
        }
        $named = $port === null ? $host : "$host:$port";
        return in_array($scheme, ['http', 'https'], true) && in_array($named, $this->configured, true);
    }
}
