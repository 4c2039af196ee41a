<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** A post's address on Instagram, as people copy it. */
final class Permalink
{
    /** What stands for a text that names no post: no shortcode has it. */
    public const NO_POST = '?';

    private const KINDS = ['p', 'reel', 'reels', 'tv'];

    private const HOST = '/(?:^|\.)(?:instagram\.com|instagr\.am)\z/i';

    /** Those of private posts are the longest. */
    private const SHORTCODE = '/^[A-Za-z0-9_-]{1,64}\z/';

    /** The shortcode of the post that a text names, by its permalink or by that itself; empty where it is blank. */
    public static function shortcode(string $text): string
    {
        $text = Coerce::trimmed($text);
        return $text === '' || self::isShortcode($text) ? $text : self::inAddress($text)[1] ?? self::NO_POST;
    }

    /** Whose the post is; empty where the permalink does not say so. */
    public static function username(string $text): string
    {
        return self::inAddress(Coerce::trimmed($text))[0] ?? '';
    }

    public static function isShortcode(string $text): bool
    {
        return preg_match(self::SHORTCODE, $text) === 1;
    }

    /**
     * As in `https://www.instagram.com/p/ABC/?igsh=…`, also behind a user name.
     *
     * @return array{string, string}|null user name and shortcode
     */
    private static function inAddress(string $text): ?array
    {
        // A scheme ends in a colon.
        $isPart = static fn (string $part): bool => $part !== '' && !str_ends_with($part, ':');
        $parts = array_filter(explode('/', substr($text, 0, strcspn($text, '?#'))), $isPart);
        [$host, $first, $second, $third] = [...array_values($parts), '', '', '', ''];
        return match (true) {
            preg_match(self::HOST, $host) !== 1 => null,
            in_array($second, self::KINDS, true) && self::isShortcode($third) => [$first, $third],
            in_array($first, self::KINDS, true) && self::isShortcode($second) => ['', $second],
            default => null,
        };
    }
}
