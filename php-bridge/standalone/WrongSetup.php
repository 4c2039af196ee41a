<?php

declare(strict_types=1);

namespace Loupe\Standalone;

/** The command or the configuration is wrong. The message says how to write it. */
final class WrongSetup extends \RuntimeException
{
}
