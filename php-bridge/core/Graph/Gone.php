<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** Instagram knows no post of an id any more. */
final class Gone
{
    public function __construct(public readonly Failure $failure)
    {
    }
}
