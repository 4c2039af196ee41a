<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Work\Film\FilmAddress;
use Loupe\Core\Work\Film\FilmOutcome;
use Loupe\Core\Work\Picture\PictureTrouble;

/** Which films of a feed are still to be fetched, and what is known of those that are not. */
final class FilmState
{
    /** Seconds before its address ends within which a film goes before newer ones. */
    private const SOON = 7200;

    public function __construct(
        /** @var array<array-key, string> by item id: where Instagram has them, newest first */
        public readonly array $wanted = [],
        /** @var array<array-key, PictureTrouble> by item id; the origin is the copy's stem */
        public readonly array $troubles = [],
        /** @var array<array-key, int> by stem: bytes of those that are larger than the site wants */
        public readonly array $large = [],
    ) {
    }

    /**
     * What can be fetched now. What failed waits, and where an address has ended the next sync brings another.
     *
     * @return array<array-key, FilmAddress> by item id, most pressing first
     */
    public function due(int $now): array
    {
        $soon = [];
        $rest = [];
        foreach ($this->wanted as $id => $url) {
            $address = FilmAddress::of((string) $id, $url);
            $trouble = $this->troubles[$id] ?? null;
            if ($address->hasEnded($now) || ($trouble !== null && !$trouble->isDue($now))) {
                continue;
            }
            $address->hasEnded($now + self::SOON) ? $soon[$id] = $address : $rest[$id] = $address;
        }
        return $soon + $rest;
    }

    public function after(string $id, FilmAddress $address, FilmOutcome $outcome, int $now): self
    {
        $isDone = $outcome->path !== null || $outcome->tooLarge !== null;
        $before = $this->troubles[$id] ?? null;
        return new self(
            $isDone ? array_diff_key($this->wanted, [$id => true]) : $this->wanted,
            $outcome->trouble === null
                ? array_diff_key($this->troubles, [$id => true])
                : [$id => PictureTrouble::met($before, $id, $address->stem, $outcome->trouble, $now)] + $this->troubles,
            $outcome->tooLarge === null ? $this->large : [$address->stem => $outcome->tooLarge] + $this->large,
        );
    }

    /** @param list<string> $ids of posts and children that it is still to tell of */
    public function only(array $ids): self
    {
        $isOne = array_fill_keys($ids, true);
        return new self(
            array_intersect_key($this->wanted, $isOne),
            array_intersect_key($this->troubles, $isOne),
            // A stem is an id and a mark.
            array_filter($this->large, static fn (string $stem): bool
                => isset($isOne[strtok($stem, '-')]), ARRAY_FILTER_USE_KEY),
        );
    }

    /** @param list<string> $ids of those that it is to tell of no more */
    public function without(array $ids): self
    {
        $isOne = array_fill_keys($ids, true);
        return new self(
            array_diff_key($this->wanted, $isOne),
            array_diff_key($this->troubles, $isOne),
            $this->large,
        );
    }

    public function and(self $more): self
    {
        return new self(
            $more->wanted + $this->wanted,
            $more->troubles + $this->troubles,
            $more->large + $this->large,
        );
    }

    /** Somebody does not want to wait for those that failed. */
    public function withTroublesDue(int $now): self
    {
        $troubles = array_map(static fn (PictureTrouble $trouble): PictureTrouble
            => $trouble->dueAt($now), $this->troubles);
        return new self($this->wanted, $troubles, $this->large);
    }

    /** Whether one could not be written: the disk is full, or the folder closed. */
    public function isDiskInTheWay(): bool
    {
        foreach ($this->troubles as $trouble) {
            if ($trouble->code() === FailureCode::PicturesNotWritten) {
                return true;
            }
        }
        return false;
    }

    /** @return list<string> stems of those that are still to be fetched */
    public function stems(): array
    {
        $stems = [];
        foreach ($this->wanted as $id => $url) {
            $stems[] = FilmAddress::of((string) $id, $url)->stem;
        }
        return $stems;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'wanted' => $this->wanted,
            'troubles' => array_map(static fn (PictureTrouble $trouble): array => $trouble->toArray(), $this->troubles),
            'large' => $this->large,
        ];
    }

    /** Of an earlier version there is none; of whatever somebody else wrote there, what can be understood. */
    public static function read(mixed $record): self
    {
        $record = Coerce::values($record);
        $list = static fn (string $key): array => Coerce::values($record[$key] ?? null);
        return new self(
            array_filter($list('wanted'), is_string(...)),
            array_filter(array_map(PictureTrouble::read(...), $list('troubles'))),
            array_filter($list('large'), is_int(...)),
        );
    }
}
