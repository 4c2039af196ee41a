<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

/** What a check found. Plain text throughout, and no secret. */
final class Finding
{
    /** @param list<string> $details sentences: what is known, what it means, what to do */
    public function __construct(
        public readonly Status $status,
        /** One line. */
        public readonly string $title,
        public readonly array $details,
        /** An address or a line to copy; empty where there is none. */
        public readonly string $copy = '',
    ) {
    }
}
