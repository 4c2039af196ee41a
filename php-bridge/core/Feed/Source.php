<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Lenient;

/** One copy of a picture. */
final class Source
{
    /** @param int $width in px; 0 where unknown */
    public function __construct(
        public readonly string $url,
        public readonly int $width,
    ) {
    }

    public static function read(mixed $value): ?self
    {
        $url = $value['url'] ?? null;
        return is_string($url) ? new self(Lenient::text($url), Picture::pixels($value['width'] ?? null)) : null;
    }

    /** @return array{url: string, width: int} */
    public function toArray(): array
    {
        return ['url' => $this->url, 'width' => $this->width];
    }
}
