<?php

/**
 * A STAND-IN for the program "wp" of WP-CLI: runs Loupe's commands on a real
 * site. Usage: php wp.php --path=DIR [--url=URL] [--quiet] loupe status …
 */

declare(strict_types=1);

use Loupe\Tests\WordPress\WpCli\Halt;

foreach (['Halt', 'Docs', 'WP_CLI', 'utils', 'prompt'] as $file) {
    require __DIR__ . "/../WpCli/$file.php";
}

$words = [];
$globals = ['path' => getcwd(), 'url' => 'http://localhost'];
foreach (array_slice($argv, 1) as $word) {
    if (preg_match('/^--(path|url|user)=(.*)$/s', $word, $match) === 1) {
        $globals[$match[1]] = $match[2];
    } elseif ($word === '--quiet') {
        WP_CLI::$isQuiet = true;
    } elseif (!in_array($word, ['--allow-root', '--no-color'], true)) {
        $words[] = $word;
    }
}

define('WP_CLI', true);
$url = parse_url($globals['url']);
$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = $url['host'] . (isset($url['port']) ? ":{$url['port']}" : '');
$_SERVER['REQUEST_URI'] = $url['path'] ?? '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
if (($url['scheme'] ?? '') === 'https') {
    $_SERVER['HTTPS'] = 'on';
}
require rtrim($globals['path'], '/') . '/wp-load.php';

if (isset($globals['user'])) {
    wp_set_current_user((int) (get_user_by('login', $globals['user'])->ID ?? $globals['user']));
}
try {
    WP_CLI::run($words);
} catch (Halt $halt) {
    exit($halt->status);
}
