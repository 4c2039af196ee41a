<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Page;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Url;

/** What the owner wrote of one post, in place of what Instagram has, or beside it. Not all of it is empty. */
final class OwnDetails
{
    /** Of an id, as of any of Instagram's posts. */
    public const ID = '^[0-9_]{1,64}$';

    /** Characters. */
    public const ALT_LENGTH = 500;
    public const LINK_LENGTH = 1000;
    public const LABEL_LENGTH = 100;

    private function __construct(
        public readonly string $id,
        public readonly string $alt,
        public readonly string $link,
        /** What stands on a link of its own below the picture; empty where there is to be none. */
        public readonly string $label,
    ) {
    }

    /** Null where there is nothing in it. A link that no page can hold counts as none. */
    public static function of(string $id, string $alt, string $link, string $label): ?self
    {
        $alt = Coerce::cut($alt, self::ALT_LENGTH);
        $label = Coerce::cut($label, self::LABEL_LENGTH);
        $link = self::isLink($link) ? $link : '';
        return $alt . $link . $label === '' ? null : new self($id, $alt, $link, $label);
    }

    public static function read(mixed $value): ?self
    {
        $value = Coerce::values($value);
        $text = static fn (string $name): string => Coerce::text($value[$name] ?? null);
        $id = $value['id'] ?? null;
        return self::isId($id) ? self::of($id, $text('alt'), $text('link'), $text('label')) : null;
    }

    public static function isId(mixed $id): bool
    {
        return is_string($id) && preg_match('/' . self::ID . '/D', $id) === 1;
    }

    public static function isLink(string $link): bool
    {
        return strlen($link) <= self::LINK_LENGTH && Url::isWeb($link);
    }

    /** @return array{id: string, alt: string, link: string, label: string} */
    public function toArray(): array
    {
        return ['id' => $this->id, 'alt' => $this->alt, 'link' => $this->link, 'label' => $this->label];
    }
}
