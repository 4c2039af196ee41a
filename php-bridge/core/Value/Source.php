<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

use Loupe\Core\Feed\Picture;

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
        return is_string($url) ? new self(Coerce::text($url), Picture::pixels($value['width'] ?? null)) : null;
    }

    /** @return array{url: string, width: int} */
    public function toArray(): array
    {
        return ['url' => $this->url, 'width' => $this->width];
    }
}
