<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Connect\Paste\PastedText;

/** Secrets where they never belong: among a command's arguments, which shells keep and everybody's `ps` shows. */
final class Exposure
{
    /** @param array<mixed> $arguments positional ones and options */
    public static function in(#[\SensitiveParameter] array $arguments): bool
    {
        foreach ($arguments as $argument) {
            if (is_string($argument) && PastedText::holdsSecret($argument)) {
                return true;
            }
        }
        return false;
    }
}
