<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

/** Why the bridge itself did not do what it was asked; Instagram's own refusals are a Graph\Failure. */
final class Refusal
{
    public const NO_ACCOUNT = 'no_account';

    private function __construct(public readonly string $code, private readonly string $message)
    {
    }

    /** @param string $message what the pasted text is instead, and what to do */
    public static function notAToken(string $message): self
    {
        return new self('not_a_token', $message);
    }

    public static function noKey(): self
    {
        return new self('no_key', 'This site has no encryption key outside its database, so the token was not '
            . 'stored. Put the line that the page shows into wp-config.php, then save again.');
    }

    public static function noAccount(): self
    {
        return new self(self::NO_ACCOUNT, 'This account is not connected to this site, or no longer. Load the page '
            . 'again to see those that are.');
    }

    public static function notStored(): self
    {
        return new self('not_stored', 'The site’s database did not take the change, so everything is as it was '
            . 'before. Try again, and if it stays so, ask whoever runs the server.');
    }

    public static function tooEarly(): self
    {
        return new self('too_early', 'Instagram refreshes a token once it is a day old, and this one is younger. '
            . 'Nothing is wrong: it is refreshed by itself in time.');
    }

    public static function notYet(): self
    {
        return new self('not_yet', 'Instagram would not refresh this token yet. It refreshes tokens that are at '
            . 'least a day old, and one-hour tokens never. Nothing is lost: it is tried again by itself, and if it '
            . 'was a one-hour token, this page will ask for a new one.');
    }

    public static function busy(): self
    {
        return new self('busy', 'The server is at work on this account just now. Look again in a minute.');
    }

    public function message(): string
    {
        return $this->message;
    }
}
