<?php

/**
 * Plugin Name: Loupe bench
 * Description: Where a header asks for it: leaves the plugin out, or tells of a page behind its end. Never part of it.
 */

declare(strict_types=1);

loupe_bench_obey(explode(' ', $_SERVER['HTTP_X_BENCH'] ?? ''));

/** @param string[] $words */
function loupe_bench_obey(array $words): void
{
    if (in_array('inactive', $words, true)) {
        add_filter('option_active_plugins', static fn (array $plugins): array
            => array_values(array_diff($plugins, ['loupe/loupe.php'])));
    }
    if (in_array('count', $words, true)) {
        register_shutdown_function(static function (): void {
            echo "\ncount\n", $GLOBALS['wpdb']->num_queries;
        });
    }
    if (in_array('sample', $words, true)) {
        $profiler = new ExcimerProfiler();
        $profiler->setEventType(EXCIMER_REAL);
        $profiler->setPeriod(0.0001);
        // WordPress's own was registered before, so all that the page does is sampled.
        register_shutdown_function(static function () use ($profiler): void {
            $profiler->stop();
            echo "\nsample\n", $profiler->getLog()->formatCollapsed();
        });
        $profiler->start();
    }
}
