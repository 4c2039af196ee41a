<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

/** For a site that has one person, who knows what they do. */
final class NobodyWatches implements Witness
{
    public function saw(Deed $deed): void
    {
    }
}
