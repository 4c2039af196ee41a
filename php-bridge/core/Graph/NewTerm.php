<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Value\Secret;

/**
 * What a refresh or an exchange answers: a token, new or the same, and how long it lives. A token is taken also where
 * the rest makes no sense: nobody knows whether the one before still works.
 */
final class NewTerm
{
    /** Seconds. Instagram says 60 days; more is an answer gone wrong, and believing it would let the token die. */
    private const LONGEST = 90 * 86400;

    private function __construct(
        public readonly Secret $token,
        /** Seconds; null where the answer does not say, or says what cannot be. */
        public readonly ?int $expiresIn,
    ) {
    }

    /**
     * Reads a successful reply; Failure::classify() comes first.
     *
     * @param mixed $reply what Json::decode() made of its body
     */
    public static function read(#[\SensitiveParameter] mixed $reply): self|Failure
    {
        if ($reply instanceof FailureCode) {
            return new Failure($reply);
        }
        $node = Json::node($reply);
        $token = TokenText::in($node);
        if ($node === null || $token === null) {
            return new Failure(FailureCode::Garbled);
        }
        $seconds = Json::count($node, 'expires_in') ?? Json::digits(Json::text($node, 'expires_in')) ?? 0;
        return new self($token, $seconds >= 1 && $seconds <= self::LONGEST ? $seconds : null);
    }
}
