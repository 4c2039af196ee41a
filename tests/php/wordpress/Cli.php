<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Runs `wp loupe …` on the test's site in a process of its own, through the stand-in for WP-CLI. */
final class Cli
{
    private function __construct(
        public readonly int $code,
        public readonly string $output,
        public readonly string $errors,
    ) {
    }

    /** @param list<string> $words of the command line after "wp loupe" */
    public static function run(array $words, string $input = ''): self
    {
        $site = Site::fromEnvironment();
        $command = [...$site->php(), __DIR__ . '/scripts/wp.php', "--path=$site->folder", '--url=' . Site::URL,
            ...$words];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
        fwrite($pipes[0], $input);
        fclose($pipes[0]);
        $output = (string) stream_get_contents($pipes[1]);
        $errors = (string) stream_get_contents($pipes[2]);
        $code = proc_close($process);
        // What the process wrote is not what this one remembers.
        wp_cache_flush();
        return new self($code, $output, $errors);
    }

    /** @return list<array<string, mixed>> */
    public function rows(): array
    {
        return json_decode($this->output, true, 512, JSON_THROW_ON_ERROR);
    }
}
