<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * How posts are arranged.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum Layout: string
{
    /** Rows of tiles that are alike. */
    case Grid = 'grid';
    /** Columns of pictures as high as they were posted. */
    case Masonry = 'masonry';
    /** A strip that is scrolled sideways. */
    case Carousel = 'carousel';
    /** A grid in which every so many-th is large. */
    case Highlight = 'highlight';
    /** Each picture beside its text. */
    case List = 'list';
    /** One post alone. */
    case Single = 'single';
}
