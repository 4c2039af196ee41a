<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Meta;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;

/**
 * The requests to delete data, one record for each person. A code is the
 * person's mark and a number; so is looked up what became of a request without
 * anything that names the person being stored.
 */
final class Deletions
{
    /** Hexadecimal digits of a person's mark. */
    public const MARK = 20;

    /** The oldest are forgotten. */
    private const MOST = 20;

    public function __construct(private readonly Store $store)
    {
    }

    /**
     * Notes a request before anything is done about it. One that comes again
     * gets what was noted the first time: sent again to the letter, or signed
     * again while there was nothing left to delete.
     *
     * @param string $mark MARK hexadecimal digits
     * @param DeletionOutcome $outcome what will become of it
     * @throws NotStored
     */
    public function open(string $mark, int $issuedAt, DeletionOutcome $outcome, int $now): Deletion
    {
        $opened = null;
        $this->change($mark, function (array $all) use ($mark, $issuedAt, $outcome, $now, &$opened): array {
            $opened = self::repeated($all, $issuedAt, $outcome);
            if ($opened !== null) {
                return $all;
            }
            $number = $all === [] ? 1 : (int) substr(end($all)->code, self::MARK) + 1;
            $opened = new Deletion($mark . $number, $issuedAt, $now, $outcome);
            return array_slice([...$all, $opened], -self::MOST);
        });
        return $opened;
    }

    /** @throws NotStored */
    public function close(Deletion $done): Deletion
    {
        $this->change(self::markOf($done->code), static fn (array $all): array => array_map(
            static fn (Deletion $deletion): Deletion => $deletion->code === $done->code ? $done : $deletion,
            $all
        ));
        return $done;
    }

    /**
     * Not by get(): anybody may ask for any code, and a store may remember for ever what it was asked for in vain.
     *
     * @throws NotStored
     */
    public function find(string $code): ?Deletion
    {
        if (preg_match('/^[0-9a-f]{' . self::MARK . '}[0-9]{1,6}\z/', $code) !== 1) {
            return null;
        }
        foreach (self::read($this->store->fresh(self::key(self::markOf($code)))) as $deletion) {
            if ($deletion->code === $code) {
                return $deletion;
            }
        }
        return null;
    }

    public static function markOf(string $code): string
    {
        return substr($code, 0, self::MARK);
    }

    /** @param list<Deletion> $all */
    private static function repeated(array $all, int $issuedAt, DeletionOutcome $outcome): ?Deletion
    {
        foreach ($all as $deletion) {
            if ($deletion->issuedAt === $issuedAt) {
                return $deletion;
            }
        }
        $last = end($all) ?: null;
        $isNews = $outcome !== DeletionOutcome::NothingStored || $last?->outcome === DeletionOutcome::ConnectedAnew;
        return $isNews ? null : $last;
    }

    /** @param callable(list<Deletion>): list<Deletion> $change */
    private function change(string $mark, callable $change): void
    {
        (new SharedRecord($this->store, self::key($mark)))->change(static function (?array $old) use ($change): ?array {
            $new = array_map(static fn (Deletion $deletion): array => $deletion->toArray(), $change(self::read($old)));
            return $new === $old ? null : $new;
        });
    }

    /**
     * @param array<mixed>|null $record
     * @return list<Deletion>
     */
    private static function read(?array $record): array
    {
        $deletions = array_map(Deletion::fromArray(...), array_filter($record ?? [], is_array(...)));
        return array_values(array_filter($deletions));
    }

    private static function key(string $mark): string
    {
        return "deletion_$mark";
    }
}
