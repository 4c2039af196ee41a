<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** A database that does not do what it is asked. */
trait FailingStatements
{
    /**
     * @template T
     * @param string $pattern of those that fail
     * @param callable(): T $work
     * @param string $instead the statement that is sent in place of those that match
     * @param int $times how many of them fail
     * @return T
     */
    private function whileFailing(
        string $pattern,
        callable $work,
        string $instead = 'SELECT option_value FROM a_table_that_is_not_there',
        int $times = PHP_INT_MAX,
    ): mixed {
        $failed = 0;
        $break = static function (string $sql) use ($pattern, $instead, $times, &$failed): string {
            if ($failed < $times && preg_match("{$pattern}s", $sql) === 1) {
                $failed++;
                return $instead;
            }
            return $sql;
        };
        $suppressed = $GLOBALS['wpdb']->suppress_errors();
        add_filter('query', $break);
        $answer = $work();
        remove_filter('query', $break);
        $GLOBALS['wpdb']->suppress_errors($suppressed);
        wp_cache_flush();
        self::assertGreaterThan(0, $failed);
        return $answer;
    }
}
