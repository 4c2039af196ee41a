<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

/** A section of the page that is folded up to its heading where it is not needed now. */
final class Fold
{
    /** Also a link to the id unfolds it: so it stands within. */
    public static function open(string $id, string $title, bool $isOpen): void
    {
        printf(
            '<section class="loupe-card loupe-fold"><details%s><summary><h4>%s</h4></summary><div id="%s">',
            $isOpen ? ' open' : '',
            esc_html($title),
            esc_attr($id)
        );
    }

    public static function close(): void
    {
        echo '</div></details></section>';
    }
}
