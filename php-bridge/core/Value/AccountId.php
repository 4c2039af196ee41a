<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/** Instagram's id of an account: 1 to 19 digits (it is a 64-bit number). Names of records and locks are made of it. */
final class AccountId
{
    /** Of which an id consists, as a part of an expression. */
    public const DIGITS = '[0-9]{1,19}';

    /** For what came from inside: whatever came from outside goes through read(). */
    public function __construct(public readonly string $digits)
    {
        if (!self::isOne($digits)) {
            throw new \ValueError('The id of an account consists of digits.');
        }
    }

    /** @return self|null null for whatever else a request, a form or a command line brought */
    public static function read(mixed $text): ?self
    {
        return is_string($text) && self::isOne($text) ? new self($text) : null;
    }

    private static function isOne(string $text): bool
    {
        return preg_match('/^' . self::DIGITS . '\z/', $text) === 1;
    }
}
