<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Account\Lifetime;

/**
 * What is known of a token's life.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class TokenSummary
{
    public function __construct(
        /** How much is known. */
        public readonly Lifetime $lifetime,
        /** When it expires; null unless known. */
        public readonly ?int $expiresAt,
        /** Full days until then, negative once it has expired; null unless known. */
        public readonly ?int $daysLeft,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire */
    public function toArray(): array
    {
        return [
            'lifetime' => $this->lifetime->value,
            'expires_at' => $this->expiresAt,
            'days_left' => $this->daysLeft,
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'lifetime' => ['type' => 'string', 'enum' => array_column(Lifetime::cases(), 'value')],
            'expires_at' => ['type' => ['integer', 'null']],
            'days_left' => ['type' => ['integer', 'null']],
        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
