<?php

declare(strict_types=1);

namespace Loupe\WordPress\Cli;

use Loupe\Core\Account\AccountState;
use Loupe\Core\Account\Refusal;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureKind;
use Loupe\WordPress\Health\Status;

/** What scripts are told. Documented in docs/wp-cli.md. */
enum ExitCode: int
{
    /** Done, or there was nothing to do. */
    case Done = 0;
    /** Something failed that passes by itself, and is tried again. */
    case Wait = 1;
    /** The command was wrong. */
    case WrongUse = 2;
    /** Somebody has to do something. */
    case Act = 3;

    public static function ofTrouble(Failure|Refusal $trouble): self
    {
        return $trouble instanceof Failure ? self::ofFailure($trouble) : self::ofRefusal($trouble);
    }

    public static function ofState(AccountState $state): self
    {
        return match ($state) {
            AccountState::Connected => self::Done,
            AccountState::Waiting => self::Wait,
            AccountState::FixApp, AccountState::Reconnect, AccountState::Withdrawn => self::Act,
        };
    }

    public static function ofStatus(Status $status): self
    {
        return match ($status) {
            Status::Good => self::Done,
            Status::Recommended => self::Wait,
            Status::Critical => self::Act,
        };
    }

    /** @param list<self> $codes */
    public static function worst(array $codes): self
    {
        $values = array_map(static fn (self $code): int => $code->value, $codes);
        return self::from(max([self::Done->value, ...$values]));
    }

    private static function ofFailure(Failure $failure): self
    {
        return match ($failure->kind()) {
            FailureKind::Wait => self::Wait,
            FailureKind::Reconnect, FailureKind::FixApp, FailureKind::Ours => self::Act,
        };
    }

    private static function ofRefusal(Refusal $refusal): self
    {
        return match ($refusal->code) {
            // Nothing is wrong: the token is refreshed in time.
            'too_early', 'not_yet' => self::Done,
            'busy' => self::Wait,
            'not_a_token', 'no_redirect_uri', 'no_account' => self::WrongUse,
            default => self::Act,
        };
    }
}
