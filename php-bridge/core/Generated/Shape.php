<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What shape the pictures have.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum Shape: string
{
    /** As high as wide. */
    case Square = 'square';
    /** Four wide, five high. */
    case FourByFive = '4:5';
    /** Three wide, four high. */
    case ThreeByFour = '3:4';
    /** As each was posted. */
    case Original = 'original';
}
