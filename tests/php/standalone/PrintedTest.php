<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

/** What an account calls itself, or a folder is called, moves no cursor and begins no line. */
final class PrintedTest extends SandboxTestCase
{
    private const NAME = "lumen\e]0;owned\x07\nNo account is connected.\n\u{202E}oidu";
    private const UNPRINTABLE = '/[\x00-\x08\x0B-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\xA8-\xAE]|\xE2\x81[\xA6-\xA9]/';

    public function testACommandPrintsNothingThatTheTerminalObeys(): void
    {
        $id = $this->site->connect();
        $account = $this->site->account();
        $account['user']['username'] = self::NAME;
        file_put_contents($this->site->accountFile(), json_encode($account));
        Sandbox::fail(['on' => 'any', 'kind' => 'session_ended']);
        foreach ([['status'], ['sync', '--force'], ['refresh', '--force'], ['disconnect', $id]] as $words) {
            $command = $this->site->command(...$words);
            $command->wait();
            $printed = $command->output . $command->errors;
            self::assertNotSame('', $printed);
            self::assertSame(0, preg_match(self::UNPRINTABLE, $printed), json_encode($printed));
            if ($words !== ['disconnect', $id]) {
                self::assertStringContainsString('@lumen', $printed);
                self::assertStringNotContainsString("\nNo account is connected.", $printed);
            }
        }
    }

    public function testWhatIsWrongWithASettingIsToldInPrintableWords(): void
    {
        $this->site->configure(['data_folder' => "{$this->site->root}/\e[2J\u{202E}data"]);
        $command = $this->site->command('status');
        self::assertNotSame(0, $command->wait());
        self::assertStringContainsString('data_folder', $command->errors);
        self::assertSame(0, preg_match(self::UNPRINTABLE, $command->errors), json_encode($command->errors));
    }

    public function testThePagesLogIsPrintable(): void
    {
        $this->site->configure(['data_folder' => "{$this->site->root}/\e[2J\n\u{202E}data"]);
        $page = $this->site->page();
        self::assertSame(0, $page->wait());
        self::assertStringContainsString('data/feeds', $page->errors);
        self::assertSame(0, preg_match(self::UNPRINTABLE, $page->errors), json_encode($page->errors));
        self::assertSame(1, substr_count($page->errors, "\n"), json_encode($page->errors));
    }
}
