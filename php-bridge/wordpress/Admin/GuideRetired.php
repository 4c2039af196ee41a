<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

/** The steps of Basic Display, which many pages still teach, beside what has taken their place. */
final class GuideRetired
{
    public static function show(): void
    {
        echo '<details><summary>', esc_html__('A page tells you something else?', 'loupe'), '</summary>';
        GuideStep::text(__(
            'Then it teaches Instagram Basic Display, which Meta shut down on 4 December 2024. What its steps are called today:',
            'loupe'
        ));
        echo '<table class="widefat striped"><thead><tr><th scope="col">', esc_html__('The page says', 'loupe'),
            '</th><th scope="col">', esc_html__('Today', 'loupe'), '</th></tr></thead><tbody>';
        foreach (self::steps() as $old => $new) {
            echo '<tr><td>', esc_html($old), '</td><td>', esc_html($new), '</td></tr>';
        }
        echo '</tbody></table></details>';
    }

    /** @return array<string, string> what a page says, and what to do today */
    private static function steps(): array
    {
        return [
            __('Products, Instagram, Set Up, Basic Display, Create New App, display name', 'loupe') => __(
                'Add the product “Instagram”, and open “API setup with Instagram login”. It needs no display name.',
                'loupe'
            ),
            __('Settings, Basic, Add Platform, Website', 'loupe')
                => __('Not needed. Where Meta asks for a site URL, give this site’s address.', 'loupe'),
            __(
                'Valid OAuth Redirect URIs, Deauthorize Callback URL, Data Deletion Request Callback URL',
                'loupe'
            ) => __('The same three, under “Set up Instagram business login”: see “Connect from here”.', 'loupe'),
            __('Roles, Instagram Testers, accept the invite', 'loupe')
                => __('As before, under “App roles”. The account must be a business or creator account now.', 'loupe'),
            __('User Token Generator', 'loupe')
                => __('“Generate access tokens”. A token that begins with IGQV is of no use any more.', 'loupe'),
            __('Open api.instagram.com/oauth/authorize with scope=user_profile,user_media', 'loupe')
                => __(
                    'Press “Connect an account” below. Instagram’s page and the permission have other names now.',
                    'loupe'
                ),
            __('Exchange the code with curl, exchange the token for a long-lived one, refresh it', 'loupe')
                => __(
                    'This site does all of it. An address with a code in it can be pasted above as it is.',
                    'loupe'
                ),
            __('Save the token to a file named after the account', 'loupe')
                => __('This site stores it encrypted, and renews it.', 'loupe'),
        ];
    }
}
