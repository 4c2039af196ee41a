<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

/** The hidden prompt, on a terminal as a person has it. */
final class PromptTest extends SandboxTestCase
{
    private const PROMPT = 'Access token (it stays hidden): ';

    public function testATypedTokenIsTakenAndNeverShown(): void
    {
        $token = Sandbox::token('one_post');
        $terminal = $this->terminal();
        $terminal->waitFor(self::PROMPT)->write("$token\n")->waitFor('one.good.picture: connected');
        $this->assertEchoes($terminal);
        self::assertHoldsNone([$token], $terminal->output, 'what the terminal shows');
    }

    public function testAPasteOfSeveralLinesIsTakenWholeAndNoneIsLeftToTheShell(): void
    {
        $token = Sandbox::token('one_post');
        $terminal = $this->terminal();
        $terminal->waitFor(self::PROMPT)->write(implode("\n", str_split($token, 60)) . "\n");
        $terminal->waitFor('one.good.picture: connected');
        $this->assertEchoes($terminal);
        self::assertHoldsNone([$token], $terminal->output, 'what the terminal shows');
    }

    public function testCtrlCLeavesATerminalThatShowsWhatIsTyped(): void
    {
        $terminal = $this->terminal();
        $terminal->waitFor(self::PROMPT)->write("\x03");
        $this->assertEchoes($terminal);
        self::assertSame([], Sandbox::calls());
        self::assertDirectoryDoesNotExist($this->site->data);
    }

    /** @dataProvider signals */
    public function testASignalLeavesATerminalThatShowsWhatIsTyped(int $signal): void
    {
        $terminal = $this->terminal();
        $terminal->waitFor(self::PROMPT);
        posix_kill((int) file_get_contents("$this->folder/pid"), $signal);
        $this->assertEchoes($terminal);
    }

    /** @return iterable<string, array{int}> */
    public static function signals(): iterable
    {
        yield 'terminated' => [SIGTERM];
        yield 'killed' => [SIGKILL];
        yield 'hung up' => [SIGHUP];
    }

    public function testAnEmptyAnswerIsNamedAndChangesNothing(): void
    {
        $terminal = $this->terminal();
        $terminal->waitFor(self::PROMPT)->write("\n");
        $this->assertEchoes($terminal);
        self::assertSame([], Sandbox::calls());
    }

    public function testWhereTypingCannotBeHiddenNothingIsAsked(): void
    {
        $terminal = $this->terminal('-d disable_functions=proc_open');
        $terminal->waitFor('connect < FILE');
        $this->assertEchoes($terminal);
        self::assertStringNotContainsString(self::PROMPT, $terminal->output);
    }

    /** A terminal in which the command runs; afterwards it says whether it shows what is typed. */
    private function terminal(string $options = ''): Process
    {
        [$folder, $script] = array_map('escapeshellarg', [$this->folder, "$this->folder/run.sh"]);
        file_put_contents("$this->folder/run.sh", <<<SHELL
            cd $folder
            trap : INT
            stty echo
            sh -c 'echo $$ > pid; exec php $options loupe/standalone/loupe.php connect'
            until stty -a | grep -q '[ ;]echo '; do sleep 0.05; done
            echo the terminal echoes
            SHELL);
        return new Process(['script', '-qec', "sh $script", '/dev/null']);
    }

    private function assertEchoes(Process $terminal): void
    {
        $terminal->waitFor('the terminal echoes');
        $terminal->wait();
        self::assertStringContainsString('the terminal echoes', $terminal->output);
    }
}
