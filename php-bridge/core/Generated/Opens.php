<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What a click on a picture opens.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum Opens: string
{
    /** The post on Instagram. */
    case Instagram = 'instagram';
    /** The picture, large, on the page. */
    case Lightbox = 'lightbox';
    /** Nothing. */
    case Nothing = 'nothing';
}
