<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Graph\Product;
use Loupe\Core\Value\Coerce;

/**
 * What Instagram refused of a question for media, remembered so that not every
 * sync pays for finding out, and asked for again after a while. Times are Unix
 * seconds.
 */
final class MediaTerms
{
    /** Posts asked for at once. Fewer where Instagram finds that too much; 25 it gives of itself, and 100 at most. */
    public const SIZES = [100, 48, 25, 10, 5];

    /** Each time costs a call. */
    private const FIELD_AGAIN = 7 * 86400;
    private const SIZE_AGAIN = 86400;

    /**
     * By default, nothing was refused.
     *
     * @param array<string, int> $refused when, by field
     * @param int $size posts that may be asked for at once
     * @param int|null $sizeRefusedAt when more at once was refused; null if it was not
     */
    public function __construct(
        private readonly array $refused = [],
        private readonly int $size = self::SIZES[0],
        private readonly ?int $sizeRefusedAt = null,
    ) {
    }

    /** What is still remembered. A date in the future was written by a clock that was wrong. */
    public function at(int $now): self
    {
        $holds = static fn (?int $at, int $seconds): bool => $at !== null && $now >= $at && $now - $at < $seconds;
        $isSmall = $holds($this->sizeRefusedAt, self::SIZE_AGAIN);
        return new self(
            array_filter($this->refused, static fn (int $at): bool => $holds($at, self::FIELD_AGAIN)),
            $isSmall ? $this->size : self::SIZES[0],
            $isSmall ? $this->sizeRefusedAt : null,
        );
    }

    /** @return list<string> the fields that are not asked for */
    public function withoutFields(): array
    {
        return array_keys($this->refused);
    }

    public function withoutField(string $field, int $now): self
    {
        return new self([...$this->refused, $field => $now], $this->size, $this->sizeRefusedAt);
    }

    /** @param int $wanted posts that would be asked for at once */
    public function size(int $wanted): int
    {
        return min($this->size, $wanted);
    }

    /**
     * @param int $than posts that were asked for at once
     * @return self|null null where there is nothing less to ask for
     */
    public function withLess(int $than, int $now): ?self
    {
        $smaller = array_filter(self::SIZES, static fn (int $size): bool => $size < $than);
        return $smaller === [] ? null : new self($this->refused, max($smaller), $now);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'refused' => $this->refused,
            'page_size' => $this->size,
            'page_size_refused_at' => $this->sizeRefusedAt,
        ];
    }

    /** @param array<mixed> $record what toArray() wrote; what cannot be understood was never refused */
    public static function fromArray(array $record): self
    {
        // Version 0.1.0 knew of one field.
        $refused = Coerce::values($record['refused'] ?? ['alt_text' => $record['alt_text_refused_at'] ?? null]);
        $refused = array_intersect_key($refused, array_flip(Product::DISPENSABLE));
        $size = $record['page_size'] ?? null;
        $isKnown = in_array($size, self::SIZES, true);
        return new self(
            array_filter(array_map(Coerce::time(...), $refused), is_int(...)),
            $isKnown ? $size : self::SIZES[0],
            $isKnown ? Coerce::time($record['page_size_refused_at'] ?? null) : null,
        );
    }
}
