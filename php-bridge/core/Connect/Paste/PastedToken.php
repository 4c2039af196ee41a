<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

use Loupe\Core\Graph\Product;
use Loupe\Core\Refusal;

/** The token in what was pasted, or what to tell the person instead. */
final class PastedToken
{
    /** @param Product $product that the site is set to */
    public static function of(Reading $reading, Product $product, CodeExchange $exchange): Token|Refusal
    {
        return $reading->token !== null && $reading->isUsable($product)
            ? $reading->token
            : Refusal::notAToken(Sentence::about($reading, $product, $exchange));
    }
}
