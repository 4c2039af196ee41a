<?php

declare(strict_types=1);

namespace Loupe\WordPress;

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
                esc_html__('You are not allowed to manage the connected accounts.', 'loupe'),
                esc_html__('Not allowed', 'loupe'),
                ['response' => 403, 'back_link' => true]
            );
        }
    }
}
