<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** Where the panel is in wp-admin. */
final class PanelPage
{
    public const SLUG = 'loupe';
    /** WordPress's own name for the page, made of its place in the menu and its slug. */
    public const HOOK = 'appearance_page_' . self::SLUG;

    public static function url(): string
    {
        return admin_url('themes.php?page=' . self::SLUG);
    }
}
