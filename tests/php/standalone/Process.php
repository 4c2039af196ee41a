<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

/** A process of its own, with what it printed. */
final class Process
{
    private const PATIENCE = 60.0;

    public string $output = '';
    public string $errors = '';

    /** @var resource */
    private $process;

    /** @var array<int, resource> */
    private array $pipes = [];

    /** @param list<string> $command */
    public function __construct(array $command)
    {
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $this->pipes);
        stream_set_blocking($this->pipes[1], false);
        stream_set_blocking($this->pipes[2], false);
    }

    public function write(string $text): self
    {
        // A command that refuses at once may not be listening any more.
        @fwrite($this->pipes[0], $text);
        return $this;
    }

    /** Nothing more will be written. */
    public function end(): void
    {
        if (is_resource($this->pipes[0])) {
            fclose($this->pipes[0]);
        }
    }

    public function id(): int
    {
        return proc_get_status($this->process)['pid'];
    }

    /** @return list<int> it, what it has started, what that has started, and so on */
    public function family(): array
    {
        $children = [];
        foreach (glob('/proc/[0-9]*/stat') ?: [] as $file) {
            // The name of its program stands before its parent, in brackets, and may hold some itself.
            if (preg_match('/^(\d+) .*\) \S (\d+)/s', (string) @file_get_contents($file), $part) === 1) {
                $children[(int) $part[2]][] = (int) $part[1];
            }
        }
        $family = [$this->id()];
        for ($at = 0; $at < count($family); $at++) {
            array_push($family, ...$children[$family[$at]] ?? []);
        }
        return $family;
    }

    public function signal(int $signal): void
    {
        posix_kill($this->id(), $signal);
    }

    /** Waits until it has printed something. */
    public function waitFor(string $text): self
    {
        $this->waitUntil(fn (): bool => str_contains($this->output . $this->errors, $text));
        return $this;
    }

    /** @return int its exit code; -1 when a signal ended it */
    public function wait(): int
    {
        $this->end();
        $status = [];
        $this->waitUntil(function () use (&$status): bool {
            $status = proc_get_status($this->process);
            return !$status['running'];
        });
        $this->read();
        proc_close($this->process);
        return $status['exitcode'];
    }

    /** @param callable(): bool $isSo */
    public function waitUntil(callable $isSo): void
    {
        for ($end = microtime(true) + self::PATIENCE; !$isSo(); usleep(5000)) {
            $this->read();
            if (microtime(true) > $end) {
                throw new \RuntimeException("Waited in vain.\n$this->output\n$this->errors");
            }
        }
    }

    private function read(): void
    {
        $this->output .= stream_get_contents($this->pipes[1]);
        $this->errors .= stream_get_contents($this->pipes[2]);
    }
}
