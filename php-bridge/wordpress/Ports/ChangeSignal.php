<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\ChangeListener;
use Loupe\WordPress\Ports\PageCache\FeedHolders;
use Loupe\WordPress\Ports\PageCache\HeldFeed;
use Loupe\WordPress\Ports\PageCache\PageCaches;

/** Tells page caches and other plugins that pages with a feed look different from now on. */
final class ChangeSignal implements ChangeListener
{
    public function __construct(private readonly Accounts $accounts)
    {
    }

    public function feedChanged(string $account): void
    {
        try {
            $this->purge($account);
        } catch (\Throwable) {
            // Whatever a site's filters do while it is searched: the others are told all the same.
        }
        try {
            /**
             * Fires after a feed has changed.
             *
             * @param string $account the account's id, digits
             */
            do_action('loupe_feed_changed', $account);
        } catch (\Throwable) {
            // Another plugin's fault: the feed is stored, and the sync goes on.
        }
    }

    private function purge(string $account): void
    {
        $holders = FeedHolders::of(HeldFeed::of($account, $this->accounts));
        PageCaches::forgetPosts($holders->posts);
        if ($holders->isAnywhere) {
            PageCaches::forgetAll();
        }
    }
}
