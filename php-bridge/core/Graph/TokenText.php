<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Secret;

/** The `access_token` in a reply. */
final class TokenText
{
    /** Whatever else it is, it has to survive being sent back in a query. */
    private const SHAPE = '/^[A-Za-z0-9._|-]{20,1000}\z/';

    public static function in(?\stdClass $node): ?Secret
    {
        $token = $node === null ? null : Json::text($node, 'access_token');
        return $token !== null && preg_match(self::SHAPE, $token) === 1 ? new Secret($token) : null;
    }
}
