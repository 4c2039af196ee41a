<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Feed\Post;

/** A page of an account's media: posts, newest first, and where the next page starts. */
final class MediaPage
{
    /**
     * @param list<Post> $posts the entries that could be understood
     * @param ?string $after cursor to ask the next page with; null on the last one
     */
    private function __construct(
        public readonly array $posts,
        public readonly ?string $after,
    ) {
    }

    /**
     * Reads the body of a successful reply; Failure::classify() comes first.
     *
     * @param string $username the account's, for posts that do not name their own
     * @return self|Failure `not_json` for a web page, `garbled` for half a reply, one of another shape, and one with
     *                      entries of which none is a post: taken for an empty page it would empty the feed
     */
    public static function parse(#[\SensitiveParameter] string $body, string $username): self|Failure
    {
        $reply = Json::decode($body);
        if ($reply instanceof Failure) {
            return $reply;
        }
        $entries = $reply->data ?? null;
        if (!is_array($entries)) {
            return new Failure(FailureCode::Garbled);
        }
        $read = static fn (mixed $entry): ?Post => Post::read($entry, $username);
        $posts = array_values(array_filter(array_map($read, $entries)));
        if ($posts === [] && $entries !== []) {
            return new Failure(FailureCode::Garbled);
        }
        return new self($posts, self::after($reply->paging ?? null));
    }

    /**
     * The last page keeps its cursors, so `next` tells whether there is more. It embeds the access
     * token and goes no further than this (instagram-api: paging, documented by Meta).
     */
    private static function after(mixed $paging): ?string
    {
        $cursors = $paging->cursors ?? null;
        if (!$cursors instanceof \stdClass || Json::text($paging, 'next') === null) {
            return null;
        }
        return Json::text($cursors, 'after');
    }
}
