<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Standalone\SiteConfig;
use Loupe\Standalone\Words\CommandWords;

/** What remains to do after the first connection, with the lines to copy. */
final class NextSteps
{
    /** @param string $config path of the configuration that is in use */
    public static function text(string $config): string
    {
        $folder = dirname(__DIR__);
        $isUsual = $config === SiteConfig::usualFile();
        $option = $isUsual ? '' : ' ' . escapeshellarg("--config=$config");
        $setting = $isUsual ? '' : "\$loupe = ['config' => " . self::quoted($config) . ']; ';
        return CommandWords::nextSteps(
            '*/15 * * * * php ' . escapeshellarg("$folder/loupe.php") . "$option sync --quiet",
            "<?php {$setting}require " . self::quoted("$folder/feed.php") . '; ?>'
        );
    }

    /** As a string in PHP. */
    private static function quoted(string $text): string
    {
        return var_export($text, true);
    }
}
