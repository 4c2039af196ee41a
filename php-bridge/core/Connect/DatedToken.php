<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Value\Secret;

/** A token with what is known, and what is assumed, of its life. */
final class DatedToken
{
    /** @param Failure|null $notice what went wrong on the way to know it, and needs a person */
    public function __construct(
        public readonly Secret $secret,
        public readonly TokenLife $life,
        public readonly ?Failure $notice = null,
    ) {
    }

    /** One that Instagram has issued just now. */
    public static function issued(NewTerm $term, int $now): self
    {
        return new self($term->token, TokenLife::granted($term, $now));
    }
}
