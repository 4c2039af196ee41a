<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Value\Source;

/** One picture in one or several widths. */
final class Picture
{
    /**
     * @param int $width of the original in px; 0 where unknown
     * @param int $height likewise
     * @param non-empty-list<Source> $sources from narrow to wide
     */
    public function __construct(
        public readonly int $width,
        public readonly int $height,
        public readonly array $sources,
    ) {
    }

    /** Null where there is no source in it. */
    public static function read(mixed $value): ?self
    {
        $sources = $value['sources'] ?? null;
        $sources = is_array($sources) && array_is_list($sources) ? $sources : [];
        $sources = array_filter(array_map(Source::read(...), $sources));
        if ($sources === []) {
            return null;
        }
        return new self(
            Source::pixels($value['width'] ?? null),
            Source::pixels($value['height'] ?? null),
            array_values($sources)
        );
    }

    /** @param string $base address of the folder that its sources' paths are relative to, with its final slash */
    public function at(string $base): self
    {
        return new self($this->width, $this->height, array_map(
            static fn (Source $source): Source => new Source($base . $source->url, $source->width),
            $this->sources
        ));
    }

    /** @return array{width: int, height: int, sources: list<array{url: string, width: int}>} */
    public function toArray(): array
    {
        return [
            'width' => $this->width,
            'height' => $this->height,
            'sources' => array_map(fn (Source $source): array => $source->toArray(), $this->sources),
        ];
    }
}
