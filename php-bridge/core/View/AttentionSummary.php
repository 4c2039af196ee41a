<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Alert\AlertLevel;

/**
 * Something that the owner has to hear.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class AttentionSummary
{
    public function __construct(
        /** How much it matters. */
        public readonly AlertLevel $level,
        /** The failure that it tells of; null where it is about none. */
        public readonly ?FailureCode $code,
        /** What happened, what it means, and what to do. */
        public readonly Message $message,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire, its sentences said */
    public function toArray(Catalogue $catalogue): array
    {
        return [
            'level' => $this->level->value,
            'code' => $this->code?->value,
            'message' => $catalogue->of($this->message),
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'level' => ['type' => 'string', 'enum' => array_column(AlertLevel::cases(), 'value')],
            'code' => ['type' => ['string', 'null'], 'enum' => [...array_column(FailureCode::cases(), 'value'), null]],
            'message' => ['type' => 'string'],
        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
