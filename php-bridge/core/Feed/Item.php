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
     * @param ?string $video the site's own copy of its film; null where there is none
     * @param list<Child> $children what an album consists of, as far as pages open it
     * @param ?int $likes how many like it; null where nobody knows
     * @param ?int $comments how many comments there are, likewise
     * @param bool $isOffProfile whether it is a reel that the profile's grid does not show
     * @param string $link that the site's owner gave it; empty where there is none
     * @param string $label what stands on that link
     * @param string $likesText how many like it, in words; empty where nobody knows, as are the next
     * @param string $commentsText how many comments there are, in words
     * @param string $day on which it was taken, such as 2026-03-12
     * @param string $date the same in words
     * @param string $time how long ago that is, in words
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
        public readonly ?string $video = null,
        public readonly array $children = [],
        public readonly ?int $likes = null,
        public readonly ?int $comments = null,
        public readonly bool $isOffProfile = false,
        public readonly string $link = '',
        public readonly string $label = '',
        public readonly string $likesText = '',
        public readonly string $commentsText = '',
        public readonly string $day = '',
        public readonly string $date = '',
        public readonly string $time = '',
    ) {
    }

    /** Of a post, with the site's own copies of its picture and its film. */
    public static function of(Post $post, ?Picture $picture, ?string $video = null): self
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
            $video,
            likes: $post->likes,
            comments: $post->comments,
            isOffProfile: $post->isOffProfile,
        );
    }

    /** @param array<mixed> $values decoded JSON; unknown keys are ignored, missing ones take defaults */
    public static function fromArray(array $values): self
    {
        $video = Coerce::text($values['video'] ?? null);
        return new self(
            id: Coerce::text($values['id'] ?? null),
            kind: Kind::tryFrom(Coerce::text($values['kind'] ?? null)) ?? Kind::Photo,
            permalink: Coerce::text($values['permalink'] ?? null),
            takenAt: Coerce::clamped($values['taken_at'] ?? null, 0, PHP_INT_MAX) ?? 0,
            caption: Coerce::text($values['caption'] ?? null),
            alt: Coerce::text($values['alt'] ?? null),
            picture: Picture::read($values['picture'] ?? null),
            username: Coerce::text($values['username'] ?? null),
            video: $video === '' ? null : $video,
            children: isset($values['children']) ? Child::all($values['children']) : [],
            likes: Coerce::clamped($values['likes'] ?? null, 0, Post::MOST),
            comments: Coerce::clamped($values['comments'] ?? null, 0, Post::MOST),
            isOffProfile: ($values['on_profile'] ?? null) === false,
            link: Coerce::text($values['link'] ?? null),
            label: Coerce::text($values['label'] ?? null),
            likesText: Coerce::text($values['likes_text'] ?? null),
            commentsText: Coerce::text($values['comments_text'] ?? null),
            day: Coerce::text($values['day'] ?? null),
            date: Coerce::text($values['date'] ?? null),
            time: Coerce::text($values['time'] ?? null),
        );
    }

    public function withPicture(?Picture $picture): self
    {
        return $this->with('picture', $picture);
    }

    public function withVideo(?string $video): self
    {
        return $this->with('video', $video);
    }

    /** @param list<Child> $children */
    public function withChildren(array $children): self
    {
        return $this->with('children', $children);
    }

    /** Whoever reads thousands has hardly one of them changed. */
    private function with(string $property, mixed $value): self
    {
        return $this->$property === $value ? $this : new self(...[...get_object_vars($this), $property => $value]);
    }

    /** @param array<array-key, Picture> $pictures its own and its children's, by id; those that are not there it loses */
    public function withPictures(array $pictures): self
    {
        return $this->withPicture($pictures[$this->id] ?? null)->withChildren(array_map(
            static fn (Child $child): Child => $child->with($pictures[$child->id] ?? null, $child->video),
            $this->children
        ));
    }

    /** @param array<array-key, ?string> $videos likewise */
    public function withVideos(array $videos): self
    {
        return $this->withVideo($videos[$this->id] ?? null)->withChildren(array_map(
            static fn (Child $child): Child => $child->with($child->picture, $videos[$child->id] ?? null),
            $this->children
        ));
    }

    /** @return array<array-key, Picture> its own and its children's, by id */
    public function pictures(): array
    {
        return array_filter([$this->id => $this->picture] + array_column($this->children, 'picture', 'id'));
    }

    /** @return array<array-key, string> likewise: the films that are there */
    public function videos(): array
    {
        return array_filter([$this->id => $this->video] + array_column($this->children, 'video', 'id'));
    }

    /** Whether there is one that it might have. */
    public function lacksFilm(): bool
    {
        $kinds = [$this->id => $this->kind] + array_column($this->children, 'kind', 'id');
        $ofVideos = array_filter($kinds, static fn (Kind $kind): bool => $kind === Kind::Video);
        return array_diff_key($ofVideos, $this->videos()) !== [];
    }

    /** @param string $base address of the folder that its files' paths are relative to, with its final slash */
    public function withFilesAt(string $base): self
    {
        return $base === '' ? $this : new self(...[
            ...get_object_vars($this),
            'picture' => $this->picture?->at($base),
            'video' => $this->video === null ? null : $base . $this->video,
            'children' => Child::shown($this->children, $base),
        ]);
    }

    /** @return list<string> whose pictures and films it has: its own id, and its children's */
    public function ids(): array
    {
        return [$this->id, ...array_map(static fn (Child $child): string => $child->id, $this->children)];
    }

    /** @return list<string> paths, or addresses, of all its files */
    public function files(): array
    {
        return array_merge(
            $this->picture?->files() ?? [],
            $this->video === null ? [] : [$this->video],
            ...array_map(static fn (Child $child): array => $child->files(), $this->children)
        );
    }

    /** @param string $alt of the site's owner, as are the next; empty for what it has */
    public function withOwn(string $alt, string $link, string $label): self
    {
        $alt = $alt === '' ? $this->alt : $alt;
        return new self(...[...get_object_vars($this), 'alt' => $alt, 'link' => $link, 'label' => $label]);
    }

    /** With a sentence where nobody wrote what the picture shows. */
    public function described(Texts $texts): self
    {
        $children = array_map(
            fn (Child $child): Child => $child->described($texts, $this->username, $this->takenAt),
            $this->children
        );
        $alt = $this->alt !== '' ? $this->alt : $texts->alt($this->kind, $this->username, $this->takenAt);
        return new self(...[...get_object_vars($this), 'alt' => $alt, 'children' => $children]);
    }

    /** With all that a page may say of it. */
    public function told(Texts $texts): self
    {
        return new self(...[
            ...get_object_vars($this->described($texts)),
            'likesText' => $this->likes === null ? '' : $texts->likes($this->likes),
            'commentsText' => $this->comments === null ? '' : $texts->comments($this->comments),
            'day' => $this->takenAt > 0 ? $texts->day($this->takenAt) : '',
            'date' => $this->takenAt > 0 ? $texts->date($this->takenAt) : '',
            'time' => $this->takenAt > 0 ? $texts->since($this->takenAt) : '',
        ]);
    }

    /**
     * For a browser, which formats nothing, and knows no letters: with the place where the caption is cut.
     *
     * @return array<string, mixed>
     */
    public function toReply(): array
    {
        $told = [
            'caption_end' => Text::excerptEnd($this->caption),
            'link' => $this->link,
            'label' => $this->label,
            'likes_text' => $this->likesText,
            'comments_text' => $this->commentsText,
            'day' => $this->day,
            'date' => $this->date,
            'time' => $this->time,
        ];
        $isThere = static fn (string|int|null $value): bool => $value !== null && $value !== '';
        return $this->toArray() + array_filter($told, $isThere);
    }

    /** Whether it is as it was, but for how many like it and comment on it: that changes by the hour. */
    public function isStill(self $before): bool
    {
        return $this->lasting() === $before->lasting();
    }

    /** @return array<string, mixed> what seldom changes */
    public function lasting(): array
    {
        return array_diff_key($this->toArray(), ['likes' => 0, 'comments' => 0]);
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
            ...$this->video === null ? [] : ['video' => $this->video],
            ...$this->children === [] ? [] : [
                'children' => array_map(static fn (Child $child): array => $child->toArray(), $this->children),
            ],
            ...$this->likes === null ? [] : ['likes' => $this->likes],
            ...$this->comments === null ? [] : ['comments' => $this->comments],
            ...$this->isOffProfile ? ['on_profile' => false] : [],
        ];
    }
}
