<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Graph\Config;

/** How much the site keeps, as its owner set it in Theme Options. What wp-config.php says counts more (ConfigSource). */
final class KeptSettings
{
    private const OPTION = 'loupe_kept';
    private const BOUNDS = ['posts' => Config::POSTS, 'films' => Config::FILMS];

    /** @return array<string, int> by the configuration's names, of those that were set */
    public static function read(): array
    {
        $values = json_decode((string) get_option(self::OPTION, ''), true);
        return array_filter(array_intersect_key(is_array($values) ? $values : [], self::BOUNDS), is_int(...));
    }

    /**
     * @param string $name one of the configuration's
     * @param string $text as a person wrote it
     * @return int|null null where it is no number, or out of its bounds
     */
    public static function number(string $name, string $text): ?int
    {
        $bounds = ['min_range' => self::BOUNDS[$name]['least'], 'max_range' => self::BOUNDS[$name]['most']];
        $number = filter_var(trim($text), FILTER_VALIDATE_INT, ['options' => $bounds]);
        return $number === false ? null : $number;
    }

    /**
     * @param array<string, int> $values in place of those that were set; others stay
     * @return bool whether it is stored
     */
    public static function save(array $values): bool
    {
        $all = [...self::read(), ...$values];
        update_option(self::OPTION, (string) wp_json_encode($all), false);
        return self::read() === $all;
    }
}
