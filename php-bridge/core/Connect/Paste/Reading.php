<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;
use Loupe\Core\Value\Secret;

/**
 * What was pasted, with what belongs to its kind.
 */
final class Reading
{
    /**
     * @param Token|null   $token       Of a token, usable or not.
     * @param Secret|null  $code        Of a code and of a redirect, without the `#_` that Instagram appends.
     * @param string|null  $redirectUri Of a redirect: the address to the letter, final slash included, without `code`
     *                                  and `state`.
     * @param Failure|null $failure     Of an error reply.
     */
    private function __construct(
        public readonly ReadingKind $kind,
        public readonly ?Token $token = null,
        public readonly ?Secret $code = null,
        public readonly ?string $redirectUri = null,
        public readonly ?Failure $failure = null,
    ) {
    }

    public static function ofToken(Token $token): self
    {
        return new self(ReadingKind::Token, token: $token);
    }

    public static function ofCode(Secret $code): self
    {
        return new self(ReadingKind::Code, code: $code);
    }

    public static function ofRedirect(Secret $code, string $redirectUri): self
    {
        return new self(ReadingKind::Redirect, code: $code, redirectUri: $redirectUri);
    }

    public static function ofError(Failure $failure): self
    {
        return new self(ReadingKind::ErrorReply, failure: $failure);
    }

    /** One of the kinds to which nothing belongs. */
    public static function of(ReadingKind $kind): self
    {
        return new self($kind);
    }

    /** Of a token, with the term that was found beside it, if any was. */
    public function living(?int $expiresIn): self
    {
        return $this->token === null || $expiresIn === null
            ? $this
            : self::ofToken(new Token($this->token->secret, $this->token->product, $expiresIn));
    }

    /** Whether it is a token of the product that the site is set to. */
    public function isUsable(Product $product): bool
    {
        return $this->token !== null && $this->token->product === $product;
    }
}
