<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** A list was refused, and the same question for fewer posts may be answered. */
final class TooMuch
{
    /** @param Failure $failure what it is where fewer are refused too */
    public function __construct(public readonly Failure $failure)
    {
    }
}
