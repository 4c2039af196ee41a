<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** Whoever has to hear that pages with a feed look different from now on: other plugins, caches of whole pages. */
interface ChangeListener
{
    /** What pages show of an account is another than before. Never throws: what was stored stays stored. */
    public function feedChanged(string $account): void;
}
