<?php

/** WordPress runs this when the plugin is deleted. */

declare(strict_types=1);

if (!defined('WP_UNINSTALL_PLUGIN')) {
    exit;
}

require __DIR__ . '/autoload.php';

Loupe\WordPress\Uninstall::everywhere();
