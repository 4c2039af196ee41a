<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

/** One thing to look at, for Site Health and `wp loupe doctor`. */
interface Check
{
    /** Lower case, without blanks. */
    public function id(): string;

    public function label(): string;

    public function run(): Finding;
}
