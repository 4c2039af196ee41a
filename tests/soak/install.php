<?php

/** Installs the WordPress of one site, as the tests in WordPress do; the environment says where. */

declare(strict_types=1);

require __DIR__ . '/../php/wordpress/Site.php';

Loupe\Tests\WordPress\Site::fromEnvironment()->install();
