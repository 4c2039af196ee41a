<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

/** How it stands with the one post that a page shows. */
enum ChosenState: string
{
    case Shown = 'shown';

    /** The owner wants it on no page. */
    case Hidden = 'hidden';

    /** It is not known yet. */
    case Sought = 'sought';

    /** It was looked for, and is not among the account's posts. */
    case Missing = 'missing';

    /** What is written for it names no post. */
    case Unnamed = 'unnamed';

    /** What is said of it: that the owner hides a post is for those to know who edit here. */
    public function toldTo(bool $isEditor): self
    {
        return $this === self::Hidden && !$isEditor ? self::Missing : $this;
    }
}
