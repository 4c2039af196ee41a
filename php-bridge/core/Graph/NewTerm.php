<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Token\Secret;

/** What a refresh or an exchange answers: a token, new or the same, and how long it lives. */
final class NewTerm
{
    /** Instagram says 60 days. More is an answer gone wrong, and believing it would let the token die. */
    private const LONGEST = 90 * 86400;

    private function __construct(
        public readonly Secret $token,
        /** Seconds. */
        public readonly int $expiresIn,
    ) {
    }

    /** Reads the body of a successful reply; Failure::classify() comes first. */
    public static function parse(#[\SensitiveParameter] string $body): self|Failure
    {
        $reply = Json::decode($body);
        if ($reply instanceof Failure) {
            return $reply;
        }
        $node = Json::node($reply);
        $token = TokenText::in($node);
        $seconds = $node === null ? null : Json::count($node, 'expires_in');
        if ($token === null || $seconds === null || $seconds < 1 || $seconds > self::LONGEST) {
            return new Failure(FailureCode::Garbled);
        }
        return new self($token, $seconds);
    }
}
