<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;

/** Which exit code a command ends with. */
final class ExitCodes
{
    public static function ofTrouble(Failure|Refusal $trouble): ExitCode
    {
        return $trouble->code->exitCode();
    }

    public static function ofSummary(AccountSummary $account): ExitCode
    {
        return self::worst([
            self::ofState($account->state),
            $account->pictures->failure?->code->exitCode() ?? ExitCode::Done,
        ]);
    }

    public static function ofState(AccountState $state): ExitCode
    {
        return match ($state) {
            AccountState::Connected => ExitCode::Done,
            AccountState::Waiting => ExitCode::Wait,
            AccountState::FixApp,
            AccountState::FixServer,
            AccountState::Reconnect,
            AccountState::Withdrawn,
            AccountState::Elsewhere => ExitCode::Act,
        };
    }

    /** @param list<ExitCode> $codes */
    public static function worst(array $codes): ExitCode
    {
        $values = array_map(static fn (ExitCode $code): int => $code->value, $codes);
        return ExitCode::from(max([ExitCode::Done->value, ...$values]));
    }
}
