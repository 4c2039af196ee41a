<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress\WpCli;

/** The end of a command with an exit code, as in the stand-in for WP-CLI. */
final class Halt extends \Exception
{
    public function __construct(public readonly int $status)
    {
        parent::__construct("exit $status");
    }
}
