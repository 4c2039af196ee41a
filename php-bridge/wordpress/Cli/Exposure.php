<?php

declare(strict_types=1);

namespace Loupe\WordPress\Cli;

use Loupe\Core\Token\PastedText;

/** Secrets where they never belong: among a command's arguments, which shells keep and everybody's `ps` shows. */
final class Exposure
{
    public const ADVICE = 'That looks like a token, a code or an app secret. It was not used. But it now stands in the '
        . 'history of your shell, and others on this machine could see it, so make it worthless: remove the app under '
        . '"Apps and websites" in the account\'s settings on Instagram and generate a new token, or reset the app '
        . 'secret at Meta. Then run "wp loupe connect" and paste the new one when asked, or give it on standard '
        . 'input: wp loupe connect < FILE';

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
