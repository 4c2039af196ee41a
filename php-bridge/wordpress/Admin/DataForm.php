<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Connect\Disconnector;

/** One button for everything that this site keeps of Instagram. */
final class DataForm
{
    public static function show(): void
    {
        echo '<section class="loupe-card" id="loupe-data"><h4>', esc_html__('All data', 'loupe'), '</h4>';
        echo '<details><summary>', esc_html__('Delete everything that this site has from Instagram', 'loupe');
        echo '</summary><p>', esc_html__(
            'Disconnects all accounts and deletes their tokens, posts and pictures, App ID and secret, and what is noted of requests to delete data. Feeds disappear from pages. Instagram itself keeps everything, and there the tokens live on until you remove the app’s access.',
            'loupe'
        ), '</p>';
        self::linkToInstagram();
        Submission::open(SiteForms::ERASE);
        echo '<p><label><input type="checkbox" name="sure" value="1" required> ',
            esc_html__('Yes, delete all of it. This can’t be undone.', 'loupe'), '</label></p>';
        submit_button(__('Delete all data', 'loupe'), 'delete', 'submit', false, ['id' => SiteForms::ERASE]);
        echo '</form></details></section>';
    }

    public static function linkToInstagram(): void
    {
        printf(
            '<p><a href="%s" target="_blank" rel="noopener">%s</a></p>',
            esc_url(Disconnector::ACCESS_PAGE),
            esc_html__('Instagram’s page of apps and websites that have access', 'loupe')
        );
    }
}
