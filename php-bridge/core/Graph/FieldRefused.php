<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** A list was refused for one of the fields that were asked for, and may be answered without it. */
final class FieldRefused
{
    /** @param Failure $failure what it is where the list is refused without it too */
    public function __construct(public readonly string $field, public readonly Failure $failure)
    {
    }
}
