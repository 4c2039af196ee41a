<?php

declare(strict_types=1);

namespace Loupe\Core\Terminal;

use Loupe\Core\Account\AccountState;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureKind;

/** What a command tells scripts: the same on every kind of site. */
enum ExitCode: int
{
    /** Done, or there was nothing to do. */
    case Done = 0;
    /** Something failed that passes by itself, and is tried again. */
    case Wait = 1;
    /** The command or the configuration is wrong. */
    case WrongUse = 2;
    /** Somebody has to do something: connect anew, say, or close a file. */
    case Act = 3;

    public static function ofFailure(Failure $failure): self
    {
        return match ($failure->kind()) {
            FailureKind::Wait => self::Wait,
            FailureKind::Reconnect, FailureKind::FixApp, FailureKind::Ours => self::Act,
        };
    }

    public static function ofState(AccountState $state): self
    {
        return match ($state) {
            AccountState::Connected => self::Done,
            AccountState::Waiting => self::Wait,
            AccountState::FixApp, AccountState::Reconnect, AccountState::Withdrawn => self::Act,
        };
    }

    /** @param list<self> $codes */
    public static function worst(array $codes): self
    {
        $values = array_map(static fn (self $code): int => $code->value, $codes);
        return self::from(max([self::Done->value, ...$values]));
    }
}
