<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What is shown over a picture on hover and on focus.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum Hover: string
{
    /** Nothing. */
    case None = 'none';
    /** The caption. */
    case Caption = 'caption';
    /** Likes and comments. */
    case Counts = 'counts';
}
