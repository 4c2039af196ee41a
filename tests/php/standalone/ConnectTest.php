<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

final class ConnectTest extends SandboxTestCase
{
    public function testATokenFromStandardInputIsConnectedAndItsFeedShown(): void
    {
        $process = $this->site->command('connect')->write(Sandbox::token('one_post') . "\n");
        self::assertSame(0, $process->wait());
        self::assertSame('', $process->errors);
        self::assertStringContainsString('one.good.picture: connected, 1 post,', $process->output);

        $page = $this->site->page();
        self::assertSame(0, $page->wait());
        self::assertStringContainsString('<li class="loupe-item loupe-photo">', $page->output);
        self::assertStringContainsString('src="http://site.test/loupe-pictures/', $page->output);
        self::assertStringStartsWith('<style>', $page->output);
    }

    public function testTheLinesForCronAndPageThatItShowsWork(): void
    {
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(0, $process->wait());
        self::assertSame(1, preg_match('~^    \S+ \* \* \* \* (.+)$~m', $process->output, $cron));
        self::assertSame(1, preg_match('~^    (<\?php .+ \?>)$~m', $process->output, $line));

        exec($cron[1] . ' 2>&1', $said, $code);
        self::assertSame([0, []], [$code, $said]);
        file_put_contents("{$this->site->root}/page.php", $line[1]);
        $page = new Process(['php', "{$this->site->root}/page.php"]);
        self::assertSame(0, $page->wait());
        self::assertStringContainsString('loupe-grid', $page->output);
    }

    public function testTheLinesNameAConfigurationThatStandsElsewhere(): void
    {
        $elsewhere = "$this->folder/o'ther config.php";
        rename("$this->folder/loupe-config.php", $elsewhere);
        chdir($this->folder);
        $process = $this->site->command('connect', "--config=o'ther config.php")->write(Sandbox::token('one_post'));
        self::assertSame(0, $process->wait(), $process->errors);
        chdir('/');
        preg_match('~^    \S+ \* \* \* \* (.+)$~m', $process->output, $cron);
        preg_match('~^    (<\?php .+ \?>)$~m', $process->output, $line);
        exec($cron[1] . ' 2>&1', $said, $code);
        self::assertSame([0, []], [$code, $said]);
        file_put_contents("{$this->site->root}/page.php", $line[1]);
        $page = new Process(['php', "{$this->site->root}/page.php"]);
        self::assertSame(0, $page->wait());
        self::assertStringContainsString('loupe-grid', $page->output);
    }

    public function testTheTokenIsInAFileNamedAfterTheAccountAndItsKeyInAnother(): void
    {
        $id = $this->site->connect();
        self::assertSame("one.good.picture-$id.json", basename($this->site->accountFile()));
        self::assertSame('0600', self::modeOf($this->site->accountFile()));
        self::assertSame('0600', self::modeOf($this->site->key));
        self::assertSame('0700', self::modeOf("{$this->site->data}/private"));
        self::assertStringStartsWith('v2:', $this->site->account()['token']);
    }

    public function testTheTokenStandsNowhereInPlainText(): void
    {
        $token = Sandbox::token('one_post');
        // So that what was pasted is also what is stored.
        Sandbox::set(['refreshed_token' => 'same']);
        $process = $this->site->command('connect')->write($token);
        self::assertSame(0, $process->wait());
        self::assertHoldsNone([$token], $process->output . $process->errors, 'the output');
        foreach (self::filesBelow($this->folder) as $file) {
            self::assertHoldsNone([$token], (string) file_get_contents("$this->folder/$file"), $file);
        }
    }

    public function testWhileItIsConnectedTheListOfProcessesDoesNotShowIt(): void
    {
        $token = Sandbox::token('one_post');
        Sandbox::fail(['on' => 'me', 'kind' => 'stall', 'seconds' => 2, 'times' => 1]);
        $process = $this->site->command('connect')->write($token);
        $process->end();
        // Now it waits for Instagram, with the token in hand.
        $process->waitUntil(static fn (): bool => Sandbox::calls() !== []);
        self::assertStringContainsString('loupe.php', (string) file_get_contents("/proc/{$process->id()}/cmdline"));
        foreach ($process->family() as $id) {
            foreach (['cmdline', 'environ'] as $file) {
                self::assertHoldsNone([$token], (string) @file_get_contents("/proc/$id/$file"), "$file of $id");
            }
        }
        self::assertSame(0, $process->wait());
    }

    /** @dataProvider secretsAsArguments */
    public function testASecretAmongTheArgumentsIsRefusedWithoutBeingRepeated(string $command, string $before): void
    {
        $token = Sandbox::token('one_post');
        $process = $this->site->command(...array_filter([$command, $before . $token]));
        self::assertSame(2, $process->wait());
        self::assertStringContainsString('revoke it', $process->errors);
        self::assertHoldsNone([$token], $process->output . $process->errors, 'the output');
        self::assertSame([], Sandbox::calls());
        self::assertDirectoryDoesNotExist($this->site->data);
    }

    /** @return iterable<string, array{string, string}> */
    public static function secretsAsArguments(): iterable
    {
        yield 'after connect' => ['connect', ''];
        yield 'as an option' => ['connect', '--token='];
        yield 'instead of a command' => ['', ''];
        yield 'as an account' => ['disconnect', ''];
        yield 'as a path' => ['status', '--config='];
        yield 'in an address' => ['connect', 'https://graph.instagram.com/me?access_token='];
    }

    public function testAnAddressWithoutASecretAmongTheArgumentsIsWrongUseRatherThanAFault(): void
    {
        $address = 'https://api.instagram.com/oauth/authorize?client_id=1&scope=user_profile,user_media';
        $process = $this->site->command('connect', $address);
        self::assertSame(2, $process->wait());
        self::assertStringContainsString("can't be given so", $process->errors);
    }

    /** @dataProvider badTokens */
    public function testATokenThatDoesNotWorkIsNotStored(string $name, int $code, string $said): void
    {
        $token = Sandbox::token($name);
        $process = $this->site->command('connect')->write($token);
        self::assertSame($code, $process->wait());
        self::assertStringContainsString($said, $process->errors);
        self::assertHoldsNone([$token], $process->output . $process->errors, 'the output');
        self::assertSame([], glob("{$this->site->data}/private/accounts/*"));
    }

    /** @return iterable<array{string, int, string}> */
    public static function badTokens(): iterable
    {
        yield ['expired', 3, 'has expired'];
        yield ['revoked', 3, 'withdrawn its permission'];
        yield ['basic_display', 2, 'Basic Display'];
    }

    /** @dataProvider faults */
    public function testInstagramsTroubleIsToldInWordsAndNothingIsStored(array $fault): void
    {
        Sandbox::fail(['on' => 'me', 'times' => null, ...$fault]);
        $token = Sandbox::token('one_post');
        $process = $this->site->command('connect')->write($token);
        self::assertSame(1, $process->wait());
        self::assertStringContainsString('Nothing is lost', $process->errors);
        self::assertHoldsNone([$token], $process->output . $process->errors, 'the output');
        self::assertSame([], glob("{$this->site->data}/private/accounts/*"));
    }

    /** @return iterable<array{array<string, mixed>}> */
    public static function faults(): iterable
    {
        yield [['kind' => 'hang_up']];
        yield [['kind' => 'http_500']];
        yield [['kind' => 'half_json']];
        yield [['kind' => 'html_page']];
        yield [['kind' => 'redirect_elsewhere']];
        yield [['kind' => 'business_limit']];
    }

    public function testWithoutAServerAtTheOtherEndItIsToldSo(): void
    {
        $this->site->configure(['graph_url' => 'http://127.0.0.1:9']);
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(1, $process->wait());
        self::assertStringContainsString('could not be reached', $process->errors);
    }

    /** @dataProvider texts */
    public function testWhatIsNoTokenIsNamed(string $text, string $said): void
    {
        $process = $this->site->command('connect')->write($text);
        self::assertSame(2, $process->wait());
        self::assertStringContainsString($said, $process->errors);
        self::assertSame([], Sandbox::calls());
    }

    /** @return iterable<array{string, string}> */
    public static function texts(): iterable
    {
        yield ['', 'token'];
        yield ['hello', 'token'];
        yield [Sandbox::APP_SECRET, 'Paste the access token instead.'];
        yield ["\0\xff", 'token'];
        yield ['https://example.org/?code=AQD' . str_repeat('x9Z', 60) . '#_', 'Meta\'s App Dashboard'];
    }

    public function testATokenOfTheOtherProductNamesTheSettingToChange(): void
    {
        $this->site->configure(['product' => 'basic_display']);
        $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
        self::assertSame(2, $process->wait());
        self::assertStringContainsString("Set 'product' in loupe-config.php to instagram_login", $process->errors);
        self::assertSame([], Sandbox::calls());
    }

    public function testASecondAccountStandsBesideTheFirst(): void
    {
        $first = $this->site->connect('one_post');
        $second = $this->site->connect('no_posts');
        $status = $this->site->command('status');
        self::assertSame(0, $status->wait());
        self::assertStringContainsString("one.good.picture\n  id       $first", $status->output);
        self::assertStringContainsString("just.opened\n  id       $second", $status->output);
    }

    public function testTheSameAccountConnectedAgainIsOne(): void
    {
        $this->site->connect('one_post');
        $this->site->connect('one_post');
        self::assertCount(1, glob("{$this->site->data}/private/accounts/*"));
        self::assertCount(1, json_decode((string) file_get_contents("{$this->site->data}/feeds/accounts.json")));
    }

    public function testTwoAccountsConnectedInOneInstantAreBothThereUnderOneKey(): void
    {
        $processes = array_map(
            fn (string $name): Process => $this->site->command('connect')->write(Sandbox::token($name)),
            ['one_post', 'no_posts']
        );
        foreach ($processes as $process) {
            self::assertSame(0, $process->wait(), $process->errors);
        }
        $sync = $this->site->command('sync', '--force');
        self::assertSame(0, $sync->wait(), $sync->errors);
        self::assertStringContainsString('one.good.picture: connected', $sync->output);
        self::assertStringContainsString('just.opened: connected', $sync->output);
    }

    public function testAConnectionThatIsKilledAnywhereLeavesNothingBehindThatStandsInTheNextOnesWay(): void
    {
        for ($round = 0; $round < 8; $round++) {
            $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
            // Its input is at its end: from here on it works.
            $process->end();
            usleep($round * 40_000);
            $process->signal(SIGKILL);
            $process->wait();
            // Where the account was listed and its record not yet written, it asks for a new token.
            self::assertContains($this->site->command('status', '--quiet')->wait(), [0, 1, 3]);
        }
        $id = $this->site->connect();
        $files = [...self::filesBelow($this->site->data), ...self::filesBelow("{$this->site->pictures}/$id")];
        foreach ($files as $file) {
            self::assertDoesNotMatchRegularExpression('~(^|/)\.~', $file, 'What a crash left was not cleared away.');
        }
    }
}
