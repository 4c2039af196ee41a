<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Url;

/** What the owner wrote of one post, in place of what Instagram has. Either may be empty, but not both. */
final class OwnDetails
{
    /** Of an id, as of any of Instagram's posts. */
    public const ID = '^[0-9_]{1,64}$';

    /** Characters. */
    public const ALT_LENGTH = 500;
    public const LINK_LENGTH = 1000;

    private function __construct(
        public readonly string $id,
        public readonly string $alt,
        public readonly string $link,
    ) {
    }

    /** Null where there is nothing in it. A link that no page can hold counts as none. */
    public static function of(string $id, string $alt, string $link): ?self
    {
        preg_match('/^.{0,' . self::ALT_LENGTH . '}/us', trim($alt), $start);
        $alt = $start[0] ?? '';
        $link = self::isLink($link) ? $link : '';
        return $alt === '' && $link === '' ? null : new self($id, $alt, $link);
    }

    public static function read(mixed $value): ?self
    {
        $id = is_array($value) ? $value['id'] ?? null : null;
        return self::isId($id)
            ? self::of($id, Coerce::text($value['alt'] ?? null), Coerce::text($value['link'] ?? null))
            : null;
    }

    public static function isId(mixed $id): bool
    {
        return is_string($id) && preg_match('/' . self::ID . '/D', $id) === 1;
    }

    public static function isLink(string $link): bool
    {
        return strlen($link) <= self::LINK_LENGTH && Url::isWeb($link);
    }

    /** @return array{id: string, alt: string, link: string} */
    public function toArray(): array
    {
        return ['id' => $this->id, 'alt' => $this->alt, 'link' => $this->link];
    }
}
