<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Lenient;

/** One post of a feed, as it is stored, sent and shown. Shape: docs/architecture.md, "Item". */
final class Item
{
    /**
     * @param string $permalink empty where there is none
     * @param int $takenAt Unix seconds, UTC; 0 where unknown
     * @param string $alt what the picture shows, for those who cannot see it
     * @param ?Picture $picture null where Instagram gave none
     */
    public function __construct(
        public readonly string $id,
        public readonly Kind $kind,
        public readonly string $permalink,
        public readonly int $takenAt,
        public readonly string $caption,
        public readonly string $alt,
        public readonly ?Picture $picture,
    ) {
    }

    /** @param array<mixed> $values decoded JSON; unknown keys are ignored, missing ones take defaults */
    public static function fromArray(array $values): self
    {
        return new self(
            id: Lenient::text($values['id'] ?? null),
            kind: Kind::tryFrom(Lenient::text($values['kind'] ?? null)) ?? Kind::Photo,
            permalink: Lenient::text($values['permalink'] ?? null),
            takenAt: Lenient::clamped($values['taken_at'] ?? null, 0, PHP_INT_MAX) ?? 0,
            caption: Lenient::text($values['caption'] ?? null),
            alt: Lenient::text($values['alt'] ?? null),
            picture: Picture::read($values['picture'] ?? null),
        );
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'id' => $this->id,
            'kind' => $this->kind->value,
            'permalink' => $this->permalink,
            'taken_at' => $this->takenAt,
            'caption' => $this->caption,
            'alt' => $this->alt,
            'picture' => $this->picture?->toArray(),
        ];
    }
}
