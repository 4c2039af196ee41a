<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/**
 * A film that is being fetched. Its file's name says which film it is, how long, and in which version, and the file's
 * length how much is there: whatever becomes of the process that fetches it, the next knows where to go on.
 */
final class FilmPart
{
    /**
     * @param int $length bytes of the whole film
     * @param string $mark of the version that the server has: eight hexadecimal digits
     * @param int $position bytes that are there
     */
    public function __construct(
        public readonly string $stem,
        public readonly int $length,
        public readonly string $mark,
        public readonly int $position = 0,
    ) {
    }

    /** @return self|null null where the file is none */
    public static function named(string $file, int $position): ?self
    {
        $parts = PictureName::partOf($file);
        return $parts === null ? null : new self($parts[0], (int) $parts[1], $parts[2], $position);
    }

    public function file(): string
    {
        return ".$this->stem-$this->length-$this->mark.part";
    }

    public function isWhole(): bool
    {
        return $this->position === $this->length;
    }

    public function grown(int $bytes): self
    {
        return new self($this->stem, $this->length, $this->mark, $this->position + $bytes);
    }
}
