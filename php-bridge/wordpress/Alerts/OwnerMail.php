<?php

declare(strict_types=1);

namespace Loupe\WordPress\Alerts;

use Loupe\Core\Account\Account;
use Loupe\Core\Keep\Alert;
use Loupe\Core\Port\Notifier;
use Loupe\WordPress\Admin\ThemeOptionsPage;

/** An e-mail to the site's administrator. Holds no secret. */
final class OwnerMail implements Notifier
{
    public function notify(Account $account, Alert $alert): bool
    {
        $site = wp_specialchars_decode(get_option('blogname'), ENT_QUOTES);
        $name = $account->user->username ?? $account->id;
        return wp_mail(
            (string) get_option('admin_email'),
            /* translators: 1: the site's name, 2: the account's user name */
            sprintf(__('[%1$s] The Instagram feed of @%2$s needs you', 'loupe'), $site, $name),
            $alert->message() . "\n\n" . ThemeOptionsPage::url() . "\n"
        );
    }
}
