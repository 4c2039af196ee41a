<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\Post;
use Loupe\Core\Work\State\MediaTerms;

/**
 * Pages of a list of media, as they come. Instagram's paging is not trusted:
 * pages overlap, and cursors stand still or lead back.
 */
final class GatheredMedia
{
    /** @var array<string, Post> with a mark before the id, because PHP makes numbers of digits */
    private array $posts = [];

    /** @var list<string> that the pages ended with */
    private array $cursors = [];

    private ?MediaPage $last = null;
    private bool $isAnyUnreadable = false;

    /** Whether the last page brought nothing but what was known, or a cursor that was. */
    private bool $isStuck = false;

    public function add(MediaPage $page): void
    {
        $known = count($this->posts);
        foreach ($page->posts as $post) {
            $this->posts["id $post->id"] ??= $post;
        }
        $isNoNews = $page->posts !== [] && count($this->posts) === $known;
        $this->isStuck = $isNoNews || in_array($page->after, $this->cursors, true);
        $this->isAnyUnreadable = $this->isAnyUnreadable || $page->isUnreadable;
        $this->cursors[] = (string) $page->after;
        $this->last = $page;
    }

    public function isBegun(): bool
    {
        return $this->last !== null;
    }

    /** Null for the first page. */
    public function after(): ?string
    {
        return $this->last?->after;
    }

    /** Whether there is nothing more to ask for, or to hope for. */
    public function isDone(): bool
    {
        return $this->last !== null
            && ($this->isStuck || $this->last->after === null || count($this->posts) >= PageRecord::POSTS);
    }

    /**
     * @param MediaTerms $terms that they were answered on
     * @param int $calls how many they took
     */
    public function newest(MediaTerms $terms, int $calls): NewestMedia|Failure
    {
        return match (true) {
            $this->last === null => new Failure(FailureCode::OwnLimit),
            // Taken for an empty list it would empty the feed.
            $this->posts === [] && $this->isAnyUnreadable => new Failure(FailureCode::Garbled),
            default => new NewestMedia(
                array_slice(array_values($this->posts), 0, PageRecord::POSTS),
                $this->last->isLast && count($this->posts) <= PageRecord::POSTS,
                $terms,
                $calls,
                $this->last->answeredAt
            ),
        };
    }
}
