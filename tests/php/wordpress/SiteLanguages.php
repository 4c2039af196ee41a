<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Languages that WordPress itself has on the test's site. The plugin brings its own sentences. */
final class SiteLanguages
{
    /** @param array<string, array<string, string>> $messages of WordPress, by locale */
    public static function install(array $messages): void
    {
        wp_mkdir_p(WP_LANG_DIR);
        foreach ($messages as $locale => $ofWordPress) {
            file_put_contents(
                self::file($locale),
                '<?php return ' . var_export(['messages' => $ofWordPress], true) . ';'
            );
        }
        self::lookAgain();
    }

    public static function remove(string ...$locales): void
    {
        array_map(unlink(...), array_map(self::file(...), $locales));
        self::lookAgain();
    }

    private static function file(string $locale): string
    {
        return WP_LANG_DIR . "/$locale.l10n.php";
    }

    /** WordPress does once for a request. */
    private static function lookAgain(): void
    {
        wp_cache_flush();
        remove_filter('locale', [$GLOBALS['wp_locale_switcher'], 'filter_locale']);
        remove_filter('determine_locale', [$GLOBALS['wp_locale_switcher'], 'filter_locale']);
        $GLOBALS['wp_locale_switcher'] = new \WP_Locale_Switcher();
        $GLOBALS['wp_locale_switcher']->init();
    }
}
