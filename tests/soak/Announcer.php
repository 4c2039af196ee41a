<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

/** Tells the driver that a write is about to begin, so that it can kill this process in the middle of it. */
final class Announcer
{
    public bool $isOn = false;

    /** Returns when the driver has let it go on. */
    public function announce(string $what): void
    {
        if ($this->isOn) {
            fwrite(STDOUT, "!$what\n");
            fgets(STDIN);
        }
    }
}
