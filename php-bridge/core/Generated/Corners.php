<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * How round the corners of pictures are.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum Corners: string
{
    /** As they are. */
    case None = 'none';
    /** A little rounded. */
    case Small = 'small';
    /** Rounded. */
    case Medium = 'medium';
    /** Much rounded. */
    case Large = 'large';
    /** So round that squares become circles. */
    case Round = 'round';
}
