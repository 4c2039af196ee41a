<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\PageFiles;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Printable;

/**
 * The feed on a page, out of the files that the last sync left. A page is not to break because of its feed: what is
 * wrong goes to PHP's error log.
 */
final class FeedPage
{
    /** Where stylesheets and scripts are in the package, and in the repository. */
    private const FILES = [__DIR__ . '/../www/', __DIR__ . '/../../www/'];

    /** How many feeds this page has so far. */
    private static int $number = 0;

    /**
     * The feed with its stylesheet, each time: nobody can tell whether an
     * earlier rendering was shown, and to whom.
     *
     * @param array<mixed> $values those of Settings, "room" (SiteConfig::room), and "config": another's path
     */
    public static function html(array $values): string
    {
        return self::unbroken(static function () use ($values): string {
            $settings = Settings::fromArray($values);
            $html = self::reading($values)->html($settings, SiteConfig::room($values), ++self::$number);
            return $html === '' ? '' : self::style($settings, $html) . $html . self::script($settings, $html);
        });
    }

    /**
     * The same as JSON, for the custom element and other front ends.
     *
     * @param array<mixed> $values likewise
     */
    public static function json(array $values): string
    {
        return self::unbroken(static fn (): string => (string) json_encode(
            self::reading($values)->reply(Settings::fromArray($values)),
            JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE
        ));
    }

    /** @param array<mixed> $values */
    private static function reading(array $values): FeedReading
    {
        $file = $values['config'] ?? null;
        return FeedReading::of(SiteConfig::read(is_string($file) ? $file : SiteConfig::usualFile()));
    }

    /** @param \Closure(): string $work */
    private static function unbroken(\Closure $work): string
    {
        try {
            return $work();
        } catch (\Throwable $trouble) {
            error_log('Loupe: ' . Printable::line($trouble->getMessage()));
            return '';
        }
    }

    private static function style(Settings $settings, string $html): string
    {
        $style = self::files(PageFiles::styles($settings, $html));
        return $style === '' ? '' : "<style>$style</style>";
    }

    private static function script(Settings $settings, string $html): string
    {
        $script = self::files(PageFiles::scripts($settings, $html));
        return $script === '' ? '' : "<script type=\"module\">$script</script>";
    }

    /** @param list<string> $names */
    private static function files(array $names): string
    {
        $text = '';
        foreach ($names as $name) {
            foreach (self::FILES as $folder) {
                if (is_file($folder . $name)) {
                    $text .= file_get_contents($folder . $name);
                    break;
                }
            }
        }
        return $text;
    }
}
