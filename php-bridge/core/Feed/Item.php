<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Graph\Kind;
use Loupe\Core\Graph\Post;
use Loupe\Core\Value\Coerce;

/** One post of a feed, as it is stored, sent and shown. Shape: docs/wire.md, "Item". */
final class Item
{
    /**
     * @param string $permalink empty where there is none
     * @param int $takenAt Unix seconds, UTC; 0 where unknown
     * @param string $alt what the picture shows, for those who cannot see it; empty where nobody wrote it
     * @param ?Picture $picture null where Instagram gave none
     * @param string $username who posted it; empty where unknown
     */
    public function __construct(
        public readonly string $id,
        public readonly Kind $kind,
        public readonly string $permalink,
        public readonly int $takenAt,
        public readonly string $caption,
        public readonly string $alt,
        public readonly ?Picture $picture,
        public readonly string $username = '',
    ) {
    }

    /** Of a post, with the site's own copies of its picture. */
    public static function of(Post $post, ?Picture $picture): self
    {
        return new self(
            $post->id,
            $post->kind,
            $post->permalink,
            $post->takenAt,
            $post->caption,
            $post->alt,
            $picture,
            $post->username,
        );
    }

    /** @param array<mixed> $values decoded JSON; unknown keys are ignored, missing ones take defaults */
    public static function fromArray(array $values): self
    {
        return new self(
            id: Coerce::text($values['id'] ?? null),
            kind: Kind::tryFrom(Coerce::text($values['kind'] ?? null)) ?? Kind::Photo,
            permalink: Coerce::text($values['permalink'] ?? null),
            takenAt: Coerce::clamped($values['taken_at'] ?? null, 0, PHP_INT_MAX) ?? 0,
            caption: Coerce::text($values['caption'] ?? null),
            alt: Coerce::text($values['alt'] ?? null),
            picture: Picture::read($values['picture'] ?? null),
            username: Coerce::text($values['username'] ?? null),
        );
    }

    public function withPicture(?Picture $picture): self
    {
        return new self(...[...get_object_vars($this), 'picture' => $picture]);
    }

    /** @param string $base address of the folder that its pictures' paths are relative to, with its final slash */
    public function withPicturesAt(string $base): self
    {
        return $base === '' || $this->picture === null ? $this : $this->withPicture($this->picture->at($base));
    }

    /** @param string $alt and $link of the site's owner; empty for what it has */
    public function withOwn(string $alt, string $link): self
    {
        $own = array_filter(['alt' => $alt, 'permalink' => $link], static fn (string $text): bool => $text !== '');
        return new self(...[...get_object_vars($this), ...$own]);
    }

    /** With a sentence where nobody wrote what the picture shows. */
    public function described(AltText $texts): self
    {
        if ($this->alt !== '') {
            return $this;
        }
        $alt = $texts->of($this->kind, $this->username, $this->takenAt);
        return new self(...[...get_object_vars($this), 'alt' => $alt]);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'id' => $this->id,
            'kind' => $this->kind->value,
            'permalink' => $this->permalink,
            'username' => $this->username,
            'taken_at' => $this->takenAt,
            'caption' => $this->caption,
            'alt' => $this->alt,
            'picture' => $this->picture?->toArray(),
        ];
    }
}
