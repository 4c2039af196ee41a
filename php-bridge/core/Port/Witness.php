<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Connect\Deed;

/** Hears of what was done to accounts and to the app, once it is done. Never throws. */
interface Witness
{
    public function saw(Deed $deed): void;
}
