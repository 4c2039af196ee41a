<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** A day, or a moment of one, to be written as people where it is read write it. In UTC. */
final class Date
{
    private function __construct(
        /** Unix seconds. */
        public readonly int $at,
        public readonly bool $hasTime,
    ) {
    }

    public static function day(int $at): self
    {
        return new self($at, false);
    }

    public static function moment(int $at): self
    {
        return new self($at, true);
    }
}
