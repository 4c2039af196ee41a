<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Value\Secret;

/**
 * What the exchange of a code answers: `{"access_token", "user_id", "permissions"}`, flat or in `data`
 * (instagram-api: authorisation). The account is not taken from here: the user node tells more.
 */
final class CodeReply
{
    /**
     * Reads a successful reply; Failure::classify() comes first.
     *
     * @param mixed $reply what Json::decode() made of its body
     * @return Secret|Failure a short-lived token
     */
    public static function read(#[\SensitiveParameter] mixed $reply): Secret|Failure
    {
        if ($reply instanceof FailureCode) {
            return new Failure($reply);
        }
        return TokenText::in(Json::node($reply)) ?? new Failure(FailureCode::Garbled);
    }
}
