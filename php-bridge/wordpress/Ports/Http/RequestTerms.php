<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\Http;

/** How a request is sent, as far as the site's plugins have a say in it. */
final class RequestTerms
{
    public function __construct(
        /** In seconds, for the whole exchange. */
        public readonly float $timeout,
        /** The file of those who may vouch for a server. */
        public readonly string $certificates,
        public readonly string $userAgent,
        /** @var array<string, mixed> WordPress's arguments, as everybody may see them */
        public readonly array $shown,
    ) {
    }
}
