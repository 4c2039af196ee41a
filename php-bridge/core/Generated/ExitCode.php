<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What a command tells scripts: the same on every kind of site.
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
enum ExitCode: int
{
    /** Done, or there was nothing to do. */
    case Done = 0;

    /** Something failed that passes by itself, and is tried again. */
    case Wait = 1;

    /** What the command was given, or the settings that it needs, cannot be used. */
    case WrongUse = 2;

    /** Somebody has to do something: connect anew, say, or close a file. */
    case Act = 3;
}
