<?php

declare(strict_types=1);

namespace Loupe\WordPress\Schedule;

/** What a page view leaves to be written, and what no visitor waits for: it is done when the page was sent. */
final class AfterPage
{
    /** @var list<array{int, \Closure(): void}> each with its site's number: pages show feeds of others of the network */
    private static array $left = [];

    /** @param \Closure(): void $work */
    public static function do(\Closure $work): void
    {
        self::$left[] = [get_current_blog_id(), $work];
    }

    /** In the order in which it was left. */
    public static function run(): void
    {
        [$left, self::$left] = [self::$left, []];
        foreach ($left as [$site, $work]) {
            $isElsewhere = $site !== get_current_blog_id();
            $isElsewhere && switch_to_blog($site);
            $work();
            $isElsewhere && restore_current_blog();
        }
    }
}
