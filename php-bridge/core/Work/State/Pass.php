<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Value\Clocks;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\ListStart;

/**
 * A reading of an account's list of posts, page by page, over as many ticks as it takes. What it has read stands in
 * records that no page names until it is whole. Cursors are not trusted: each may come once.
 */
final class Pass
{
    /** Of each reading, of 10 seconds each: what is missing then is made by the next, newest first. */
    private const ROUNDS = 60;

    /**
     * @param int $begunAt Unix seconds
     * @param bool $isFull whether it goes on where nothing has changed
     * @param string|null $after the cursor that the last page ended with; null before the first
     * @param OlderRecords $records what was read, newest first
     * @param list<int> $wanting numbers of those of whose posts some have no picture yet
     * @param list<int> $lacking numbers of those of whose pictures some copies are missing
     * @param int $pages how many were read
     * @param list<string> $cursors marks of those that were seen
     */
    private function __construct(
        public readonly int $begunAt,
        public readonly bool $isFull,
        public readonly PassEnd $end = PassEnd::Open,
        public readonly ?string $after = null,
        public readonly OlderRecords $records = new OlderRecords(),
        public readonly array $wanting = [],
        public readonly array $lacking = [],
        /** How often copies of pictures were made that are there already in another size. */
        private readonly int $rounds = 0,
        public readonly int $pages = 0,
        private readonly array $cursors = [],
        /** Whether more posts came since it was begun than were asked for: before the first of it some are missing. */
        public readonly bool $hasGap = false,
        /** When the newest post of its beginning was posted, Unix seconds; null where none says so. */
        private readonly ?int $newest = null,
        /** Whether pages need copies since it was begun that they did not need before: what it had read lacks those. */
        public readonly bool $isOutdated = false,
    ) {
    }

    public static function begun(int $at, bool $isFull): self
    {
        return new self($at, $isFull);
    }

    public function withRecord(int $number, int $posts, bool $isWanting, bool $isLacking): self
    {
        return $this->with([
            'records' => new OlderRecords($this->records->posts + [$number => $posts]),
            'wanting' => $isWanting ? [...$this->wanting, $number] : $this->wanting,
            'lacking' => $isLacking ? [...$this->lacking, $number] : $this->lacking,
        ]);
    }

    /** @param string|null $after the cursor that a page ended with; null where nothing comes after */
    public function turned(?string $after): self
    {
        $mark = $after === null ? '' : substr(hash('sha256', $after), 0, 8);
        $isStuck = $after !== null && in_array($mark, $this->cursors, true);
        return $this->with([
            'after' => $after,
            'pages' => $this->pages + 1,
            'cursors' => [...$this->cursors, $mark],
            'end' => $isStuck ? PassEnd::Cut : $this->end,
        ]);
    }

    /**
     * @param list<int> $times when the posts of a page were posted, Unix seconds; 0 where unknown
     * @param int $now Unix seconds
     */
    public function from(array $times, int $now): self
    {
        return $this->with(['newest' => $this->newest ?? ListStart::of($times, $now)]);
    }

    /**
     * Whether a post came since it was begun, so that who meets it was led back to the list's beginning: read on, it
     * would stand behind older ones. Of a post from the future nobody knows.
     */
    public function isOvertakenBy(int $takenAt, int $now): bool
    {
        return $this->newest !== null && $takenAt > $this->newest && !Clocks::isFuture($takenAt, $now);
    }

    public function ended(PassEnd $end): self
    {
        return $this->with(['end' => $end]);
    }

    public function withGap(): self
    {
        return $this->with(['hasGap' => $this->pages > 0]);
    }

    public function outdated(): self
    {
        return $this->with(['isOutdated' => true]);
    }

    public function withRecords(OlderRecords $records): self
    {
        return $this->with(['records' => $records]);
    }

    /** What is still to be copied of the pictures of one of its records. */
    public function withPictures(int $number, bool $isWanting, bool $isLacking): self
    {
        return $this->with([
            'wanting' => $isWanting ? $this->wanting : array_values(array_diff($this->wanting, [$number])),
            'lacking' => [...array_diff($this->lacking, [$number]), ...$isLacking && !$isWanting ? [$number] : []],
        ]);
    }

    public function withRound(): self
    {
        return $this->with(['rounds' => $this->rounds + 1]);
    }

    /** Whether every post has a picture that can have one, and its other copies have had their time. */
    public function isDone(): bool
    {
        return $this->end !== PassEnd::Open && !$this->hasPicturesToCopy();
    }

    public function hasPicturesToCopy(): bool
    {
        return $this->wanting !== [] || ($this->lacking !== [] && $this->rounds < self::ROUNDS);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'begun_at' => $this->begunAt,
            'full' => $this->isFull,
            'end' => $this->end->value,
            'after' => $this->after,
            'records' => $this->records->toArray(),
            'wanting' => $this->wanting,
            'lacking' => $this->lacking,
            'rounds' => $this->rounds,
            'pages' => $this->pages,
            'cursors' => $this->cursors,
            'gap' => $this->hasGap,
            'newest' => $this->newest,
            'outdated' => $this->isOutdated,
        ];
    }

    /** @return self|null null where it is none: then it begins anew */
    public static function read(mixed $record): ?self
    {
        $end = is_array($record) ? PassEnd::tryFrom(Coerce::text($record['end'] ?? null)) : null;
        $after = $record['after'] ?? null;
        $pages = $record['pages'] ?? null;
        if ($end === null || !($after === null || is_string($after)) || !is_int($pages) || $pages < 0) {
            return null;
        }
        return new self(
            Coerce::time($record['begun_at'] ?? null) ?? 0,
            ($record['full'] ?? true) === true,
            $end,
            $after,
            OlderRecords::read($record['records'] ?? null),
            array_values(array_filter(Coerce::values($record['wanting'] ?? null), is_int(...))),
            array_values(array_filter(Coerce::values($record['lacking'] ?? null), is_int(...))),
            Coerce::clamped($record['rounds'] ?? null, 0, self::ROUNDS) ?? 0,
            $pages,
            array_values(array_filter(Coerce::values($record['cursors'] ?? null), is_string(...))),
            ($record['gap'] ?? false) === true,
            Coerce::time($record['newest'] ?? null),
            ($record['outdated'] ?? false) === true,
        );
    }

    /** @param array<string, mixed> $changes by property */
    private function with(array $changes): self
    {
        return new self(...[...get_object_vars($this), ...$changes]);
    }
}
