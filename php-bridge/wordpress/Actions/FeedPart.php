<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

/** A page of a feed, for whoever asked. */
final class FeedPart
{
    /** Seconds for which nobody need ask again, and then for which the answer will do while a new one is fetched. */
    private const FRESH = 300;
    private const STALE = 3600;

    /**
     * @param array<string, mixed> $body items or html
     * @param bool $hasNext whether there is another page
     */
    public function __construct(public readonly array $body, public readonly bool $hasNext)
    {
    }

    /** @return array<string, string> of an answer that is the same for everybody */
    public function headers(): array
    {
        return [
            'ETag' => $this->mark(),
            'Cache-Control' => sprintf('public, max-age=%d, stale-while-revalidate=%d', self::FRESH, self::STALE),
        ];
    }

    /** @param string $marks the header If-None-Match of whoever has an answer already */
    public function isAmong(string $marks): bool
    {
        // Whoever compresses an answer weakens its mark, or adds how it did to it, as Apache does.
        $known = preg_replace('~^\s*(?:W/)?|(?:-[a-z]+)?(?="?\s*\z)|\s*\z~', '', explode(',', $marks));
        return in_array('*', $known, true) || in_array($this->mark(), $known, true);
    }

    private function mark(): string
    {
        return '"' . hash('xxh128', (string) wp_json_encode([$this->body, $this->hasNext])) . '"';
    }
}
