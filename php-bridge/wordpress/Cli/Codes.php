<?php

declare(strict_types=1);

namespace Loupe\WordPress\Cli;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Terminal\ExitCode;
use Loupe\WordPress\Health\Status;

/** Exit codes of what WordPress's commands come to. Documented in docs/wp-cli.md. */
final class Codes
{
    public static function ofTrouble(Failure|Refusal $trouble): ExitCode
    {
        return $trouble instanceof Failure ? ExitCode::ofFailure($trouble) : self::ofRefusal($trouble);
    }

    public static function ofStatus(Status $status): ExitCode
    {
        return match ($status) {
            Status::Good => ExitCode::Done,
            Status::Recommended => ExitCode::Wait,
            Status::Critical => ExitCode::Act,
        };
    }

    private static function ofRefusal(Refusal $refusal): ExitCode
    {
        return match ($refusal->code) {
            // Nothing is wrong: the token is refreshed in time.
            'too_early', 'not_yet' => ExitCode::Done,
            'busy' => ExitCode::Wait,
            'not_a_token', 'no_redirect_uri', 'no_account' => ExitCode::WrongUse,
            default => ExitCode::Act,
        };
    }
}
