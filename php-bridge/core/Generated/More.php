<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * How more posts are shown.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum More: string
{
    /** None. */
    case None = 'none';
    /** By a button. */
    case Button = 'button';
    /** On reaching the end. */
    case Scroll = 'scroll';
}
