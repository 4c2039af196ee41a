<?php

declare(strict_types=1);

namespace Loupe\Tests\Fuzz;

use Loupe\Core\Feed\AltText;
use Loupe\Core\Graph\Kind;

/** What a sentence would be made of. */
final class ToldAltText implements AltText
{
    public function of(Kind $kind, string $username, int $takenAt): string
    {
        return "$kind->value $username $takenAt";
    }
}
