<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Value\Source;

/** A picture's copies in one shape. Their files are called alike but for their widths: {path}-{width}.{format}. */
final class Cut
{
    /**
     * @param string $path what their paths, or their addresses, begin with
     * @param non-empty-list<int> $widths in px, from narrow to wide
     * @param ?int $plain width of a JPEG beside them, for programs that do not show their format; null where all do
     */
    public function __construct(
        public readonly Shape $shape,
        public readonly string $path,
        public readonly PictureFormat $format,
        public readonly array $widths,
        public readonly ?int $plain = null,
    ) {
    }

    /** Null where it names no file. */
    public static function read(mixed $value): ?self
    {
        $value = Coerce::values($value);
        $shape = Shape::tryFrom(Coerce::text($value['shape'] ?? null));
        $path = Coerce::text($value['path'] ?? null);
        $format = PictureFormat::tryFrom(Coerce::text($value['type'] ?? null));
        $widths = Coerce::values($value['widths'] ?? null);
        $widths = array_filter(array_map(Source::pixels(...), array_is_list($widths) ? $widths : []));
        return $shape === null || $path === '' || $format === null || $widths === [] ? null : new self(
            $shape,
            $path,
            $format,
            array_values($widths),
            Source::pixels($value['plain'] ?? null) ?: null
        );
    }

    /** @param string $base address of the folder that its path is relative to, with its final slash */
    public function at(string $base): self
    {
        return new self($this->shape, $base . $this->path, $this->format, $this->widths, $this->plain);
    }

    /** @return string path, or address, of one of its files */
    public function address(int $width, PictureFormat $format): string
    {
        return "{$this->path}-$width.{$format->value}";
    }

    /** @return string path, or address, of the widest */
    public function widest(): string
    {
        return $this->address($this->widths[count($this->widths) - 1], $this->format);
    }

    /** @return non-empty-list<string> of all of them, from narrow to wide, the plain one last */
    public function files(): array
    {
        $files = array_map(fn (int $width): string => $this->address($width, $this->format), $this->widths);
        return $this->plain === null ? $files : [...$files, $this->address($this->plain, PictureFormat::Jpeg)];
    }

    /** @return array{shape: string, path: string, type: string, widths: non-empty-list<int>, plain: ?int} */
    public function toArray(): array
    {
        return [
            'shape' => $this->shape->value,
            'path' => $this->path,
            'type' => $this->format->value,
            'widths' => $this->widths,
            'plain' => $this->plain,
        ];
    }
}
