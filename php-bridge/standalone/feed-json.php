<?php

/**
 * Prints the feed as JSON where a file in the web root requires this one:
 *
 *     $loupe = ['count' => 48]; // optional
 *     require '/home/example/loupe/standalone/feed-json.php';
 */

declare(strict_types=1);

use Loupe\Standalone\FeedPage;

require_once __DIR__ . '/../autoload.php';

header('Content-Type: application/json; charset=utf-8');
header('Cache-Control: public, max-age=300');
// It is what pages show to everybody, and may be shown by a page elsewhere.
header('Access-Control-Allow-Origin: *');
echo FeedPage::json(isset($loupe) && is_array($loupe) ? $loupe : []);
