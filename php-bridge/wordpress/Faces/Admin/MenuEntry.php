<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Words\PageWords;

/**
 * Appearance → Theme Options → Integrations → Instagram Token. Where the site
 * has a Theme Options page already, ours is not a second one of that name.
 */
final class MenuEntry
{
    /**
     * Runs late in admin_menu, when everybody else's pages are known.
     *
     * @param \Closure(): void $render prints the page
     */
    public static function add(\Closure $render): void
    {
        $title = self::siteHasThemeOptions() ? PageWords::token() : PageWords::themeOptions();
        add_theme_page($title, $title, Permission::MANAGE, PanelPage::SLUG, $render);
    }

    private static function siteHasThemeOptions(): bool
    {
        global $menu, $submenu;
        $ours = [self::fold('Theme Options'), self::fold(PageWords::themeOptions())];
        foreach ([...(array) $menu, ...($submenu['themes.php'] ?? [])] as $entry) {
            $title = self::fold((string) ($entry[0] ?? ''));
            if (($entry[2] ?? '') !== PanelPage::SLUG && in_array($title, $ours, true)) {
                return true;
            }
        }
        return false;
    }

    private static function fold(string $title): string
    {
        return strtolower(trim(wp_strip_all_tags($title)));
    }
}
