<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Keep\Overdue;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\WordPress\Front\FrontAddress;

/**
 * What happens where cron does not run: people at work in the site do late
 * refreshes and deletions after their page is sent, and a visitor's page at
 * most asks the site itself, without waiting, at an address that does what is
 * due.
 */
final class LateWork
{
    /** Seconds between two requests to the site itself. */
    private const THROTTLE = 900;

    /** What stands after `/?loupe=`. */
    public const PLACE = 'tick';

    private static bool $isWanted = false;

    public function __construct(private readonly Services $services, private readonly Lock $lock)
    {
    }

    /** The address that does what is due, for the site itself, a host's cron or an uptime monitor. */
    public static function url(): string
    {
        return FrontAddress::of(self::PLACE);
    }

    /** Whether the hourly tick is overdue, planned no more, or, by a clock that was wrong, in the far future. */
    public static function isCronLate(): bool
    {
        $next = wp_next_scheduled(Plugin::TICK);
        return $next === false || abs($next - time()) > Overdue::GRACE;
    }

    /** At the end of a request by somebody who works in the site. */
    public function refreshForStaff(): void
    {
        if (!current_user_can('edit_posts') || !$this->services->overdue()->isAnythingPressing()) {
            return;
        }
        self::letGo();
        $tick = $this->services->tick();
        $tick->settleWithdrawn();
        $tick->refreshDue();
        $this->services->cron()->keepScheduled();
    }

    /** Called while a page is made of whose account something is late. */
    public static function want(): void
    {
        self::$isWanted = true;
    }

    public static function isWanted(): bool
    {
        return self::$isWanted;
    }

    /** At the end of a visitor's request: waits for nothing, not even for the connection. */
    public function askTheSite(): void
    {
        self::$isWanted = false;
        try {
            // Never released: its expiry is the throttle.
            if ($this->lock->acquire('loopback', self::THROTTLE) === null) {
                return;
            }
        } catch (NotStored) {
            return;
        }
        if (!$this->services->overdue()->isAnything()) {
            // It waits for calls.
            return;
        }
        // WordPress gives cURL a second even where nobody waits for the answer.
        self::letGo();
        wp_remote_post(self::url(), [
            'timeout' => 0.01,
            'blocking' => false,
            /** This filter is documented in wp-includes/class-wp-http-streams.php */
            'sslverify' => apply_filters('https_local_ssl_verify', false),
        ]);
    }

    /** The answer at url(). Anybody may ask: what is not due is not done, and every call counts in the budget. */
    public function answer(): never
    {
        // Before the first output: the site itself hangs up at once, which PHP finds out when it writes.
        ignore_user_abort(true);
        // Page caches that know no header know this.
        defined('DONOTCACHEPAGE') || define('DONOTCACHEPAGE', true);
        nocache_headers();
        header('Content-Type: text/plain; charset=utf-8');
        header('X-Robots-Tag: noindex');
        echo "Loupe does what is due. There is nothing to see here.\n";
        self::letGo();
        $this->services->cron()->run();
        exit;
    }

    /**
     * Whoever asked has the whole answer, and the work goes on also when they are gone.
     *
     * PHP-FPM and LiteSpeed end the request here. Elsewhere, such as under
     * Apache's mod_php, the answer is sent, so the page is there, but its
     * connection closes only after the work: for a visitor after the second
     * that a request to the site may take, once in THROTTLE at most.
     */
    private static function letGo(): void
    {
        ignore_user_abort(true);
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
        } elseif (function_exists('litespeed_finish_request')) {
            litespeed_finish_request();
        } else {
            wp_ob_end_flush_all();
            flush();
        }
    }
}
