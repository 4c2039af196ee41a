<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\Curation;

/** A change of what an owner wants of a feed's posts. */
final class CurationChange
{
    public function __construct(public readonly Curation $before, public readonly Curation $now)
    {
    }

    /** @return array{curation: array<string, mixed>, before: array<string, mixed>} */
    public function toArray(): array
    {
        return ['curation' => $this->now->toArray(), 'before' => $this->before->toArray()];
    }
}
