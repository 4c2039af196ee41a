<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;

/** A page of an account's media: posts, newest first, and where the next page starts. */
final class MediaPage
{
    /**
     * @param list<Post> $posts the entries that could be understood
     * @param ?string $after cursor to ask the next page with; null on the last one, and where there is none
     * @param bool $isLast whether it says that it is the last one
     * @param bool $isUnreadable whether it has entries, and none is a post: taken for an empty page it would empty the
     *                           feed
     */
    private function __construct(
        public readonly array $posts,
        public readonly ?string $after,
        public readonly bool $isLast,
        public readonly bool $isUnreadable,
        /** By Instagram's clock, Unix seconds; null where the answer has no date. */
        public readonly ?int $answeredAt = null,
    ) {
    }

    public function answeredAt(?int $at): self
    {
        return new self($this->posts, $this->after, $this->isLast, $this->isUnreadable, $at);
    }

    /**
     * Reads a successful reply; Failure::classify() comes first.
     *
     * @param mixed $reply what Json::decode() made of its body
     * @param string $username the account's, for posts that do not name their own
     * @return self|Failure `not_json` for a web page, `garbled` for half a reply, one of another shape, and one that is
     *                      unreadable
     */
    public static function read(#[\SensitiveParameter] mixed $reply, string $username): self|Failure
    {
        $page = self::partOfAList($reply, $username);
        return $page instanceof self && $page->isUnreadable ? new Failure(FailureCode::Garbled) : $page;
    }

    /**
     * The same for one page of several: an unreadable one costs itself, not the others.
     *
     * @param mixed $reply what Json::decode() made of its body
     * @param string $username the account's, for posts that do not name their own
     */
    public static function partOfAList(#[\SensitiveParameter] mixed $reply, string $username): self|Failure
    {
        if ($reply instanceof FailureCode) {
            return new Failure($reply);
        }
        $entries = $reply->data ?? null;
        if (!is_array($entries)) {
            return new Failure(FailureCode::Garbled);
        }
        $read = static fn (mixed $entry): ?Post => Post::read($entry, $username);
        $posts = array_values(array_filter(array_map($read, $entries)));
        $paging = $reply->paging ?? null;
        return new self($posts, self::after($paging), !self::hasNext($paging), $posts === [] && $entries !== []);
    }

    /**
     * The last page keeps its cursors, so `next` tells whether there is more. It embeds the access
     * token and goes no further than this (instagram-api: paging, documented by Meta).
     */
    private static function after(mixed $paging): ?string
    {
        $cursors = $paging->cursors ?? null;
        return $cursors instanceof \stdClass && self::hasNext($paging) ? Json::text($cursors, 'after') : null;
    }

    private static function hasNext(mixed $paging): bool
    {
        return $paging instanceof \stdClass && Json::text($paging, 'next') !== null;
    }
}
