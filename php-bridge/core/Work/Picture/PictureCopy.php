<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;

/** What came of copying a picture. */
final class PictureCopy
{
    /**
     * @param Picture|null $picture with relative paths; null where there is none
     * @param bool $isComplete whether all the copies are there that are wanted
     * @param FailureCode|null $trouble null where all went well
     */
    public function __construct(
        public readonly ?Picture $picture,
        public readonly bool $isComplete,
        public readonly ?FailureCode $trouble = null,
    ) {
    }

    public static function failed(FailureCode $trouble): self
    {
        return new self(null, false, $trouble);
    }
}
