<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Words\Catalogue;

/**
 * The site's copies of the posts' pictures.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class PicturesSummary
{
    public function __construct(
        /** How many posts show none. */
        public readonly int $missing,
        /** Of how many pictures copies are still to be made: pages show what is there. */
        public readonly int $pending,
        /** What keeps this server from copying them, once somebody has to hear of it. */
        public readonly ?FailureSummary $failure,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire, its sentences said */
    public function toArray(Catalogue $catalogue): array
    {
        return [
            'missing' => $this->missing,
            'pending' => $this->pending,
            'failure' => $this->failure?->toArray($catalogue),
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'missing' => ['type' => 'integer', 'minimum' => 0],
            'pending' => ['type' => 'integer', 'minimum' => 0],
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
