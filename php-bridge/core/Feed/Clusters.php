<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/**
 * What a reader takes for one letter, though it is made of several characters: Unicode's extended grapheme clusters
 * (UAX #29), by a table of our own, because servers and browsers know different versions of Unicode.
 * src/feed/clusters.rs says the same in Rust.
 */
final class Clusters
{
    /**
     * Whether a letter ends before a character, which is one of them.
     *
     * @param list<string> $characters in UTF-8
     */
    public static function isBoundary(array $characters, int $at): bool
    {
        if ($at < 1 || $at >= count($characters)) {
            return true;
        }
        // The only one of two controls.
        if ($characters[$at - 1] === "\r" && $characters[$at] === "\n") {
            return false;
        }
        $left = ClusterKind::of($characters[$at - 1]);
        $right = ClusterKind::of($characters[$at]);
        return !match (true) {
            $left === ClusterKind::Control, $right === ClusterKind::Control => false,
            $right->isAccent(), $right === ClusterKind::Joiner, $right === ClusterKind::SpacingMark,
            $left === ClusterKind::Prepend => true,
            $left === ClusterKind::Leading => match ($right) {
                ClusterKind::Leading,
                ClusterKind::Vowel,
                ClusterKind::OpenSyllable,
                ClusterKind::ClosedSyllable => true,
                default => false,
            },
            $left === ClusterKind::Vowel, $left === ClusterKind::OpenSyllable
                => $right === ClusterKind::Vowel || $right === ClusterKind::Trailing,
            $left === ClusterKind::Trailing, $left === ClusterKind::ClosedSyllable => $right === ClusterKind::Trailing,
            $right === ClusterKind::Pictograph
                => $left === ClusterKind::Joiner && self::endsInPictograph($characters, $at - 1),
            $right === ClusterKind::Flag => self::flagsBefore($characters, $at) % 2 === 1,
            $right === ClusterKind::Consonant => self::isConjunct($characters, $at),
            default => false,
        };
    }

    /** @param list<string> $characters */
    private static function endsInPictograph(array $characters, int $end): bool
    {
        do {
            $kind = --$end < 0 ? null : ClusterKind::of($characters[$end]);
        } while ($kind !== null && $kind->isAccent());
        return $kind === ClusterKind::Pictograph;
    }

    /** @param list<string> $characters */
    private static function flagsBefore(array $characters, int $at): int
    {
        $start = $at;
        while ($start > 0 && ClusterKind::of($characters[$start - 1]) === ClusterKind::Flag) {
            $start--;
        }
        return $at - $start;
    }

    /**
     * Whether a linker and a consonant before it come last.
     *
     * @param list<string> $characters
     */
    private static function isConjunct(array $characters, int $end): bool
    {
        $isLinked = false;
        while (--$end >= 0) {
            $kind = ClusterKind::of($characters[$end]);
            if ($kind === ClusterKind::Linker) {
                $isLinked = true;
            } elseif ($kind !== ClusterKind::Extend && $kind !== ClusterKind::Joiner) {
                return $isLinked && $kind === ClusterKind::Consonant;
            }
        }
        return false;
    }
}
