<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * How much a failure matters to the site's owner.
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
enum Severity: string
{
    /** Told at once: the feed is not updated until somebody does something. */
    case Critical = 'critical';

    /** Told at once, as a warning. */
    case Warning = 'warning';

    /** Told as a warning when it has come several times in a row. */
    case LastingWarning = 'lasting_warning';

    /** Told only when it lasts so long that the token's time runs short. */
    case None = 'none';
}
