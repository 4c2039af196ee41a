<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Coerce;

/** How the reading of an account's posts beyond the newest goes. */
final class DeepState
{
    /** A little less than a day between two readings, because ticks come late rather than early. */
    public const PERIOD = 82800;

    public function __construct(
        public readonly Job $job,
        /** What is being read; null between two readings. */
        public readonly ?Pass $pass = null,
        /** When the last list was begun that was read to its end, Unix seconds; null if none ever was. */
        public readonly ?int $readAt = null,
        /** What was last read, where it left out so much that it is not believed yet. */
        public readonly ?LeftOut $doubt = null,
    ) {
    }

    public function withJob(Job $job): self
    {
        return new self($job, $this->pass, $this->readAt, $this->doubt);
    }

    public function withPass(?Pass $pass): self
    {
        return new self($this->job, $pass, $this->readAt, $this->doubt);
    }

    /** Somebody misses what only the whole list brings. The first reading goes on as it is: it brings all. */
    public function dueAnew(int $now): self
    {
        return $this->readAt === null
            ? $this
            : new self($this->job->anew($now), null, min($this->readAt, $now - self::PERIOD), $this->doubt);
    }

    /**
     * Pages need copies that they did not need before. What is being read goes on to its end, lest pages that come one
     * after the other let none end; and after a failure that has to wait, as all does.
     */
    public function outdated(int $now): self
    {
        if (($this->pass->pages ?? 0) > 0) {
            return $this->withPass($this->pass?->outdated());
        }
        $job = $this->job->failures === 0 ? $this->job->at($now, $now) : $this->job;
        $readAt = $this->readAt === null ? null : min($this->readAt, $now - self::PERIOD);
        return new self($job, null, $readAt, $this->doubt);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'job' => $this->job->toArray(),
            'pass' => $this->pass?->toArray(),
            'read_at' => $this->readAt,
            'doubt' => $this->doubt?->toArray(),
        ];
    }

    /** @param mixed $record what toArray() wrote; null where nothing older is to be read */
    public static function read(mixed $record): ?self
    {
        return is_array($record) ? new self(
            Job::fromArray(Coerce::values($record['job'] ?? null)),
            Pass::read($record['pass'] ?? null),
            Coerce::time($record['read_at'] ?? null),
            LeftOut::read($record['doubt'] ?? null),
        ) : null;
    }
}
