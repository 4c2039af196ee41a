<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * A picture's least width in px.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum TileWidth: string
{
    /** 100 px. */
    case Px100 = '100';
    /** 130 px. */
    case Px130 = '130';
    /** 160 px. */
    case Px160 = '160';
    /** 200 px. */
    case Px200 = '200';
    /** 240 px. */
    case Px240 = '240';
    /** 320 px. */
    case Px320 = '320';
}
