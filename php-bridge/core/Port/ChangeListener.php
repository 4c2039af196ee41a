<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** Whoever has to hear that pages with a feed look different from now on: other plugins, caches of whole pages. */
interface ChangeListener
{
    /**
     * What pages show of an account is another than before. Never throws: what was stored stays stored.
     *
     * @param FeedChange|null $change which posts are; null where it is not they, but how they are shown
     */
    public function feedChanged(string $account, ?FeedChange $change = null): void;
}
