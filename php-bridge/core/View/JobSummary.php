<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Words\Catalogue;

/**
 * Something that the server does again and again.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class JobSummary
{
    public function __construct(
        /** When it last succeeded. */
        public readonly ?int $last,
        /** When it is due; null where there is no token to do it with, or the account is elsewhere. */
        public readonly ?int $next,
        /** What went wrong the last time. */
        public readonly ?FailureSummary $failure,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire, its sentences said */
    public function toArray(Catalogue $catalogue): array
    {
        return [
            'last' => $this->last,
            'next' => $this->next,
            'failure' => $this->failure?->toArray($catalogue),
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'last' => ['type' => ['integer', 'null']],
            'next' => ['type' => ['integer', 'null']],
            'failure' => [...FailureSummary::schema(), 'type' => ['object', 'null']],
        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
