<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

/** Hears of what was done to accounts and to the app, once it is done. Never throws. */
interface Witness
{
    public function saw(Deed $deed): void;
}
