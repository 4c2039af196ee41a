<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Value\Coerce;

/**
 * Posts that a reading of a whole list left out, more of them than anybody deletes in passing. They are believed to be
 * gone once another reading, hours later, leaves them out too; whatever else happens to the list meanwhile. Where
 * Instagram still counts them among the account's posts it is either mistaken or counts what it does not list: two
 * readings may break off one after the other, and then it takes days.
 */
final class LeftOut
{
    /** Posts that are believed to be gone at once. */
    public const FEW = 10;

    /** Seconds after which posts are believed to be gone that are counted all the same. */
    private const BELIEVED_THOUGH_COUNTED_AFTER = 3 * 86400;

    /**
     * @param int $seenAt when they were first left out, Unix seconds
     * @param list<string> $ids
     */
    private function __construct(public readonly int $seenAt, public readonly array $ids)
    {
    }

    /**
     * What was left out before for long enough is believed, whatever else is left out now: who tidies up for days would
     * else be doubted for as long. Before that, many more let all begin anew: a reading may have broken off.
     *
     * @param self|null $before by the last reading
     * @param list<string> $ids of the posts that a reading left out
     * @param int $at when, Unix seconds
     * @param int $counted how many posts Instagram counts beyond those that the reading named
     * @return self|null those that are doubted; null where all are believed
     */
    public static function doubted(?self $before, array $ids, int $at, int $counted): ?self
    {
        $new = array_values(array_diff($ids, $before->ids ?? []));
        // Dated in the future by a clock that was wrong, it would be waited for in vain.
        $since = min($before->seenAt ?? $at, $at);
        // Most of those that were left out before: whoever counts may not know yet of what went since.
        $areCounted = 2 * ($counted - count($new)) > count($ids) - count($new);
        return match (true) {
            $before === null,
            $at - $since >= ($areCounted ? self::BELIEVED_THOUGH_COUNTED_AFTER : Doubt::BELIEVED_AFTER)
                => self::unlessFew($new, $at),
            count($new) > self::FEW => new self($at, $ids),
            $areCounted => self::unlessFew($ids, $since),
            default => self::unlessFew(array_values(array_intersect($ids, $before->ids)), $since),
        };
    }

    /** @param list<string> $ids */
    private static function unlessFew(array $ids, int $since): ?self
    {
        return count($ids) > self::FEW ? new self($since, $ids) : null;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return ['seen_at' => $this->seenAt, 'ids' => $this->ids];
    }

    /** @param mixed $record what toArray() wrote; null where that was none, or its date was lost: then it begins anew */
    public static function read(mixed $record): ?self
    {
        $seenAt = is_array($record) ? Coerce::time($record['seen_at'] ?? null) : null;
        return $seenAt === null
            ? null
            : new self($seenAt, array_values(array_filter(Coerce::values($record['ids'] ?? null), is_string(...))));
    }
}
