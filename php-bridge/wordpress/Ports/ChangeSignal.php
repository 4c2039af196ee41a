<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\FeedChange;
use Loupe\WordPress\Ports\PageCache\FeedHolders;
use Loupe\WordPress\Ports\PageCache\HeldFeed;
use Loupe\WordPress\Ports\PageCache\PageCaches;

/** Tells page caches and other plugins that pages with a feed look different from now on. */
final class ChangeSignal implements ChangeListener
{
    public function __construct(private readonly Accounts $accounts)
    {
    }

    public function feedChanged(string $account, ?FeedChange $change = null): void
    {
        try {
            // No page shows older posts before a visitor asks for more, and what is asked for then is not kept with it.
            ($change->isDeep ?? false) || $this->purge($account);
        } catch (\Throwable) {
            // Whatever a site's filters do while it is searched: the others are told all the same.
        }
        try {
            /**
             * Fires after a feed has changed.
             *
             * @param string $account the account's id, digits
             * @param array<string, list<string>>|null $posts ids of posts by "added", "changed" and "gone"; null where
             *                                                it is not they that changed, but how they are shown
             */
            do_action('loupe_feed_changed', $account, $change === null ? null : [
                'added' => $change->added,
                'changed' => $change->changed,
                'gone' => $change->gone,
            ]);
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
