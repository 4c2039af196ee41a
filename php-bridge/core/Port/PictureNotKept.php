<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

use Loupe\Core\Generated\FailureCode;

/** A picture could not be scaled, or not be written. */
final class PictureNotKept extends \RuntimeException
{
    private function __construct(public readonly FailureCode $why)
    {
        parent::__construct($why->value);
    }

    /** Nothing here can read it, or write it anew. */
    public static function notScaled(): self
    {
        return new self(FailureCode::PicturesNotScaled);
    }

    public static function notWritten(): self
    {
        return new self(FailureCode::PicturesNotWritten);
    }
}
