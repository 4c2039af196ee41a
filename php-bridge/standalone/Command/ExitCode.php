<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureKind;

/** What scripts are told. */
enum ExitCode: int
{
    /** Done, or there was nothing to do. */
    case Well = 0;
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

    public function orWorse(self $other): self
    {
        return $other->value > $this->value ? $other : $this;
    }
}
