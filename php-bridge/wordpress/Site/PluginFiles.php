<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** Where the plugin's files are, and of which version. */
final class PluginFiles
{
    private static string $main;
    private static string $version;

    /** @param string $main the plugin's main file */
    public static function locate(string $main, string $version): void
    {
        self::$main = $main;
        self::$version = $version;
    }

    /** How WordPress names the plugin in its lists. */
    public static function basename(): string
    {
        return plugin_basename(self::$main);
    }

    public static function path(string $file): string
    {
        return plugin_dir_path(self::$main) . $file;
    }

    public static function url(string $file): string
    {
        return SiteAddress::of(plugins_url($file, self::$main));
    }

    public static function version(): string
    {
        return self::$version;
    }
}
