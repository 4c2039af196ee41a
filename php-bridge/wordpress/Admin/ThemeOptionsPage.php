<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\WordPress\Permission;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words\PageWords;

/**
 * Appearance → Theme Options → Integrations → Instagram Token. Where the site
 * has a Theme Options page already, ours is not a second one of that name.
 */
final class ThemeOptionsPage
{
    public const SLUG = 'loupe';
    /** WordPress's own name for the page, made of its place in the menu and its slug. */
    public const HOOK = 'appearance_page_' . self::SLUG;

    public function __construct(private readonly Services $services)
    {
    }

    public static function url(): string
    {
        return admin_url('themes.php?page=' . self::SLUG);
    }

    /** Runs late in admin_menu, when everybody else's pages are known. */
    public function addToMenu(): void
    {
        $title = self::siteHasThemeOptions() ? PageWords::token() : PageWords::themeOptions();
        add_theme_page($title, $title, Permission::MANAGE, self::SLUG, $this->render(...));
    }

    private function render(): void
    {
        Permission::requireToManage();
        $token = PageWords::token();
        $page = get_admin_page_title();
        echo '<div class="wrap"><h1>', esc_html($page), '</h1>';
        if ($page !== $token) {
            echo '<h2>', esc_html(PageWords::integrations()), '</h2>';
            echo '<h3>', esc_html($token), '</h3>';
        }
        $this->services->resealer()->run();
        (new Notices())->show();
        (new MovedQuestion($this->services))->show();
        PlainHttp::show();
        echo '<div id="loupe-panel" hidden></div>';
        (new PlainView($this->services))->show();
        (new Guide($this->services))->show();
        (new AppForm($this->services))->show();
        DataForm::show();
        echo '</div>';
    }

    private static function siteHasThemeOptions(): bool
    {
        global $menu, $submenu;
        $ours = [self::fold('Theme Options'), self::fold(PageWords::themeOptions())];
        foreach ([...(array) $menu, ...($submenu['themes.php'] ?? [])] as $entry) {
            if (($entry[2] ?? '') !== self::SLUG && in_array(self::fold((string) ($entry[0] ?? '')), $ours, true)) {
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
