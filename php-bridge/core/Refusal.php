<?php

declare(strict_types=1);

namespace Loupe\Core;

use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Generated\Word;
use Loupe\Core\Words\Message;

/** Why the bridge itself did not do what it was asked; Instagram's own refusals are a Graph\Failure. */
final class Refusal
{
    private function __construct(public readonly RefusalCode $code, private readonly Message $message)
    {
    }

    /** @param Message $message what the pasted text is instead, and what to do */
    public static function notAToken(Message $message): self
    {
        return new self(RefusalCode::NotAToken, $message);
    }

    public static function noKey(): self
    {
        return self::of(RefusalCode::NoKey);
    }

    /** Of a code, which cannot be exchanged without the app. */
    public static function noApp(): self
    {
        return self::of(RefusalCode::NoApp);
    }

    public static function appLocked(): self
    {
        return self::of(RefusalCode::AppLocked);
    }

    public static function noHttps(): self
    {
        return self::of(RefusalCode::NoHttps);
    }

    public static function otherHost(): self
    {
        return self::of(RefusalCode::OtherHost);
    }

    public static function notAnAppId(): self
    {
        return self::of(RefusalCode::NotAnAppId);
    }

    public static function notAnAppSecret(): self
    {
        return self::of(RefusalCode::NotAnAppSecret);
    }

    /** Of a bare code. */
    public static function noRedirectUri(): self
    {
        return self::of(RefusalCode::NoRedirectUri);
    }

    /** After a code was used up for a one-hour token. */
    public static function notLongLived(Message $reason): self
    {
        return self::of(RefusalCode::NotLongLived, reason: $reason);
    }

    /** After a code was used up for a token of an account that Instagram would not name. */
    public static function unknownUser(Message $reason): self
    {
        return self::of(RefusalCode::UnknownUser, reason: $reason);
    }

    /** Of a callback: it may be anybody's. */
    public static function notSigned(): self
    {
        return self::of(RefusalCode::NotSigned);
    }

    /** Of a callback, where there is nothing to compare its signature with. */
    public static function cannotVerify(): self
    {
        return self::of(RefusalCode::CannotVerify);
    }

    public static function noAccount(): self
    {
        return self::of(RefusalCode::NoAccount);
    }

    public static function notStored(): self
    {
        return self::of(RefusalCode::NotStored);
    }

    /** Of a removal, after everything else went. */
    public static function picturesLeft(): self
    {
        return self::of(RefusalCode::PicturesLeft);
    }

    public static function tooEarly(): self
    {
        return self::of(RefusalCode::TooEarly);
    }

    public static function notYet(): self
    {
        return self::of(RefusalCode::NotYet);
    }

    /**
     * @param string $before the address that the account was connected at
     * @param string $now the address that the site has
     */
    public static function elsewhere(string $before, string $now): self
    {
        return self::of(RefusalCode::Elsewhere, before: $before, now: $now);
    }

    public static function busy(): self
    {
        return self::of(RefusalCode::Busy);
    }

    public static function curationFull(): self
    {
        return self::of(RefusalCode::CurationFull);
    }

    /** What happened, what it means, and what to do. */
    public function message(): Message
    {
        return $this->message;
    }

    private static function of(RefusalCode $code, string|Message ...$values): self
    {
        return new self($code, new Message(Word::from("refusal.$code->value"), ...$values));
    }
}
