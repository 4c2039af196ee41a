<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\Http;

/** A request to another server, and what others on the site may see of it: all but its secrets. */
final class OutgoingRequest
{
    /** What a query or a form may tell everybody, by name. */
    private const OPEN = ['fields', 'limit', 'grant_type'];

    /** In place of everything else. */
    private const KEPT_BACK = 'kept-back';

    /**
     * @param array<string, string> $fields of a form; none for a GET
     * @param array<string, string> $headers of its own; no secret is in them
     */
    public function __construct(
        public readonly string $method,
        #[\SensitiveParameter] public readonly string $url,
        #[\SensitiveParameter] public readonly array $fields,
        public readonly int $timeout,
        public readonly int $maxBytes,
        public readonly array $headers = [],
    ) {
    }

    public function host(): string
    {
        return strtolower((string) wp_parse_url($this->url, PHP_URL_HOST));
    }

    public function isEncrypted(): bool
    {
        return strtolower((string) wp_parse_url($this->url, PHP_URL_SCHEME)) === 'https';
    }

    /** The address without what it carries. */
    public function shownUrl(): string
    {
        return (string) preg_replace_callback(
            '/([?&])([^=&#]*)=([^&#]*)/',
            static fn (array $part): string => $part[1] . $part[2] . '='
                . (in_array($part[2], self::OPEN, true) ? $part[3] : self::KEPT_BACK),
            $this->url
        );
    }

    /** @return array<string, string>|null the form without what it carries; null for a GET */
    public function shownFields(): ?array
    {
        if ($this->fields === []) {
            return null;
        }
        $open = array_intersect_key($this->fields, array_flip(self::OPEN));
        return [...array_fill_keys(array_keys($this->fields), self::KEPT_BACK), ...$open];
    }
}
