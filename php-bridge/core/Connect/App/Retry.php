<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\App;

use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Port\Clock;

/** Asks again, a little, where giving up would cost what cannot be had twice. */
final class Retry
{
    private const TRIES = 3;
    /** Seconds after which no further try is begun: a person waits for the page. */
    private const TIME = 15.0;

    public function __construct(private readonly Clock $clock)
    {
    }

    /**
     * @template T of object
     * @param callable(): (T|Failure) $ask
     * @return T|Failure the last answer
     */
    public function ask(callable $ask): object
    {
        $started = $this->clock->stopwatch();
        for ($try = 1; true; $try++) {
            $answer = $ask();
            $isLast = $try === self::TRIES || $this->clock->stopwatch() - $started > self::TIME;
            if ($isLast || !$answer instanceof Failure || !self::mayPassSoon($answer)) {
                return $answer;
            }
            $this->clock->sleep($try);
        }
    }

    private static function mayPassSoon(Failure $failure): bool
    {
        return $failure->kind() === FailureKind::Wait && $failure->retryAfter === null;
    }
}
