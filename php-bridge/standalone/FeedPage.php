<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Printable;
use Loupe\Core\Work\State\Feeds;
use Loupe\Standalone\Words\SetupWords;
use Loupe\System\SystemClock;

/**
 * The feed on a page, out of the file that the last sync left. Nothing else
 * of the data folder is opened, so the web server needs no right to it.
 */
final class FeedPage
{
    /** Where the stylesheet is in the package, and in the repository. */
    private const STYLESHEETS = [__DIR__ . '/../www/feed.css', __DIR__ . '/../../www/feed.css'];

    /**
     * The feed with its stylesheet, each time: nobody can tell whether an
     * earlier rendering was shown, and to whom. A page is not to break because
     * of its feed: what is wrong goes to PHP's error log.
     *
     * @param array<mixed> $values those of Settings, and "config": path of another configuration
     */
    public static function html(array $values): string
    {
        try {
            $file = $values['config'] ?? null;
            $config = SiteConfig::read(is_string($file) ? $file : SiteConfig::usualFile());
            $html = self::feed($config, Settings::fromArray($values));
            return $html === '' ? '' : self::style() . $html;
        } catch (\Throwable $trouble) {
            error_log('Loupe: ' . Printable::line($trouble->getMessage()));
            return '';
        }
    }

    private static function feed(SiteConfig $config, Settings $settings): string
    {
        $folder = new DataFolder($config->dataFolder);
        $clock = new SystemClock();
        $lock = new FileLock($folder, $clock);
        $store = new FileStore($folder, $lock);
        if ($store->get(Accounts::INDEX) === null) {
            throw new WrongSetup(SetupWords::noFeed("$folder->path/feeds"));
        }
        $account = PageFeed::account($settings, (new Accounts($store))->ids());
        $page = $account === null ? null : (new Feeds($store, $lock, $clock))->page($account);
        // The page's own time zone, or that of PHP's settings.
        $texts = new EnglishAltText(new \DateTimeZone(date_default_timezone_get()));
        return PageFeed::markup($settings, $page, $config->picturesUrl, $texts);
    }

    private static function style(): string
    {
        foreach (self::STYLESHEETS as $file) {
            if (is_file($file)) {
                return '<style>' . file_get_contents($file) . '</style>';
            }
        }
        return '';
    }
}
