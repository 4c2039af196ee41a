<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** What a browser makes of HTML, in lines that can be compared: each element and text under its ancestors, several blanks as one. */
final class Dom
{
    /** @return list<string> without the blanks between elements, which nobody sees */
    public static function of(string $html): array
    {
        $reader = \WP_HTML_Processor::create_fragment($html);
        $lines = [];
        while ($reader->next_token()) {
            $parents = implode(' ', array_slice($reader->get_breadcrumbs(), 2));
            if ($reader->get_token_type() === '#text') {
                $text = trim(preg_replace('/\s+/', ' ', $reader->get_modifiable_text()));
                $lines[] = $text === '' ? null : "$parents: $text";
            } elseif ($reader->get_token_type() === '#tag' && !$reader->is_tag_closer()) {
                $names = $reader->get_attribute_names_with_prefix('') ?? [];
                sort($names);
                $values = array_map(static fn (string $name): string
                    => "$name=" . preg_replace('/\s+/', ' ', (string) $reader->get_attribute($name)), $names);
                $lines[] = "$parents " . implode(' ', $values);
            }
        }
        if ($reader->get_last_error() !== null) {
            throw new \UnexpectedValueException((string) $reader->get_last_error());
        }
        return array_values(array_filter($lines));
    }
}
