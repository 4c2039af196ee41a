<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Lenient;

/**
 * What a feed looks like: the block's attributes, and the shortcode's.
 * Out of range is clamped, missing is the default.
 */
final class Settings
{
    public const DEFAULTS = ['account' => '', 'count' => 12, 'columns' => 3, 'gap' => 8, 'captions' => false];

    private function __construct(
        /** Id of the account; empty for the first connected one. */
        public readonly string $account,
        /** Posts shown, 1 to 48. */
        public readonly int $count,
        /** Columns where there is room for them, 1 to 6. */
        public readonly int $columns,
        /** Space between pictures in px, 0 to 48. */
        public readonly int $gap,
        /** Whether captions stand under the pictures. */
        public readonly bool $captions,
    ) {
    }

    /** @param array<mixed> $values block attributes, or a shortcode's strings */
    public static function fromArray(array $values): self
    {
        return new self(
            account: Lenient::trimmed(Lenient::text($values['account'] ?? null)),
            count: Lenient::clamped($values['count'] ?? null, 1, 48) ?? self::DEFAULTS['count'],
            columns: Lenient::clamped($values['columns'] ?? null, 1, 6) ?? self::DEFAULTS['columns'],
            gap: Lenient::clamped($values['gap'] ?? null, 0, 48) ?? self::DEFAULTS['gap'],
            captions: Lenient::flag($values['captions'] ?? null),
        );
    }
}
