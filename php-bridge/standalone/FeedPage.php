<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Settings;
use Loupe\Core\Sync\StoredFeed;

/**
 * The feed on a page, out of the file that the last sync left. Nothing else
 * of the data folder is opened, so the web server needs no right to it.
 */
final class FeedPage
{
    /** Where the stylesheet is in the package, and in the repository. */
    private const STYLESHEETS = [__DIR__ . '/../www/feed.css', __DIR__ . '/../../www/feed.css'];

    private static bool $isStyled = false;

    /**
     * The feed with its stylesheet, which comes once for a page. A page is not
     * to break because of its feed: what is wrong goes to PHP's error log.
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
            error_log('Loupe: ' . $trouble->getMessage());
            return '';
        }
    }

    private static function feed(SiteConfig $config, Settings $settings): string
    {
        $files = (new DataFolder($config->dataFolder))->feeds();
        $index = $files->read('accounts') ?? throw new WrongSetup('No account is connected yet, or the web server '
            . "may not go into $config->dataFolder/feeds.");
        $ids = self::connected($index);
        $id = $settings->account === '' ? ($ids[0] ?? '') : $settings->account;
        $record = in_array($id, $ids, true) ? $files->read("feed_$id") : null;
        $feed = $record === null ? null : StoredFeed::fromArray($record);
        return $feed === null || $feed->isHidden
            ? ''
            : Markup::render($settings, $feed->itemsAt($config->picturesUrl));
    }

    /**
     * @param array<mixed> $index also of accounts that are being removed, which are no digits alone
     * @return list<string> ids in order of connection
     */
    private static function connected(array $index): array
    {
        $texts = array_map(strval(...), array_filter($index, is_scalar(...)));
        return array_values(array_filter($texts, static fn (string $id): bool => preg_match('/^\d+\z/', $id) === 1));
    }

    private static function style(): string
    {
        if (self::$isStyled) {
            return '';
        }
        self::$isStyled = true;
        foreach (self::STYLESHEETS as $file) {
            if (is_file($file)) {
                return '<style>' . file_get_contents($file) . '</style>';
            }
        }
        return '';
    }
}
