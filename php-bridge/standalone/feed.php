<?php

/**
 * Prints the feed where a page requires this file:
 *
 *     $loupe = ['count' => 9, 'columns' => 3]; // optional
 *     require '/home/example/loupe/standalone/feed.php';
 */

declare(strict_types=1);

use Loupe\Standalone\FeedPage;

require_once __DIR__ . '/../autoload.php';

echo FeedPage::html(isset($loupe) && is_array($loupe) ? $loupe : []);
