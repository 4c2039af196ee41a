<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** One copy of a picture. */
final class Source
{
    private const WIDEST = 65_535;

    /** @param int $width in px; 0 where unknown */
    public function __construct(
        public readonly string $url,
        public readonly int $width,
    ) {
    }

    public static function read(mixed $value): ?self
    {
        $url = $value['url'] ?? null;
        return is_string($url) ? new self(Coerce::text($url), self::pixels($value['width'] ?? null)) : null;
    }

    /** A width or a height; 0 for what is none. */
    public static function pixels(mixed $value): int
    {
        return Coerce::clamped($value, 0, self::WIDEST) ?? 0;
    }

    /** @return array{url: string, width: int} */
    public function toArray(): array
    {
        return ['url' => $this->url, 'width' => $this->width];
    }
}
