<?php

declare(strict_types=1);

namespace Loupe\Core\Terminal;

use Loupe\Core\Account\AccountState;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\RefusalCode;

/** What a command tells scripts: the same on every kind of site. */
enum ExitCode: int
{
    /** Done, or there was nothing to do. */
    case Done = 0;
    /** Something failed that passes by itself, and is tried again. */
    case Wait = 1;
    /** What the command was given, or the settings that it needs, cannot be used. */
    case WrongUse = 2;
    /** Somebody has to do something: connect anew, say, or close a file. */
    case Act = 3;

    public static function ofTrouble(Failure|Refusal $trouble): self
    {
        return $trouble instanceof Refusal
            ? self::ofRefusal($trouble->code)
            : self::ofState(AccountState::after($trouble));
    }

    /** @param array<string, mixed> $summary shape: docs/architecture.md, "Account summary" */
    public static function ofSummary(array $summary): self
    {
        $ofPictures = $summary['pictures']['failure'];
        return self::worst([
            self::ofState(AccountState::from($summary['state'])),
            $ofPictures === null ? self::Done : self::ofTrouble(Failure::fromArray($ofPictures)),
        ]);
    }

    public static function ofRefusal(RefusalCode $code): self
    {
        return match ($code) {
            // Nothing is wrong: the token is refreshed in time.
            RefusalCode::TooEarly,
            RefusalCode::NotYet => self::Done,
            RefusalCode::Busy => self::Wait,
            RefusalCode::NotAToken,
            RefusalCode::NoKey,
            RefusalCode::NoApp,
            RefusalCode::AppLocked,
            RefusalCode::NoHttps,
            RefusalCode::OtherHost,
            RefusalCode::NotAnAppId,
            RefusalCode::NotAnAppSecret,
            RefusalCode::NoRedirectUri,
            RefusalCode::NotSigned,
            RefusalCode::CannotVerify,
            RefusalCode::NoAccount => self::WrongUse,
            RefusalCode::NotLongLived,
            RefusalCode::UnknownUser,
            RefusalCode::NotStored,
            RefusalCode::PicturesLeft,
            RefusalCode::Elsewhere => self::Act,
        };
    }

    public static function ofState(AccountState $state): self
    {
        return match ($state) {
            AccountState::Connected => self::Done,
            AccountState::Waiting => self::Wait,
            AccountState::FixApp,
            AccountState::FixServer,
            AccountState::Reconnect,
            AccountState::Withdrawn,
            AccountState::Elsewhere => self::Act,
        };
    }

    /** @param list<self> $codes */
    public static function worst(array $codes): self
    {
        $values = array_map(static fn (self $code): int => $code->value, $codes);
        return self::from(max([self::Done->value, ...$values]));
    }
}
