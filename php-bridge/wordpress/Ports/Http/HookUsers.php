<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\Http;

use Loupe\Core\Value\Printable;

/** Who uses a hook, as far as that can be told. */
final class HookUsers
{
    /** More would say no more. */
    private const MOST = 3;

    /** @return string names of functions and where they stand; empty where nobody does */
    public static function of(string $hook): string
    {
        $names = [];
        $priorities = $GLOBALS['wp_filter'][$hook]->callbacks ?? [];
        foreach ($priorities as $callbacks) {
            foreach ($callbacks as $callback) {
                $names[] = self::name($callback['function']);
            }
        }
        $shown = array_slice(array_unique($names), 0, self::MOST);
        return Printable::line(implode(', ', $shown) . (count($names) > self::MOST ? ' and others' : ''));
    }

    private static function name(mixed $callback): string
    {
        try {
            $function = self::reflect($callback);
        } catch (\ReflectionException) {
            return 'a function that cannot be called';
        }
        $name = $function instanceof \ReflectionMethod
            ? "{$function->class}::{$function->name}"
            : $function->name;
        $isNameless = str_contains($name, '{closure') || str_contains($name, '@anonymous');
        return ($isNameless ? 'a nameless function' : $name) . self::place((string) $function->getFileName());
    }

    /** @throws \ReflectionException */
    private static function reflect(mixed $callback): \ReflectionFunctionAbstract
    {
        return match (true) {
            $callback instanceof \Closure => new \ReflectionFunction($callback),
            is_array($callback) => new \ReflectionMethod($callback[0], $callback[1]),
            is_object($callback) => new \ReflectionMethod($callback, '__invoke'),
            str_contains((string) $callback, '::') => new \ReflectionMethod(...explode('::', $callback, 2)),
            default => new \ReflectionFunction($callback),
        };
    }

    /** Of WordPress's own functions, such as __return_false, nobody can tell who uses them. */
    private static function place(string $file): string
    {
        $file = wp_normalize_path($file);
        $places = [
            'the plugin' => WP_PLUGIN_DIR,
            'the must-use plugin' => WPMU_PLUGIN_DIR,
            'the theme' => (string) get_theme_root(),
        ];
        foreach ($places as $what => $folder) {
            $folder = trailingslashit(wp_normalize_path($folder));
            if (str_starts_with($file, $folder)) {
                return " of $what " . explode('/', substr($file, strlen($folder)))[0];
            }
        }
        return '';
    }
}
