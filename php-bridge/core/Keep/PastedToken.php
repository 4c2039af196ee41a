<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Refusal;
use Loupe\Core\Graph\Product;
use Loupe\Core\Token\CodeExchange;
use Loupe\Core\Token\PastedText;
use Loupe\Core\Token\Secret;

/** The token in a pasted text, or what to tell the person instead. */
final class PastedToken
{
    /** @param Product $product that the site is set to */
    public static function read(#[\SensitiveParameter] string $pasted, Product $product): Secret|Refusal
    {
        $reading = PastedText::read($pasted);
        return $reading->token !== null && $reading->isUsable($product)
            ? $reading->token->secret
            : Refusal::notAToken($reading->says($product, CodeExchange::ByHand));
    }
}
