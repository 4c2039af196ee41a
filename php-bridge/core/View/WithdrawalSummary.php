<?php

declare(strict_types=1);

namespace Loupe\Core\View;

/**
 * Access that Instagram says was taken away.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class WithdrawalSummary
{
    public function __construct(
        /** When Instagram first said so. */
        public readonly int $seenAt,
        /** When a second answer bore it out. */
        public readonly ?int $confirmedAt,
        /** When everything is deleted, unless the account is connected again; null until confirmed. */
        public readonly ?int $deleteAt,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire */
    public function toArray(): array
    {
        return [
            'seen_at' => $this->seenAt,
            'confirmed_at' => $this->confirmedAt,
            'delete_at' => $this->deleteAt,
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'seen_at' => ['type' => 'integer'],
            'confirmed_at' => ['type' => ['integer', 'null']],
            'delete_at' => ['type' => ['integer', 'null']],
        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
