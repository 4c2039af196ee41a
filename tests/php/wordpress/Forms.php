<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** The plain forms of Loupe's page, as admin-post.php takes them. */
final class Forms
{
    /**
     * Sends one with its nonce.
     *
     * @param array<string, string> $fields a nonce among them takes the place of the right one
     * @return string where the browser is sent
     */
    public static function submit(string $action, array $fields = []): string
    {
        $_POST = $_REQUEST = wp_slash(['_wpnonce' => wp_create_nonce($action), ...$fields]);
        try {
            return self::redirectOf("admin_post_$action");
        } finally {
            $_POST = $_REQUEST = [];
        }
    }

    public static function redirectOf(string $hook): string
    {
        $address = '';
        $catch = static function (string $location) use (&$address): bool {
            $address = $location;
            return false;
        };
        add_filter('wp_redirect', $catch);
        try {
            do_action($hook);
        } finally {
            remove_filter('wp_redirect', $catch);
        }
        return $address;
    }

    /**
     * @param callable(): mixed $do
     * @return int|null the status of the page that WordPress ended with; null when it did not
     */
    public static function deathOf(callable $do): ?int
    {
        $died = null;
        $die = static function (mixed $message, mixed $title, array $args) use (&$died): never {
            $died = (int) $args['response'];
            throw new \RuntimeException('died');
        };
        $handler = static fn (): callable => $die;
        add_filter('wp_die_handler', $handler);
        add_filter('wp_die_ajax_handler', $handler);
        try {
            $do();
        } catch (\RuntimeException) {
            // $died tells.
        } finally {
            remove_filter('wp_die_handler', $handler);
            remove_filter('wp_die_ajax_handler', $handler);
        }
        return $died;
    }
}
