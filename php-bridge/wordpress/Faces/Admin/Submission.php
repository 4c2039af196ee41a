<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Words\NoticeWords;

/** What one of the page's forms posted to admin-post.php. */
final class Submission
{
    /**
     * Whether it is to be believed: it comes from somebody who may, with the form's own nonce. Else the person has
     * been told.
     */
    public static function isAccepted(string $action, FlashNotice $notices): bool
    {
        Permission::requireToManage();
        if (wp_verify_nonce(self::field('_wpnonce'), $action)) {
            return true;
        }
        // Also where a text was longer than PHP accepts: then no field arrives at all.
        $notices->error(NoticeWords::formExpired());
        return false;
    }

    /** For a person whose login has ended: afterwards they are back at the page. */
    public static function askToLogIn(): void
    {
        // phpcs:ignore WordPress.Security.SafeRedirect -- The safe one knows the front's host only, and the login may have another.
        wp_redirect(wp_login_url(PanelPage::url()));
    }

    /** @return string the field as it was sent; empty where it was not */
    public static function field(string $name): string
    {
        // isAccepted() looks at the nonce before anything else is read.
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- A token or an address, which whoever reads it takes apart.
        $value = $_POST[$name] ?? '';
        return is_string($value) ? wp_unslash($value) : '';
    }

    /** @return array<mixed> all fields as they were sent */
    public static function fields(): array
    {
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- As above.
        return wp_unslash($_POST);
    }

    /** The beginning of a form, up to its nonce. */
    public static function open(string $action): void
    {
        // The action stands in the address too: a body that PHP dropped as too long still reaches us.
        $url = add_query_arg('action', $action, admin_url('admin-post.php'));
        printf('<form method="post" action="%s">', esc_url($url));
        wp_nonce_field($action, '_wpnonce', false);
    }
}
