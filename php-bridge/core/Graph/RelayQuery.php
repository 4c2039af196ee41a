<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** What a browser may have asked through the bridge. */
enum RelayQuery: string
{
    case User = 'user';
    case Media = 'media';

    /** Posts in a preview. */
    public const PREVIEW_POSTS = 24;
}
