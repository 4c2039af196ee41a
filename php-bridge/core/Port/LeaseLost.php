<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** The lock was taken away, or it expired and somebody else took it: what was worked out under it is not written. */
final class LeaseLost extends \RuntimeException
{
}
