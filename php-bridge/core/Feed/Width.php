<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** The `sizes` of a picture. */
final class Width
{
    private function __construct(
        /** How wide the settings make it. */
        public readonly string $plain,
        /** Of a lazy one: it is as wide as the page lays it out; browsers that don't know `auto` read on. */
        public readonly string $lazy,
    ) {
    }

    public static function of(string $plain): self
    {
        return self::lazily($plain, $plain);
    }

    /** Where a lazy one is not as wide as one that is not. */
    public static function lazily(string $plain, string $lazy): self
    {
        return new self($plain, "auto, $lazy");
    }
}
