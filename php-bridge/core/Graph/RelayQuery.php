<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** What a browser may have asked through the bridge. */
enum RelayQuery: string
{
    case User = 'user';
    case Media = 'media';

    /** Posts in a preview, as many as where the browser asks by itself: `src/panel/call.rs`. */
    public const PREVIEW_POSTS = 12;
}
