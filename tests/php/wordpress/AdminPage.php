<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Site\PanelPage;

/** Loupe's page in wp-admin, as its menu entry leads to it. */
final class AdminPage
{
    public const HOOK = PanelPage::HOOK;

    /** @param array<int, string>|null $foreign an entry that a theme adds to the Appearance menu */
    public static function render(?array $foreign = null): string
    {
        global $menu, $submenu, $title, $plugin_page, $pagenow, $_registered_pages, $_parent_pages,
            $admin_page_hooks;
        [$menu, $submenu, $_registered_pages, $_parent_pages] = [[], ['themes.php' => []], [], []];
        // What wp-admin/menu.php sets.
        $admin_page_hooks['themes.php'] = 'appearance';
        if ($foreign !== null) {
            $submenu['themes.php'][] = $foreign;
        }
        remove_all_actions(self::HOOK);
        $plugin_page = 'loupe';
        $pagenow = 'themes.php';
        $title = '';
        set_current_screen(self::HOOK);
        do_action('admin_menu', '');
        ob_start();
        do_action(self::HOOK);
        return (string) ob_get_clean();
    }

    /** @return string the entry's title in the Appearance menu; empty where there is none */
    public static function menuTitle(): string
    {
        foreach ($GLOBALS['submenu']['themes.php'] as $entry) {
            if ($entry[2] === 'loupe') {
                return $entry[0];
            }
        }
        return '';
    }
}
