<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** Something in a shortcode that was not taken as it is written, so that whoever wrote it can be told. */
final class Misreading
{
    public function __construct(
        public readonly MisreadingCode $code,
        /** The setting's name, or the word that is none. */
        public readonly string $name,
        /** What was written for it. */
        public readonly string $value = '',
    ) {
    }
}
