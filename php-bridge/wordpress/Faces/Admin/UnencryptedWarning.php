<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Words\PlainWords;

/** What is said before somebody types a secret that would cross a network in the clear. */
final class UnencryptedWarning
{
    /** Where the panel and the forms send what is typed. */
    public static function isExposed(): bool
    {
        foreach ([admin_url('admin-post.php'), rest_url(Names::REST)] as $url) {
            $isPlain = wp_parse_url($url, PHP_URL_SCHEME) === 'http';
            if ($isPlain && !self::isHere((string) wp_parse_url($url, PHP_URL_HOST))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a host is the browser's own machine, so that nothing crosses a network. */
    public static function isHere(string $host): bool
    {
        $host = strtolower(trim($host, '[].'));
        return $host === 'localhost'
            || str_ends_with($host, '.localhost')
            || $host === '::1'
            || preg_match('/^127(\.\d{1,3}){3}\z/', $host) === 1;
    }

    public static function show(): void
    {
        if (!self::isExposed()) {
            return;
        }
        echo '<p class="loupe-note loupe-note-soon">', esc_html(PlainWords::noHttps()), '</p>';
    }
}
