<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Feed\Post;

/** An account's newest posts, and how Instagram could be brought to name them. */
final class NewestMedia
{
    /**
     * @param list<Post> $posts newest first
     * @param int|null $altTextRefusedAt null where they came with alternative texts
     */
    public function __construct(public readonly array $posts, public readonly ?int $altTextRefusedAt)
    {
    }
}
