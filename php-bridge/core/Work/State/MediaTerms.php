<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Value\Coerce;

/**
 * What Instagram refused of a question for media, remembered so that not every
 * sync pays for finding out, and asked for again after a while. Times are Unix
 * seconds.
 */
final class MediaTerms
{
    /** Posts asked for at once. Fewer where Instagram finds that too much; 25 it gives of itself. */
    private const SIZES = [PageRecord::POSTS, 25, 10, 5];

    /** Each time costs a call. */
    private const ALT_TEXT_AGAIN = 7 * 86400;
    private const SIZE_AGAIN = 86400;

    /** By default, nothing was refused. */
    public function __construct(
        /** When alternative texts were refused; null if they were not. */
        public readonly ?int $altTextRefusedAt = null,
        public readonly int $size = self::SIZES[0],
        /** When more at once was refused; null if it was not. */
        private readonly ?int $sizeRefusedAt = null,
    ) {
    }

    /** What is still remembered. A date in the future was written by a clock that was wrong. */
    public function at(int $now): self
    {
        $holds = static fn (?int $at, int $seconds): bool => $at !== null && $now >= $at && $now - $at < $seconds;
        $isSmall = $holds($this->sizeRefusedAt, self::SIZE_AGAIN);
        return new self(
            $holds($this->altTextRefusedAt, self::ALT_TEXT_AGAIN) ? $this->altTextRefusedAt : null,
            $isSmall ? $this->size : self::SIZES[0],
            $isSmall ? $this->sizeRefusedAt : null,
        );
    }

    public function withoutAltText(int $now): self
    {
        return new self($now, $this->size, $this->sizeRefusedAt);
    }

    public function asksForMost(): bool
    {
        return $this->size === self::SIZES[0];
    }

    /** Null where there is nothing less to ask for. */
    public function withLess(int $now): ?self
    {
        $smaller = array_filter(self::SIZES, fn (int $size): bool => $size < $this->size);
        return $smaller === [] ? null : new self($this->altTextRefusedAt, max($smaller), $now);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'alt_text_refused_at' => $this->altTextRefusedAt,
            'page_size' => $this->size,
            'page_size_refused_at' => $this->sizeRefusedAt,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; what cannot be understood was never refused */
    public static function fromArray(array $record): self
    {
        $size = $record['page_size'] ?? null;
        $isKnown = in_array($size, self::SIZES, true);
        return new self(
            Coerce::time($record['alt_text_refused_at'] ?? null),
            $isKnown ? $size : self::SIZES[0],
            $isKnown ? Coerce::time($record['page_size_refused_at'] ?? null) : null,
        );
    }
}
