<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Value\Url;

/**
 * Where pictures may be fetched from: Meta's media hosts (instagram-api: media
 * files) and those the site's owner configured. A reply naming any other host
 * makes the server ask nobody. The preview's rule is the same: src/feed/hosts.rs.
 */
final class MediaHosts
{
    private const HOST = '~^(https?)://([^/?#]+)~';
    private const META = '/^(?:[a-z0-9-]+\.)+(?:cdninstagram\.com|fbcdn\.net)\z/';

    /** @param list<string> $configured "host" or "host:port", in lower case */
    public function __construct(private readonly array $configured)
    {
    }

    public function allows(string $url): bool
    {
        if (!Url::isWeb($url) || preg_match(self::HOST, strtolower($url), $parts) !== 1) {
            return false;
        }
        [, $scheme, $host] = $parts;
        // A user name or a port before or after the host fails here, as it should.
        return in_array($host, $this->configured, true) || ($scheme === 'https' && preg_match(self::META, $host) === 1);
    }
}
