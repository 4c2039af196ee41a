<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

use Loupe\Core\Value\Coerce;

/**
 * What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
final class Settings
{
    public const DEFAULTS = [
        'account' => '',
        'count' => 12,
        'columns' => 3,
        'gap' => 8,
        'shape' => 'square',
        'captions' => false,
    ];

    /** Least and most of what is a number. */
    public const BOUNDS = [
        'count' => [1, 48],
        'columns' => [1, 6],
        'gap' => [0, 48],
    ];

    /** What is on or off. */
    public const SWITCHES = [
        'captions',
    ];

    /** What is chosen of several: what is written for each, and what it is. */
    public const CHOICES = [
        'shape' => [
            'square' => 'square',
            '1:1' => 'square',
            '4:5' => '4:5',
            '3:4' => '3:4',
            'original' => 'original',
        ],
    ];

    private function __construct(
        /** The account's id or user name; empty for the first connected one. */
        public readonly string $account,
        /** Posts shown, 1 to 48. */
        public readonly int $count,
        /** Columns where there is room for them, 1 to 6. */
        public readonly int $columns,
        /** Space between pictures in px, 0 to 48. */
        public readonly int $gap,
        /** What shape the pictures have. */
        public readonly Shape $shape,
        /** Whether captions stand under the pictures. */
        public readonly bool $captions,
    ) {
    }

    /** @param array<mixed> $values block attributes, or a shortcode's strings */
    public static function fromArray(array $values): self
    {
        return new self(
            account: Coerce::trimmed(Coerce::text($values['account'] ?? null)),
            count: Coerce::clamped($values['count'] ?? null, 1, 48) ?? 12,
            columns: Coerce::clamped($values['columns'] ?? null, 1, 6) ?? 3,
            gap: Coerce::clamped($values['gap'] ?? null, 0, 48) ?? 8,
            shape: Shape::tryFrom(Coerce::text($values['shape'] ?? null)) ?? Shape::Square,
            captions: Coerce::flag($values['captions'] ?? null),
        );
    }
}
