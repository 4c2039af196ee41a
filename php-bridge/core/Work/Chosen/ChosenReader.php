<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Chosen;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FieldRefused;
use Loupe\Core\Graph\Gone;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\Clock;
use Loupe\Core\Value\Permalink;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\Search;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Core\Work\Sync\MediaList;

/** Asks Instagram for posts that pages show alone, as often as it may and until something fails. */
final class ChosenReader
{
    /** Posts of the list at once: as many as Instagram gives. */
    private const SIZE = 100;

    private ?Failure $failure = null;
    private int $made = 0;

    /** @param int $calls that it may make */
    public function __construct(
        private readonly GraphClient $graph,
        private readonly FeedPictures $pictures,
        private readonly Clock $clock,
        private readonly Account $account,
        private readonly Secret $token,
        private readonly int $calls,
    ) {
    }

    public function canAsk(): bool
    {
        return $this->failure === null && $this->made < $this->calls;
    }

    public function hasAsked(): bool
    {
        return $this->made > 0;
    }

    /** What went wrong; null where nothing did. */
    public function failure(): ?Failure
    {
        return $this->failure;
    }

    /** With those of which nothing was heard for long as they are now, and without those that are gone. */
    public function refreshed(StoredFeed $feed): StoredFeed
    {
        $now = $this->clock->now();
        $stale = $feed->chosen->stale($now);
        $shelf = $this->shelf($feed);
        $gone = [];
        $read = 0;
        while ($stale !== [] && $this->canAsk()) {
            $item = $stale[0];
            $answer = $this->ask($item, $feed);
            if ($answer instanceof FieldRefused) {
                $feed = $feed->withTerms($feed->terms->withoutField($answer->field, $now));
                continue;
            }
            if ($answer instanceof Failure) {
                $this->failure = $answer;
                break;
            }
            if ($answer instanceof Gone) {
                $gone[] = $item;
            } else {
                $isSame = Permalink::shortcode($answer->permalink) === Permalink::shortcode($item->permalink);
                $feed = $isSame
                    ? $this->pictures->withChosen($this->account, $feed, $answer, $shelf)
                    : $feed->withChosen($feed->chosen->withItem($item, $now));
            }
            $read++;
            array_shift($stale);
        }
        return $read === 0 ? $feed : $feed->withChosen($feed->chosen->withGone($gone, $read, $now));
    }

    /**
     * One page more of the account's list, with what is sought of it.
     *
     * @return array{StoredFeed, Search}
     */
    public function turned(StoredFeed $feed, Search $search): array
    {
        $list = new MediaList($this->graph, $this->clock);
        $calls = $this->calls - $this->made;
        $listed = $list->page($this->account, $this->token, $feed->terms, self::SIZE, $search->pass->after, $calls);
        $this->made += $listed->calls;
        $feed = $feed->withTerms($listed->terms);
        if ($listed->page instanceof Failure) {
            // Instagram's own cursor: where it leads nobody knows.
            $isOver = $listed->page->code === FailureCode::BadRequest && $search->pass->pages > 0;
            $this->failure = $isOver ? null : $listed->page;
            return [$feed, $isOver ? $search->turned(null, self::SIZE) : $search];
        }
        if (!$listed->page instanceof MediaPage) {
            return [$feed, $search];
        }
        $shelf = $this->shelf($feed);
        $sought = array_flip($feed->chosen->sought($feed->items));
        foreach ($listed->page->posts as $post) {
            if (isset($sought[Permalink::shortcode($post->permalink)])) {
                $feed = $this->pictures->withChosen($this->account, $feed, $post, $shelf);
            }
        }
        return [$feed, $search->turned($listed->page->after, $listed->terms->size(self::SIZE))];
    }

    private function ask(Item $item, StoredFeed $feed): Post|Gone|FieldRefused|Failure
    {
        $this->made++;
        $username = $this->account->user->username ?? '';
        return $this->graph->post($this->token, $username, $item->id, $feed->terms->withoutFields());
    }

    private function shelf(StoredFeed $feed): Shelf
    {
        return $this->pictures->shelf($this->account, $feed->placements);
    }
}
