<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

use Loupe\Core\Graph\Product;
use Loupe\Core\Value\Secret;

/**
 * A token that has the shape of a whole one. Whether Instagram takes it, only Instagram knows.
 */
final class Token
{
    /** The term of a short-lived token, in seconds (instagram-api: authorisation, documented by Meta). */
    public const SHORT_LIVED = 60 * 60;

    /**
     * @param Secret   $secret    Cleaned of quotes, blanks and line breaks.
     * @param Product  $product   As its beginning tells.
     * @param int|null $expiresIn Seconds that it lives from when it was made, where the pasted reply tells.
     */
    public function __construct(
        public readonly Secret $secret,
        public readonly Product $product,
        public readonly ?int $expiresIn = null,
    ) {
    }

    /** Whether it is known to be one of an hour. */
    public function isShortLived(): bool
    {
        return $this->expiresIn !== null && $this->expiresIn <= self::SHORT_LIVED;
    }

    /** What it is on a site that is set to a product. */
    public function kind(Product $product): TokenKind
    {
        return match (true) {
            $this->product !== $product => match ($this->product) {
                Product::BasicDisplay => TokenKind::Retired,
                Product::InstagramLogin => TokenKind::OtherProducts,
            },
            $this->isShortLived() => TokenKind::ShortLived,
            default => TokenKind::Usable,
        };
    }
}
