<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PublicReading;
use Loupe\WordPress\Words\ReadingWords;

/** Whether anybody may read the feeds outside of pages. */
final class ReadingForm
{
    public static function show(): void
    {
        $isOpen = PublicReading::isOpenForAll();
        echo '<section class="loupe-card" id="loupe-reading"><h4>', esc_html(ReadingWords::title()), '</h4>';
        printf('<details %s><summary>%s', $isOpen ? 'open' : '', esc_html(ReadingWords::summary()));
        echo '</summary><p>', esc_html(ReadingWords::what()), '</p>';
        if ($isOpen) {
            echo '<p>', esc_html(ReadingWords::address());
            echo ' <code>', esc_html(rest_url(Names::REST . '/feeds/{id}')), '</code>';
            echo ' <code>', esc_html(FrontAddress::of(FrontAddress::FEED) . '&id={id}'), '</code></p>';
        }
        Submission::open(SiteForms::READING);
        echo '<p><label><input type="checkbox" name="open" value="1"';
        checked($isOpen);
        echo '> ', esc_html(ReadingWords::open()), '</label></p>';
        submit_button(ReadingWords::save(), 'secondary', 'submit', false, ['id' => SiteForms::READING]);
        echo '</form></details></section>';
    }
}
