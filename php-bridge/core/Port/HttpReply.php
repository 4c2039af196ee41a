<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** What a server answered, whatever its status. */
final class HttpReply
{
    /** @param array<string, string> $headers names in lower case */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $body,
    ) {
    }
}
