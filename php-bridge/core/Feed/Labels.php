<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Value\Coerce;

/** What stands on a feed's links and buttons, in the page's language. As src/feed/reply.rs. */
final class Labels
{
    /**
     * @param string $follow to the account on Instagram
     * @param string $more to older posts
     * @param string $newer to newer ones
     * @param string $on_instagram to a post on Instagram
     * @param string $link to where the site's owner has a post lead, where they wrote no text for it
     * @param string $lightbox of the lightbox as a whole
     * @param string $previous to the post before
     * @param string $next to the post behind
     * @param string $close back to the page
     */
    public function __construct(
        public readonly string $follow = '',
        public readonly string $more = '',
        public readonly string $newer = '',
        public readonly string $on_instagram = '',
        public readonly string $link = '',
        public readonly string $lightbox = '',
        public readonly string $previous = '',
        public readonly string $next = '',
        public readonly string $close = '',
    ) {
    }

    /** @param array<mixed> $values what toArray() says */
    public static function fromArray(array $values): self
    {
        $known = array_intersect_key($values, get_object_vars(new self()));
        return new self(...array_map(Coerce::text(...), $known));
    }

    /** @return array<string, string> by name */
    public function toArray(): array
    {
        return get_object_vars($this);
    }
}
