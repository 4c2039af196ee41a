<?php

declare(strict_types=1);

namespace Loupe\WordPress\Schedule;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Tick\Overdue;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\Response;
use Loupe\WordPress\Words\LoopbackWords;

/**
 * Where cron does not run, a visitor's page with a late feed makes the site
 * ask itself, without waiting, at an address that does what is due.
 */
final class Loopback
{
    /** Seconds between two of them. */
    private const THROTTLE = 900;

    /** Seconds. */
    private const PATIENCE = 10;

    /** A parameter of the address, for whoever only wants to know whether it can be reached. */
    public const TRIAL = 'try';

    /** What the address answers. */
    public const ANSWER = "Loupe does what is due. There is nothing to see here.\n";

    /** @var array<int, true> by the site's number: a page may show the feed of another site of the network */
    private static array $wanted = [];

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Overdue $overdue,
        private readonly Lock $lock,
    ) {
    }

    /** Called while a page is made of whose account something is late. */
    public static function want(): void
    {
        self::$wanted[get_current_blog_id()] = true;
    }

    /** @param callable(): void $make what is called once for each site of which something is late, and in it */
    public static function forEachWanted(callable $make): void
    {
        $sites = array_keys(self::$wanted);
        self::$wanted = [];
        foreach ($sites as $site) {
            $isElsewhere = $site !== get_current_blog_id();
            $isElsewhere && switch_to_blog($site);
            $make();
            $isElsewhere && restore_current_blog();
        }
    }

    /** At the end of a visitor's request: waits for nothing, not even for the connection. */
    public function make(): void
    {
        // Perhaps another web server has done it.
        OptionStore::recheck();
        OptionStore::primeAccounts($this->accounts->ids());
        if (!$this->overdue->isAnything() || !$this->isItsTurn()) {
            return;
        }
        // WordPress gives cURL a second even where nobody waits for the answer.
        Response::finish();
        self::send([], ['timeout' => 0.01, 'blocking' => false]);
    }

    /**
     * Tries it as a visitor's page makes it, but waits. Not by WordPress's own test, which borrows the login of whoever
     * looks at it: that opens doors which stay closed for a visitor. And without the work, until whose end some servers
     * keep the connection open.
     *
     * @return string|null why it does not work; null where it does
     */
    public static function obstacle(): ?string
    {
        $response = self::send([self::TRIAL => '1'], ['timeout' => self::PATIENCE, 'redirection' => 0]);
        if ($response instanceof \WP_Error) {
            return Printable::line($response->get_error_message());
        }
        $status = wp_remote_retrieve_response_code($response);
        return match (true) {
            $status !== 200 => "HTTP $status",
            // Pages of maintenance and of guards come with 200, too.
            !str_starts_with(wp_remote_retrieve_body($response), self::ANSWER)
                => LoopbackWords::notOurs(),
            default => null,
        };
    }

    /**
     * @param array<string, string> $query what is added to the address
     * @param array<string, mixed> $how
     * @return array<string, mixed>|\WP_Error
     */
    private static function send(array $query, array $how): array|\WP_Error
    {
        return wp_remote_post(FrontAddress::of(FrontAddress::TICK, $query), [
            ...$how,
            /** This filter is documented in wp-includes/class-wp-http-streams.php */
            // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, for calls of a site to itself.
            'sslverify' => apply_filters('https_local_ssl_verify', false),
        ]);
    }

    private function isItsTurn(): bool
    {
        try {
            // Never released: its expiry is the throttle.
            return $this->lock->acquire('loopback', self::THROTTLE) !== null;
        } catch (NotStored) {
            return false;
        }
    }
}
