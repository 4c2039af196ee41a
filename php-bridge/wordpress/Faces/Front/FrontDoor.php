<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\Core\Connect\App\PendingStates;
use Loupe\WordPress\Site\FrontAddress;

/**
 * Loupe's addresses outside the REST API, which many sites close to strangers:
 * `/?loupe=…`, and the way back from Instagram's authorisation page.
 */
final class FrontDoor
{
    /**
     * Each is made when it is its turn: most of what comes with a `state` is meant for somebody else.
     *
     * @param \Closure(): AuthorisationReturn $authorisationReturn
     * @param \Closure(): MetaCalls $metaCalls
     * @param \Closure(): DeletionStatus $deletionStatus
     * @param \Closure(): DueWork $dueWork
     * @param \Closure(): FeedReply $feed
     */
    public function __construct(
        private readonly \Closure $authorisationReturn,
        private readonly \Closure $metaCalls,
        private readonly \Closure $deletionStatus,
        private readonly \Closure $dueWork,
        private readonly \Closure $feed,
    ) {
    }

    /** Before any output. What is not meant for Loupe goes on as ever. */
    public function answer(): void
    {
        $this->reply()?->send();
    }

    /** @return Reply|null null where the request is somebody else's */
    public function reply(): ?Reply
    {
        // Other plugins use `code` and `state` at the front address too.
        if (str_starts_with(Query::parameter('state'), PendingStates::PREFIX)) {
            return ($this->authorisationReturn)()->reply();
        }
        return match (Query::parameter('loupe')) {
            FrontAddress::DEAUTHORISE, FrontAddress::DELETE => ($this->metaCalls)()->reply(),
            FrontAddress::DELETION => ($this->deletionStatus)()->reply(),
            FrontAddress::FEED => ($this->feed)()->reply(),
            FrontAddress::NOT_CONNECTED => AuthorisationReturn::explanation(),
            FrontAddress::TICK => ($this->dueWork)()->reply(),
            default => null,
        };
    }
}
