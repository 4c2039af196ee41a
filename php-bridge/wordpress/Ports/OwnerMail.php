<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Account\Account;
use Loupe\Core\Value\Printable;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\AlertLevel;
use Loupe\Core\Work\Alert\Notifier;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\MailWords;

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
        return match ($level) {
            AlertLevel::Critical => MailWords::critical(self::site(), $name),
            AlertLevel::Warning => MailWords::warning(self::site(), $name),
        };
    }

    private static function body(Alert $alert): string
    {
        return implode("\n\n", [
            Words::say($alert),
            MailWords::where() . "\n" . PanelPage::url(),
            MailWords::sentBy(self::site(), home_url('/')),
        ]) . "\n";
    }

    private static function site(): string
    {
        return wp_specialchars_decode((string) get_option('blogname'), ENT_QUOTES);
    }
}
