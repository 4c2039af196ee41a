<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * In which order posts are shown.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
enum Order: string
{
    /** The newest first. */
    case Newest = 'newest';
    /** The oldest first. */
    case Oldest = 'oldest';
    /** The most liked first. */
    case Liked = 'liked';
    /** Mixed anew each day. */
    case Random = 'random';
}
