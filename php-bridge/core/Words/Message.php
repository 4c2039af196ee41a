<?php

declare(strict_types=1);

namespace Loupe\Core\Words;

use Loupe\Core\Generated\Word;
use Loupe\Core\Value\Date;

/** Something to be said to a person, in no language yet: which sentence, and what stands in it. */
final class Message
{
    /** @var array<string, string|int|self|Date> by placeholder */
    public readonly array $values;

    /** @param string|int|self|Date ...$values by placeholder */
    public function __construct(public readonly Word $word, string|int|self|Date ...$values)
    {
        $this->values = $values;
    }
}
