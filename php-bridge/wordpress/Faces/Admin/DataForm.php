<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Connect\Disconnector;
use Loupe\WordPress\Words\DataWords;

/** One button for everything that this site keeps of Instagram. */
final class DataForm
{
    public static function show(): void
    {
        echo '<section class="loupe-card" id="loupe-data"><h4>', esc_html(DataWords::title()), '</h4>';
        echo '<details><summary>', esc_html(DataWords::summary());
        echo '</summary><p>', esc_html(DataWords::what()), '</p>';
        self::linkToInstagram();
        Submission::open(SiteForms::ERASE);
        echo '<p><label><input type="checkbox" name="sure" value="1" required> ',
            esc_html(DataWords::sure()), '</label></p>';
        submit_button(DataWords::delete(), 'delete', 'submit', false, ['id' => SiteForms::ERASE]);
        echo '</form></details></section>';
    }

    public static function linkToInstagram(): void
    {
        printf(
            '<p><a href="%s" target="_blank" rel="noopener">%s</a></p>',
            esc_url(Disconnector::ACCESS_PAGE),
            esc_html(DataWords::accessPage())
        );
    }
}
