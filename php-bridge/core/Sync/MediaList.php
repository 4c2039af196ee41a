<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Post;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\TooMuch;
use Loupe\Core\Port\Clock;
use Loupe\Core\Token\Secret;

/**
 * Asks for an account's newest media, page by page, for less where Instagram
 * finds that too much. Its paging is not trusted: pages overlap, and cursors
 * stand still or lead back.
 */
final class MediaList
{
    /** For one list, whatever it is answered: enough for the smallest pages. */
    private const MAX_CALLS = 15;

    public function __construct(private readonly GraphClient $graph, private readonly Clock $clock)
    {
    }

    /**
     * @param MediaTerms $terms as the last list was answered
     * @param int $calls that it may make
     */
    public function newest(Account $account, Secret $token, MediaTerms $terms, int $calls): NewestMedia|Failure
    {
        $graph = $this->graph->countedFor($account->id);
        $username = $account->user->username ?? '';
        $terms = $terms->at($this->clock->now());
        $posts = [];
        $cursors = [];
        $after = null;
        $page = null;
        $answeredOn = $terms;
        $isAnyUnreadable = false;
        for ($made = 0; $made < min($calls, self::MAX_CALLS); ) {
            $made++;
            $answer = $graph->media($token, $username, $terms->size, $after, $terms->altTextRefusedAt === null);
            if (!$answer instanceof MediaPage) {
                $easier = $this->easier($terms, $answer);
                if ($easier instanceof MediaTerms) {
                    $terms = $easier;
                    continue;
                }
                if ($page !== null && $easier->code === FailureCode::BadRequest) {
                    // Its own cursor: what came before is good all the same.
                    break;
                }
                return $easier;
            }
            $page = $answer;
            $answeredOn = $terms;
            $isAnyUnreadable = $isAnyUnreadable || $page->isUnreadable;
            $known = count($posts);
            $posts += self::byId($page->posts);
            $isStuck = $page->posts !== [] && count($posts) === $known;
            $after = $page->after;
            if (count($posts) >= FeedSync::POSTS || $isStuck || $after === null || in_array($after, $cursors, true)) {
                break;
            }
            $cursors[] = $after;
        }
        return match (true) {
            $page === null => new Failure(FailureCode::OwnLimit),
            // Taken for an empty list it would empty the feed.
            $posts === [] && $isAnyUnreadable => new Failure(FailureCode::Garbled),
            default => new NewestMedia(
                array_slice(array_values($posts), 0, FeedSync::POSTS),
                $page->isLast && count($posts) <= FeedSync::POSTS,
                $answeredOn,
                $made,
                $page->answeredAt
            ),
        };
    }

    /** Terms on which the same page may be answered. */
    private function easier(MediaTerms $terms, TooMuch|Failure $answer): MediaTerms|Failure
    {
        $now = $this->clock->now();
        $failure = $answer instanceof TooMuch ? $answer->failure : $answer;
        $isRefused = $failure->code === FailureCode::BadRequest;
        return match (true) {
            // One old reel can make Instagram refuse alt_text for the whole page.
            $isRefused && $terms->altTextRefusedAt === null => $terms->withoutAltText($now),
            $isRefused && $terms->asksForMost(), $answer instanceof TooMuch => $terms->withLess($now) ?? $failure,
            default => $failure,
        };
    }

    /**
     * @param list<Post> $posts
     * @return array<string, Post> with a mark before the id, because PHP makes numbers of digits
     */
    private static function byId(array $posts): array
    {
        $byId = [];
        foreach ($posts as $post) {
            $byId["id $post->id"] ??= $post;
        }
        return $byId;
    }
}
