<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Value\Coerce;

/** The numbers of an account's records of older posts: which may be there, and which comes next. None comes twice. */
final class RecordNumbers
{
    /** @param list<int> $present of records that may be there, named or not */
    public function __construct(public readonly array $present = [], private readonly int $next = 1)
    {
    }

    /** @param list<int> $numbers of records that may be there too */
    public function and(array $numbers): self
    {
        $present = array_values(array_unique([...$this->present, ...$numbers]));
        return new self($present, max([$this->next - 1, ...$present]) + 1);
    }

    /** @param list<int> $numbers of the only records that are there */
    public function only(array $numbers): self
    {
        return new self($numbers, $this->next);
    }

    /** @return array{int, self} one for a new record */
    public function taken(): array
    {
        return [$this->next, $this->and([$this->next])];
    }

    /** @return array{present: list<int>, next: int} */
    public function toArray(): array
    {
        return ['present' => $this->present, 'next' => $this->next];
    }

    /** @param mixed $record what toArray() wrote, whatever became of that */
    public static function read(mixed $record): self
    {
        $record = Coerce::values($record);
        $present = array_filter(Coerce::values($record['present'] ?? null), OlderRecords::isNumber(...));
        $next = $record['next'] ?? null;
        return (new self([], OlderRecords::isNumber($next) ? $next : 1))->and(array_values($present));
    }
}
