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
     * @param FailureCode|null $trouble null where all went well
     */
    public function __construct(public readonly ?Picture $picture, public readonly ?FailureCode $trouble = null)
    {
    }
}
