<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * Addresses of the site's own, as its configuration names them, made such that they work everywhere: in a page, in
 * the editor, in a feed reader, in an export. Unlike the foreign ones that Value\Url judges, these are trusted: what is
 * odd in one is mended where it comes in, never a reason to leave it out.
 */
final class OwnAddress
{
    /** With or without a scheme. What looks like a host and lacks both slashes is one, as it is for WordPress. */
    private const PARTS = '~^(?:(?:(https?):)?//([^/?#]+)|([a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?)(?=/|\z))(.*)\z~is';

    /** What cannot stand in a path or a query as it is. A percent sign can where it encodes something. */
    private const ODD = '~%(?![0-9a-f]{2})|[^a-z0-9._\~!$&()*+,;=:@/?%-]~i';

    /** Browsers know what to do with letters of other scripts in a host. */
    private const ODD_IN_HOST = '~[\x00-\x20"<>^`{|}\x7F]~';

    /**
     * @param string $address whole, without its scheme, or a path; what no slash begins is below the front page
     * @param string $front the front page's whole address
     * @param bool $isHttps whether pages are shown by https, so that nothing on them can be http
     */
    public static function whole(string $address, string $front, bool $isHttps): string
    {
        $address = strtr(trim($address), '\\', '/');
        [$scheme, $host, $rest] = self::parts($address);
        if ($host === '') {
            [$scheme, $host, $path] = self::parts(trim($front));
            $rest = str_starts_with($address, '/') ? $address : rtrim($path, '/') . "/$address";
        }
        $scheme = $scheme !== '' ? $scheme : self::parts(trim($front))[0];
        if ($isHttps && $scheme !== 'https') {
            $scheme = 'https';
            $host = (string) preg_replace('/:80\z/', '', $host);
        }
        // Of a front address that is none, nothing whole can be made.
        $origin = $scheme === '' || $host === '' ? '' : "$scheme://" . self::encoded(self::ODD_IN_HOST, $host);
        return $origin . self::encoded(self::ODD, $rest);
    }

    /** @return array{string, string, string} scheme, host and rest; scheme and host are empty where there is none */
    private static function parts(string $address): array
    {
        return preg_match(self::PARTS, $address, $parts) === 1
            ? [strtolower($parts[1]), $parts[2] . $parts[3], $parts[4]]
            : ['', '', $address];
    }

    private static function encoded(string $odd, string $text): string
    {
        $encode = static fn (array $match): string => rawurlencode($match[0]);
        return (string) preg_replace_callback($odd, $encode, $text);
    }
}
