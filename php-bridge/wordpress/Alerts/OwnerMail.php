<?php

declare(strict_types=1);

namespace Loupe\WordPress\Alerts;

use Loupe\Core\Account\Account;
use Loupe\Core\Alert\Alert;
use Loupe\Core\Alert\AlertLevel;
use Loupe\Core\Port\Notifier;
use Loupe\Core\Printable;
use Loupe\WordPress\Admin\ThemeOptionsPage;
use Loupe\WordPress\Words;

/**
 * An e-mail to the site's administrator, in the site's language. Holds no secret.
 */
final class OwnerMail implements Notifier
{
    public function notify(Account $account, Alert $alert): bool
    {
        // A person's own language is in use where their click led here.
        $isSwitched = switch_to_locale(get_locale());
        try {
            return wp_mail(
                sanitize_email((string) get_option('admin_email')),
                Printable::line(self::subject($alert->level, $account->name())),
                Printable::lines(self::body($alert))
            );
        } catch (\Throwable) {
            // Another plugin that sends the site's mail. It is tried again; the work on the account goes on.
            return false;
        } finally {
            if ($isSwitched) {
                restore_previous_locale();
            }
        }
    }

    private static function subject(AlertLevel $level, string $name): string
    {
        $subject = match ($level) {
            /* translators: 1: the site's name, 2: the account's name */
            AlertLevel::Critical => __('[%1$s] The Instagram feed of %2$s needs you', 'loupe'),
            /* translators: 1: the site's name, 2: the account's name */
            AlertLevel::Warning => __('[%1$s] The Instagram feed of %2$s may soon need you', 'loupe'),
        };
        return sprintf($subject, self::site(), $name);
    }

    private static function body(Alert $alert): string
    {
        return implode("\n\n", [
            Words::say($alert),
            __('This is the page where you can see to it:', 'loupe') . "\n" . ThemeOptionsPage::url(),
            sprintf(
                /* translators: 1: the site's name, 2: its address */
                __('Loupe sent this to the administrator of %1$s (%2$s). You are told once, not every day.', 'loupe'),
                self::site(),
                home_url('/')
            ),
        ]) . "\n";
    }

    private static function site(): string
    {
        return wp_specialchars_decode((string) get_option('blogname'), ENT_QUOTES);
    }
}
