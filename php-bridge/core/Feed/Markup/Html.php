<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

/** HTML, escaped once. */
final class Html
{
    /**
     * @param array<string, string|true|null> $attributes null leaves the attribute out, true leaves its value out
     * @param string $content HTML
     */
    public static function element(string $name, array $attributes, string $content): string
    {
        return "<$name" . self::attributes($attributes) . ">$content</$name>";
    }

    /** @param array<string, string|true|null> $attributes as above */
    public static function attributes(array $attributes): string
    {
        $html = '';
        foreach ($attributes as $name => $value) {
            $html .= match ($value) {
                null => '',
                true => " $name",
                default => " $name=\"" . self::escape($value) . '"',
            };
        }
        return $html;
    }

    /** Escapes `& < > "`, for text and for attributes in double quotes. */
    public static function escape(string $text): string
    {
        return htmlspecialchars($text, ENT_COMPAT | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }

    /** What a link that leads away says of itself. */
    public static function rel(bool $isSponsored): string
    {
        return $isSponsored ? 'noopener sponsored' : 'noopener';
    }
}
