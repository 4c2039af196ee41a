<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

/** What the guide is written with. */
final class GuideStep
{
    /** @param string $url where the step's link leads; none where it is empty */
    public static function show(string $text, string $url = '', string $label = ''): void
    {
        echo '<li><p>', esc_html($text);
        if ($url !== '') {
            $isElsewhere = !str_starts_with($url, '#');
            printf(
                ' <a href="%s"%s>%s</a>',
                esc_url($url),
                $isElsewhere ? ' target="_blank" rel="noopener"' : '',
                esc_html($label)
            );
        }
        echo '</p></li>';
    }

    public static function text(string $text): void
    {
        echo '<p>', esc_html($text), '</p>';
    }
}
