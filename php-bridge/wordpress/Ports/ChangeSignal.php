<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\FeedChange;
use Loupe\Core\Port\Lock;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Ports\PageCache\FeedHolders;
use Loupe\WordPress\Ports\PageCache\HeldFeed;
use Loupe\WordPress\Ports\PageCache\PageCaches;

/** Tells page caches and other plugins that pages with a feed look different from now on. */
final class ChangeSignal implements ChangeListener
{
    /** Seconds from one change that more of the same will follow to the next: caches are of no use that lose all. */
    private const PAUSE = 300;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly Lock $lock,
    ) {
    }

    public function feedChanged(string $account, ?FeedChange $change = null): void
    {
        try {
            if ($this->isItsTurn($change)) {
                $this->purge($account, $change);
            }
        } catch (\Throwable) {
            // Whatever a site's filters do while it is searched: the others are told all the same.
        }
        if ($change?->isNone() ?? false) {
            return;
        }
        try {
            /**
             * Fires after a feed has changed.
             *
             * @param string $account the account's id, digits
             * @param array<string, list<string>>|null $what ids of posts by "added", "changed" and "gone", and in
             *                                               "profile" names of what is another of the account; null
             *                                               where it is not they that changed, but how they are shown
             */
            do_action('loupe_feed_changed', $account, $change === null ? null : [
                'added' => $change->added,
                'changed' => $change->changed,
                'gone' => $change->gone,
                'profile' => $change->profile,
            ]);
        } catch (\Throwable) {
            // Another plugin's fault: the feed is stored, and the sync goes on.
        }
    }

    /** Whether pages show other posts. The end of pictures that came in is of posts, too. */
    private static function isOfPosts(?FeedChange $change): bool
    {
        return $change === null || $change->isOfPosts() || $change->isNone();
    }

    /**
     * Whether that is so of those alone that look through all posts. Others show no older ones before a visitor asks
     * for more, and what is asked for then is not kept with them; unless the owner hides newer ones, into whose place
     * they come.
     */
    private function isOfOlder(string $account, ?FeedChange $change): bool
    {
        return ($change->isDeep ?? false) && $this->feeds->posts()->curation($account)->isNone();
    }

    /** The end of what is under way has it in any case. */
    private function isItsTurn(?FeedChange $change): bool
    {
        // Never released: its expiry is the pause.
        return !($change->isUnderWay ?? false) || $this->lock->acquire('pages', self::PAUSE) !== null;
    }

    private function purge(string $account, ?FeedChange $change): void
    {
        $isOfPosts = self::isOfPosts($change);
        $isOfProfile = ($change->profile ?? []) !== [];
        if (!$isOfPosts && !$isOfProfile) {
            return;
        }
        $isOfOlder = $this->isOfOlder($account, $change);
        $holders = FeedHolders::of(new HeldFeed($account, $this->accounts, $isOfPosts, $isOfProfile, $isOfOlder));
        PageCaches::forgetPosts($holders->posts);
        if ($holders->isAnywhere) {
            PageCaches::forgetAll();
        }
    }
}
