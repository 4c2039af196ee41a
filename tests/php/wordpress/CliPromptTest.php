<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Tests\Standalone\Process;

/** `wp loupe connect` on a terminal, where WP-CLI's own prompt hides what is typed. */
final class CliPromptTest extends TestCase
{
    private const PROMPT = 'Access token (not shown): ';

    public function testATypedTokenIsTakenAndNotShown(): void
    {
        $terminal = $this->terminal();
        $terminal->waitFor(self::PROMPT)->write($this->token() . "\n")->waitFor('Connected:');
        $terminal->wait();
        self::assertStringNotContainsString($this->token(), $terminal->output);
    }

    public function testAPasteOfSeveralLinesIsTakenWhole(): void
    {
        $terminal = $this->terminal();
        $lines = implode("\n", str_split($this->token(), 60)) . "\n";
        $terminal->waitFor(self::PROMPT)->write($lines)->waitFor('Connected:');
        $terminal->wait();
        // Another process wrote it.
        wp_cache_flush();
        self::assertCount(1, $this->services->accounts()->ids());
    }

    public function testWhereTypingCannotBeHiddenNothingIsAsked(): void
    {
        $terminal = $this->terminal('-d disable_functions=system');
        $terminal->waitFor('wp loupe connect < FILE');
        $terminal->wait();
        self::assertStringNotContainsString(self::PROMPT, $terminal->output);
    }

    private function token(): string
    {
        return Sandbox::token('one_post');
    }

    private function terminal(string $options = ''): Process
    {
        $site = Site::fromEnvironment();
        $words = [PHP_BINARY, ...array_filter(explode(' ', $options)), __DIR__ . '/scripts/wp.php',
            "--path=$site->folder", '--url=' . Site::URL, 'loupe', 'connect'];
        return new Process(['script', '-qec', implode(' ', array_map(escapeshellarg(...), $words)), '/dev/null']);
    }
}
