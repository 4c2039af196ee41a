<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Words\Message;

/**
 * A failure, in words.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class FailureSummary
{
    public function __construct(
        /** Which one: a row of spec/failures.json. */
        public readonly FailureCode $code,
        /** What it asks for. */
        public readonly FailureKind $kind,
        /** Seconds to wait, where Instagram said. */
        public readonly ?int $retryAfter,
        /** What happened, what it means, and what to do. */
        public readonly Message $message,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire, its sentences said */
    public function toArray(Catalogue $catalogue): array
    {
        return [
            'code' => $this->code->value,
            'kind' => $this->kind->value,
            'retry_after' => $this->retryAfter,
            'message' => $catalogue->of($this->message),
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'code' => ['type' => 'string', 'enum' => array_column(FailureCode::cases(), 'value')],
            'kind' => ['type' => 'string', 'enum' => array_column(FailureKind::cases(), 'value')],
            'retry_after' => ['type' => ['integer', 'null'], 'minimum' => 0],
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
