<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

use Loupe\Core\Port\PictureName;
use Loupe\Core\Work\Picture\Originals;

/** Where Instagram has a post's film, until the moment that the address itself names (instagram-api: media files). */
final class FilmAddress
{
    private function __construct(
        public readonly string $url,
        /** What the site's own copy is called. */
        public readonly string $stem,
        /** From when on it is refused, Unix seconds; null where it does not say. */
        public readonly ?int $end,
    ) {
    }

    /** @param string $post the post's id */
    public static function of(string $post, string $url): self
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
        parse_str((string) parse_url($url, PHP_URL_QUERY), $query);
        $end = $query['oe'] ?? null;
        $isKnown = is_string($end) && preg_match('/^[0-9a-f]{1,10}\z/i', $end) === 1;
        return new self(
            $url,
            PictureName::filmStem($post, Originals::nameOf($url)),
            $isKnown ? (int) hexdec($end) : null
        );
    }

    public function hasEnded(int $now): bool
    {
        return $this->end !== null && $now >= $this->end;
    }
}
