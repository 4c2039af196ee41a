<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Settings;

/** The shortcode that shows a feed: what Shortcode reads. */
final class ShortcodeWriter
{
    private const ENTITIES = [
        '&' => '&amp;',
        '"' => '&quot;',
        '<' => '&lt;',
        '>' => '&gt;',
        '[' => '&#91;',
        ']' => '&#93;',
    ];

    public static function write(string $tag, Settings $settings): string
    {
        $pieces = [$tag];
        foreach ($settings->changed() as $name => $value) {
            $written = match (true) {
                is_bool($value) => $value ? 'yes' : 'no',
                is_array($value) => implode(',', $value),
                default => strtr((string) $value, self::ENTITIES),
            };
            $pieces[] = "$name=\"$written\"";
        }
        return '[' . implode(' ', $pieces) . ']';
    }
}
