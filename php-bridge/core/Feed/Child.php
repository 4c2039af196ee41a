<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Graph\Kind;
use Loupe\Core\Graph\Post;
use Loupe\Core\Value\Coerce;

/** One picture or film of an album, as it is stored, sent and shown. Shape: docs/wire.md, "Item". */
final class Child
{
    /**
     * @param string $alt what it shows, for those who cannot see it; empty where nobody wrote it
     * @param ?Picture $picture null where Instagram gave none, or there is no copy of it yet
     * @param ?string $video the site's own copy of its film; null where there is none
     */
    private function __construct(
        public readonly string $id,
        public readonly Kind $kind,
        public readonly string $alt,
        public readonly ?Picture $picture,
        public readonly ?string $video,
    ) {
    }

    /** @param Post $post the child's own node */
    public static function of(Post $post, ?Picture $picture): self
    {
        return new self($post->id, $post->kind, $post->alt, $picture, null);
    }

    /** Null where it has no id. */
    public static function read(mixed $value): ?self
    {
        $value = Coerce::values($value);
        $id = Coerce::text($value['id'] ?? null);
        $video = Coerce::text($value['video'] ?? null);
        return $id === '' ? null : new self(
            $id,
            Kind::tryFrom(Coerce::text($value['kind'] ?? null)) ?? Kind::Photo,
            Coerce::text($value['alt'] ?? null),
            Picture::read($value['picture'] ?? null),
            $video === '' ? null : $video,
        );
    }

    /** @return list<self> those that can be understood */
    public static function all(mixed $list): array
    {
        $list = Coerce::values($list);
        return array_values(array_filter(array_map(self::read(...), array_is_list($list) ? $list : [])));
    }

    /**
     * What pages show of them: those of which there is a picture.
     *
     * @param list<self> $children
     * @param string $base address of the folder that their files' paths are relative to, with its final slash
     * @return list<self>
     */
    public static function shown(array $children, string $base): array
    {
        $shown = array_filter($children, static fn (self $child): bool => $child->picture !== null);
        return array_map(static fn (self $child): self => $child->with(
            $child->picture?->at($base),
            $child->video === null ? null : $base . $child->video
        ), array_values($shown));
    }

    public function with(?Picture $picture, ?string $video): self
    {
        return new self($this->id, $this->kind, $this->alt, $picture, $video);
    }

    /**
     * With a sentence where nobody wrote what it shows.
     *
     * @param string $username the album's
     * @param int $takenAt likewise
     */
    public function described(Texts $texts, string $username, int $takenAt): self
    {
        $alt = $this->alt !== '' ? $this->alt : $texts->alt($this->kind, $username, $takenAt);
        return new self($this->id, $this->kind, $alt, $this->picture, $this->video);
    }

    /** @return list<string> paths, or addresses, of all its files */
    public function files(): array
    {
        return [...$this->picture?->files() ?? [], ...$this->video === null ? [] : [$this->video]];
    }

    /** @return array<string, mixed> without what there is not */
    public function toArray(): array
    {
        $values = [
            'id' => $this->id,
            'kind' => $this->kind->value,
            'alt' => $this->alt,
            'picture' => $this->picture?->toArray(),
            'video' => $this->video,
        ];
        return array_filter($values, static fn (mixed $value): bool => $value !== null && $value !== '');
    }
}
