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

    /** @param array<string, mixed> $summary shape: docs/wire.md, "Account summary" */
    public static function ofSummary(array $summary): ExitCode
    {
        $ofPictures = $summary['pictures']['failure'];
        return self::worst([
            self::ofState(AccountState::from($summary['state'])),
            $ofPictures === null ? ExitCode::Done : self::ofTrouble(Failure::fromArray($ofPictures)),
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
