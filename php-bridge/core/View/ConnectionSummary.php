<?php

declare(strict_types=1);

namespace Loupe\Core\View;

/**
 * A token that was given to an account.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class ConnectionSummary
{
    public function __construct(
        /** When. */
        public readonly int $at,
        /** The person's name; empty where nobody knows. */
        public readonly string $by,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire */
    public function toArray(): array
    {
        return [
            'at' => $this->at,
            'by' => $this->by,
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'at' => ['type' => 'integer'],
            'by' => ['type' => 'string'],
        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
