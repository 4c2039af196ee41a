<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

/** Where secrets come from: a pipe or a file on standard input, else a person who types without seeing it. */
final class Input
{
    /** Far more than anything that holds a token. */
    private const MAX_BYTES = 1_000_000;

    /** A token copied with line breaks comes as several lines at once: none may be left to the shell. */
    private const SECONDS_TO_NEXT_LINE = 0.3;

    /** @param resource $stream standard input: what WP-CLI's own prompt reads */
    public function __construct(private $stream)
    {
    }

    /** Whether a person is there to be asked. */
    public function isTerminal(): bool
    {
        return stream_isatty($this->stream);
    }

    /** @return string|null null on a terminal that cannot hide what is typed: then nothing was asked */
    public function secret(string $question): ?string
    {
        if (!$this->isTerminal()) {
            return (string) stream_get_contents($this->stream, self::MAX_BYTES);
        }
        return self::canHide() ? $this->typed($question) : null;
    }

    /** WP-CLI's prompt hides by this function, and does not say when it could not. */
    private static function canHide(): bool
    {
        return function_exists('system') && method_exists('cli\Shell', 'hide') && function_exists('cli\prompt')
            && PHP_OS_FAMILY !== 'Windows';
    }

    /** @return string empty where the person ended the input instead of typing */
    private function typed(string $question): string
    {
        // Before the question is shown: the prompt itself hides only what is typed after it.
        \cli\Shell::hide();
        try {
            $text = \cli\prompt($question, '', ': ', true);
        } catch (\Exception) {
            return '';
        } finally {
            \cli\Shell::hide(false);
        }
        do {
            [$read, $write, $except] = [[$this->stream], null, null];
            $hasMore = stream_select($read, $write, $except, 0, (int) (self::SECONDS_TO_NEXT_LINE * 1e6)) === 1;
            $line = $hasMore ? fgets($this->stream) : false;
            $text .= (string) $line;
        } while ($line !== false);
        return $text;
    }
}
