<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** Which addresses may stand in a page. */
final class Url
{
    /** Nothing in it may end the attribute, the `srcset` entry or the address it stands in. */
    private const WEB = '~^https?://[^\x00-\x20"<>\\\\\x7F/?#][^\x00-\x20"<>\\\\\x7F]*\z~i';
    private const PATH = '~^/(?!/)[^\x00-\x20"<>\\\\\x7F]*\z~';
    /** A user name or a port before or after the host fails here, as it should. */
    private const INSTAGRAM = '~^https://(?:[a-z0-9-]+\.)*instagram\.com(?:[/?#]|\z)~i';
    private const VIDEO_PATH = '~^[^?#]*\.mp4(?:[?#]|\z)~i';

    /** Whether an address is http or https and safe to print. */
    public static function isWeb(string $url): bool
    {
        return preg_match(self::WEB, $url) === 1;
    }

    /** Whether an address is one of the site's own, from its root, and as safe. */
    public static function isPath(string $url): bool
    {
        return preg_match(self::PATH, $url) === 1;
    }

    /** Whether an address is https and on instagram.com or one of its subdomains. */
    public static function isInstagram(string $url): bool
    {
        return self::isWeb($url) && preg_match(self::INSTAGRAM, $url) === 1;
    }

    /** Whether an address names a picture, and not a video, by its path. */
    public static function isStill(string $url): bool
    {
        return self::isWeb($url) && preg_match(self::VIDEO_PATH, $url) === 0;
    }
}
