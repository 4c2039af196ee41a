<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

/** A page of a feed, for whoever asked. */
final class FeedPart
{
    /** Seconds for which nobody need ask again, and then for which an old answer is good while a new one is fetched. */
    private const FRESH = 300;
    private const STALE = 3600;

    /**
     * @param array<string, mixed> $body items or html
     * @param int $posts of the whole feed
     */
    public function __construct(
        public readonly array $body,
        private readonly int $posts,
        private readonly int $perPage,
    ) {
    }

    /** @return array<string, string> of an answer that is the same for everybody */
    public function headers(): array
    {
        return [
            ...$this->counts(),
            'ETag' => $this->mark(),
            'Cache-Control' => sprintf('public, max-age=%d, stale-while-revalidate=%d', self::FRESH, self::STALE),
        ];
    }

    /** @return array<string, string> as WordPress counts */
    public function counts(): array
    {
        return [
            'X-WP-Total' => (string) $this->posts,
            'X-WP-TotalPages' => (string) ceil($this->posts / $this->perPage),
        ];
    }

    /** @param string $marks the header If-None-Match of whoever has an answer already */
    public function isAmong(string $marks): bool
    {
        $known = array_map(static fn (string $mark): string => (string) preg_replace('~^W/~', '', trim($mark)), explode(',', $marks));
        return in_array('*', $known, true) || in_array($this->mark(), $known, true);
    }

    private function mark(): string
    {
        return '"' . hash('xxh128', (string) wp_json_encode([$this->body, $this->posts])) . '"';
    }
}
