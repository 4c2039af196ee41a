<?php

declare(strict_types=1);

namespace Loupe\WordPress\Cli;

use Loupe\System\HiddenPrompt;

/** Where secrets come from: a pipe or a file on standard input, else a person who types without seeing it. */
final class Input
{
    /** Far more than anything that holds a token. */
    private const MAX_BYTES = 1_000_000;

    /** @param resource $stream */
    public function __construct(private $stream)
    {
    }

    /** Whether a person is there to be asked. */
    public function isTerminal(): bool
    {
        return stream_isatty($this->stream);
    }

    /** @return string|null null on a terminal that cannot hide what is typed */
    public function secret(string $question): ?string
    {
        return $this->isTerminal()
            ? HiddenPrompt::ask($this->stream, $question)
            : (string) stream_get_contents($this->stream, self::MAX_BYTES);
    }
}
