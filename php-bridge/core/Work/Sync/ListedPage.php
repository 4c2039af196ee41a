<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Work\State\MediaTerms;

/** One page of an account's list of media, how Instagram could be brought to give it, and what that took. */
final class ListedPage
{
    /**
     * @param MediaPage|Failure|null $page null where no call was left to ask once more
     * @param MediaTerms $terms that it was answered on
     * @param int $calls how many it took
     */
    public function __construct(
        public readonly MediaPage|Failure|null $page,
        public readonly MediaTerms $terms,
        public readonly int $calls,
    ) {
    }
}
