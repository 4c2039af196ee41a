<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Refusal;
use Loupe\Core\Value\Cleaning;
use Loupe\Core\Value\Secret;

/** The app at Meta that asks for access: its ID, and the secret that proves who asks. */
final class App
{
    public function __construct(
        /** Digits. */
        public readonly string $id,
        public readonly Secret $secret,
    ) {
    }

    /**
     * What a person typed or pasted, with blanks and quotes around it and what copying put into it unseen.
     *
     * @return self|Refusal a refusal says which of the two it is about, and what it should look like
     */
    public static function read(string $id, #[\SensitiveParameter] string $secret): self|Refusal
    {
        $id = self::bare($id);
        $secret = self::bare($secret);
        return match (true) {
            preg_match('/^\d{5,20}\z/', $id) !== 1 => Refusal::notAnAppId(),
            // Today's have 32 hexadecimal digits; shapes drift.
            preg_match('/^[A-Za-z0-9_-]{16,128}\z/', $secret) !== 1 => Refusal::notAnAppSecret(),
            default => new self($id, new Secret($secret)),
        };
    }

    private static function bare(#[\SensitiveParameter] string $text): string
    {
        return trim(str_replace(Cleaning::QUOTES, ' ', Cleaning::clean($text)), " \n");
    }
}
