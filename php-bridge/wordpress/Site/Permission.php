<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\WordPress\Words\PermissionWords;

/** Who may do what, by WordPress's capabilities. */
final class Permission
{
    /** Connect accounts, look after them, and keep the app's secret. */
    public const MANAGE = 'manage_options';

    /** Put feeds into pages. */
    public const EDIT = 'edit_posts';

    public static function mayManage(): bool
    {
        return current_user_can(self::MANAGE);
    }

    public static function mayEdit(): bool
    {
        return current_user_can(self::EDIT);
    }

    /** Ends the request of whoever may not. */
    public static function requireToManage(): void
    {
        if (!self::mayManage()) {
            wp_die(
                esc_html(PermissionWords::needed()),
                esc_html(PermissionWords::title()),
                ['response' => 403, 'back_link' => true]
            );
        }
    }
}
