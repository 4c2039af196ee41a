<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Connect\Deed;
use Loupe\Core\Connect\DeedKind;
use Loupe\Core\Connect\Witness;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Person;
use Loupe\WordPress\Words\DeedWords;

/**
 * Tells other plugins what was done to an account, and the site's
 * administrator what one person did to another's. Holds no secret.
 */
final class DeedReporter implements Witness
{
    public function saw(Deed $deed): void
    {
        try {
            self::announce($deed);
            if ($deed->isOfSomebodyElse()) {
                self::mail($deed);
            }
        } catch (\Throwable) {
            // Of another plugin that listens or sends the mail: what was done is done all the same.
            return;
        }
    }

    private static function announce(Deed $deed): void
    {
        match ($deed->kind) {
            /**
             * Fires when an account was connected.
             *
             * @param string $account Instagram's id of the account
             * @param int $user who did it; 0 where nobody knows
             */
            DeedKind::Connected => do_action('loupe_account_connected', $deed->subject, $deed->by),
            /**
             * Fires when a connected account was given a token again.
             *
             * @param string $account Instagram's id of the account
             * @param int $user who did it; 0 where nobody knows
             */
            DeedKind::TokenReplaced => do_action('loupe_account_token_replaced', $deed->subject, $deed->by),
            /**
             * Fires when an account was disconnected.
             *
             * @param string $account Instagram's id of the account
             * @param int $user who did it; 0 where nobody knows, or where the site did it by itself
             */
            DeedKind::Disconnected => do_action('loupe_account_disconnected', $deed->subject, $deed->by),
            DeedKind::AppReplaced, DeedKind::AppRemoved => null,
        };
    }

    private static function mail(Deed $deed): void
    {
        // A person's own language is in use where their click led here.
        $isSwitched = switch_to_locale(get_locale());
        try {
            $site = wp_specialchars_decode((string) get_option('blogname'), ENT_QUOTES);
            wp_mail(
                sanitize_email((string) get_option('admin_email')),
                Printable::line(DeedWords::subject($site)),
                Printable::lines(implode("\n\n", [
                    self::sentence($deed),
                    DeedWords::who(self::name($deed->by), self::name($deed->before)),
                    DeedWords::look() . "\n" . PanelPage::url(),
                ]) . "\n")
            );
        } finally {
            if ($isSwitched) {
                restore_previous_locale();
            }
        }
    }

    private static function sentence(Deed $deed): string
    {
        return match ($deed->kind) {
            DeedKind::Connected, DeedKind::TokenReplaced => DeedWords::tokenReplaced($deed->name),
            DeedKind::Disconnected => DeedWords::disconnected($deed->name),
            DeedKind::AppReplaced => DeedWords::appReplaced($deed->name),
            DeedKind::AppRemoved => DeedWords::appRemoved(),
        };
    }

    private static function name(int $user): string
    {
        $name = Person::name($user);
        return $name === '' ? DeedWords::nobody() : $name;
    }
}
