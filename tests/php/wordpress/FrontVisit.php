<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Composition;
use Loupe\WordPress\Faces\Front\Reply;
use Loupe\WordPress\Services;

/** A request to the site's front address. */
final class FrontVisit
{
    /** @param string $address with its query */
    public static function get(string $address): ?Reply
    {
        return self::send('GET', $address, []);
    }

    /** @param array<string, mixed> $fields */
    public static function post(string $address, array $fields): ?Reply
    {
        return self::send('POST', $address, $fields);
    }

    /** @param array<string, mixed> $fields */
    private static function send(string $method, string $address, array $fields): ?Reply
    {
        parse_str((string) parse_url($address, PHP_URL_QUERY), $query);
        $_GET = wp_slash($query);
        $_POST = wp_slash($fields);
        $_SERVER['REQUEST_METHOD'] = $method;
        try {
            return (new Composition(new Services()))->frontDoor()->reply();
        } finally {
            [$_GET, $_POST, $_SERVER['REQUEST_METHOD']] = [[], [], 'GET'];
        }
    }
}
