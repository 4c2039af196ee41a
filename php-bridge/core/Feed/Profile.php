<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Value\Coerce;

/** Whose feed it is, as a page says it. What is not known is empty. */
final class Profile
{
    /**
     * @param string $username without the @
     * @param string $biography in lines
     * @param string $picture address of the site's copy
     * @param string $postsText how many posts there are, in words
     * @param string $followersText how many follow it, in words
     * @param string $followingText how many it follows, in words
     */
    public function __construct(
        public readonly string $username,
        public readonly string $name,
        public readonly string $biography,
        public readonly string $picture,
        public readonly string $postsText,
        public readonly string $followersText,
        public readonly string $followingText,
    ) {
    }

    /** @param array<mixed> $values what toArray() says */
    public static function fromArray(array $values): self
    {
        $text = static fn (string $name): string => Coerce::text($values[$name] ?? null);
        return new self(
            $text('username'),
            $text('name'),
            $text('biography'),
            $text('picture'),
            $text('posts_text'),
            $text('followers_text'),
            $text('following_text'),
        );
    }

    /** @return array<string, string> */
    public function toArray(): array
    {
        return [
            'username' => $this->username,
            'name' => $this->name,
            'biography' => $this->biography,
            'picture' => $this->picture,
            'posts_text' => $this->postsText,
            'followers_text' => $this->followersText,
            'following_text' => $this->followingText,
        ];
    }
}
