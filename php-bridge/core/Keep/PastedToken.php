<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Refusal;
use Loupe\Core\Graph\Product;
use Loupe\Core\Token\Secret;

/** The token in a pasted text, or what to tell the person instead. */
final class PastedToken
{
    public static function read(#[\SensitiveParameter] string $pasted, Product $product): Secret|Refusal
    {
        return preg_match('/IG[A-Za-z0-9_-]{20,}/', $pasted, $match) === 1
            ? new Secret($match[0])
            : Refusal::notAToken('This is not an access token.');
    }
}
