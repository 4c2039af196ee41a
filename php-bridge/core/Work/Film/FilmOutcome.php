<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

use Loupe\Core\Generated\FailureCode;

/** What came of fetching a film; nothing of the three where it is on its way. */
final class FilmOutcome
{
    private function __construct(
        /** Of the copy, relative to the pictures' folder. */
        public readonly ?string $path = null,
        public readonly ?FailureCode $trouble = null,
        /** Its bytes, where these are more than the site wants. */
        public readonly ?int $tooLarge = null,
    ) {
    }

    public static function there(string $path): self
    {
        return new self(path: $path);
    }

    public static function onItsWay(): self
    {
        return new self();
    }

    public static function failed(FailureCode $trouble): self
    {
        return new self(trouble: $trouble);
    }

    public static function tooLarge(int $bytes): self
    {
        return new self(tooLarge: $bytes);
    }
}
