<?php

/**
 * Plugin Name: Loupe sandbox
 * Description: Has a site ask the stand-in for Instagram, where its wp-config.php names one. For tests and the demo.
 */

declare(strict_types=1);

if (defined('LOUPE_SANDBOX')) {
    // Before what a test changes.
    add_filter('loupe_config', 'loupe_sandbox_config', 1);
}

/**
 * @param array<string, mixed> $config
 * @return array<string, mixed>
 */
function loupe_sandbox_config(array $config): array
{
    $sandbox = [
        'graph_url' => LOUPE_SANDBOX,
        'login_url' => LOUPE_SANDBOX,
        // Where it has another name, Instagram's hosts can be told apart.
        'api_url' => defined('LOUPE_SANDBOX_API') ? LOUPE_SANDBOX_API : LOUPE_SANDBOX,
        'media_hosts' => substr((string) strstr(LOUPE_SANDBOX, '//'), 2),
    ];
    return [...$config, ...$sandbox];
}
