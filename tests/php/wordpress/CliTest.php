<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\WordPress\Faces\Cli\Command;
use Loupe\WordPress\Wording\Words;

final class CliTest extends TestCase
{
    private const SECRETS = [
        'a token' => 'IGAALqb3VgzRBZAE5kRzlwd2x1bWVuLXN0dWRpby10b2tlbi1mb3ItdGVzdHMZD',
        'a code' => 'AQDp3TtBQQ1fJ7ZkV9mN0a2sXyW5uRhCqLbEoGdYtKiPzSxMwJvA',
        'an app secret' => '0123456789abcdef0123456789abcdef',
    ];

    public function testATokenOnStandardInputConnectsItsAccount(): void
    {
        $token = Sandbox::token('one_post');
        $run = Cli::run(['loupe', 'connect'], "$token\n");

        self::assertSame(0, $run->code, $run->errors);
        self::assertStringContainsString('Success: Connected: @', $run->output);
        self::assertStringNotContainsString($token, $run->output . $run->errors);
        self::assertCount(1, $this->services->accounts()->ids());
        self::assertSame('hourly', wp_get_schedule('loupe_tick'));
    }

    public function testConnectingTellsScriptsInJsonAloneWhoseTokenItWas(): void
    {
        $run = Cli::run(['loupe', 'connect', '--format=json'], Sandbox::token('one_post'));
        self::assertSame(0, $run->code);
        self::assertSame('connected', $run->rows()[0]['state']);
        self::assertSame($this->services->accounts()->ids(), array_column($run->rows(), 'id'));
    }

    public function testWhatIsNoTokenIsWrongUseAndADeadTokenNeedsAPerson(): void
    {
        $run = Cli::run(['loupe', 'connect'], 'hello');
        self::assertSame(2, $run->code);
        self::assertStringStartsWith('Error: ', $run->errors);

        self::assertSame(2, Cli::run(['loupe', 'connect'], '')->code);
        self::assertSame(3, Cli::run(['loupe', 'connect'], Sandbox::token('expired'))->code);

        Sandbox::fail(['on' => 'me', 'kind' => 'http_500']);
        self::assertSame(1, Cli::run(['loupe', 'connect'], Sandbox::token('one_post'))->code);
        self::assertSame([], $this->services->accounts()->ids());
    }

    public function testACodeAloneIsToldTheOptionThatNamesItsAddress(): void
    {
        self::saveApp();
        $run = Cli::run(['loupe', 'connect'], self::SECRETS['a code']);
        self::assertSame(2, $run->code);
        self::assertStringContainsString('wp loupe connect --redirect-uri=http://site.test/', $run->errors);
        self::assertStringNotContainsString(self::SECRETS['a code'], $run->output . $run->errors);
    }

    public function testNoTraceOfACommandTellsWhatItWasGiven(): void
    {
        foreach ((new \ReflectionClass(Command::class))->getMethods() as $method) {
            foreach ($method->getParameters() as $parameter) {
                $isSecret = $parameter->getAttributes(\SensitiveParameter::class) !== [];
                $isGiven = in_array($parameter->getName(), ['args', 'options'], true);
                self::assertSame($isGiven, $isSecret, "$parameter->name of {$method->getName()}()");
            }
        }
    }

    /** @return iterable<string, array{list<string>}> */
    public static function exposed(): iterable
    {
        foreach (self::SECRETS as $what => $secret) {
            yield "$what after connect" => [['connect', $secret]];
        }
        [$token, $code, $appSecret] = array_values(self::SECRETS);
        yield 'a token in --token' => [['connect', "--token=$token"]];
        yield 'a code in --redirect-uri' => [['connect', "--redirect-uri=https://site.test/?code=$code"]];
        yield 'a token after refresh' => [['refresh', $token]];
        yield 'a code after status' => [['status', $code]];
        yield 'an app secret after disconnect' => [['disconnect', $appSecret, '--yes']];
    }

    /**
     * @dataProvider exposed
     * @param list<string> $words
     */
    public function testASecretAmongTheArgumentsIsNotUsedAndToBeRevoked(array $words): void
    {
        $run = Cli::run(['loupe', ...$words], Sandbox::token('one_post'));
        self::assertSame(2, $run->code, $run->output);
        self::assertStringContainsString('history of your shell', $run->errors);
        foreach (self::SECRETS as $secret) {
            self::assertStringNotContainsString($secret, $run->output . $run->errors);
        }
        self::assertSame([], Sandbox::calls());
        self::assertSame([], $this->services->accounts()->ids());
    }

    public function testAnAddressWithoutASecretAmongTheArgumentsIsNoAccountRatherThanAFault(): void
    {
        $address = 'https://api.instagram.com/oauth/authorize?client_id=1&scope=user_profile,user_media';
        $run = Cli::run(['loupe', 'status', $address]);
        self::assertSame(2, $run->code, $run->output);
        self::assertStringContainsString('No connected account has that id', $run->errors);
    }

    public function testStatusTellsScriptsByFormatAndExitCode(): void
    {
        $id = $this->connect('one_post');
        $run = Cli::run(['loupe', 'status', '--format=json']);
        self::assertSame(0, $run->code);
        [$row] = $run->rows();
        self::assertSame([$id, 'connected', 1], [$row['id'], $row['state'], $row['posts']]);
        self::assertMatchesRegularExpression('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $row['last_sync']);
        self::assertNull($row['message']);

        self::assertStringContainsString($row['username'], Cli::run(['loupe', 'status'])->output);
        self::assertStringContainsString("\n$id,", Cli::run(['loupe', 'status', '--format=csv'])->output);
        self::assertStringContainsString("  id: \"$id\"", Cli::run(['loupe', 'status', '--format=yaml'])->output);

        $this->failed($id, FailureCode::Transient);
        self::assertSame(1, Cli::run(['loupe', 'status'])->code);

        $this->failed($id, FailureCode::Expired);
        $run = Cli::run(['loupe', 'status', '--format=json']);
        self::assertSame(3, $run->code);
        self::assertSame('', $run->errors);
        self::assertSame('expired', $run->rows()[0]['refresh_failure']);
        self::assertSame(Words::say(new Failure(FailureCode::Expired)), $run->rows()[0]['message']);
        $warning = 'Warning: @' . $row['username'] . ': ' . Words::say(new Failure(FailureCode::Expired));
        self::assertStringContainsString($warning, Cli::run(['loupe', 'status'])->errors);
    }

    public function testWithoutAccountsStatusIsFine(): void
    {
        $run = Cli::run(['loupe', 'status', '--format=json']);
        self::assertSame([0, []], [$run->code, $run->rows()]);
    }

    public function testWithoutAccountsAPersonIsToldHowToConnectOneAndAProgramGetsAnEmptyList(): void
    {
        foreach ([['status'], ['refresh', '--all'], ['sync', '--all'], ['disconnect', '--all', '--yes']] as $words) {
            $run = Cli::run(['loupe', ...$words]);
            $said = "No account is connected. Connect one: wp loupe connect\n";
            self::assertSame([0, $said, ''], [$run->code, $run->output, $run->errors], $words[0]);

            $run = Cli::run(['loupe', ...$words, '--format=json']);
            self::assertSame([0, '[]', ''], [$run->code, $run->output, $run->errors], $words[0]);
        }
    }

    public function testAnAccountIsNamedByIdOrUserNameOrAllAreMeant(): void
    {
        $id = $this->connect('one_post');
        $name = (string) $this->services->accounts()->get($id)?->user->username;
        foreach ([$id, $name, "@$name", strtoupper($name), '--all'] as $word) {
            $run = Cli::run(['loupe', 'sync', $word, '--format=json']);
            self::assertSame(0, $run->code, $word . $run->errors);
            self::assertSame([$id], array_column($run->rows(), 'id'));
            self::assertSame([true], array_column($run->rows(), 'done'));
        }
        self::assertSame(2, Cli::run(['loupe', 'sync'])->code);
        self::assertSame(2, Cli::run(['loupe', 'sync', $id, '--all'])->code);
        self::assertSame(2, Cli::run(['loupe', 'sync', 'nobody'])->code);
        self::assertSame(2, Cli::run(['loupe', 'status', 'nobody'])->code);
    }

    public function testARefreshThatIsTooEarlyIsNoErrorAndAFailedOneIs(): void
    {
        $id = $this->connect('one_post');
        $run = Cli::run(['loupe', 'refresh', '--all', '--format=json']);
        self::assertSame([0, 'too_early'], [$run->code, $run->rows()[0]['code']]);

        Sandbox::fail(['on' => 'media', 'kind' => 'app_limit']);
        $run = Cli::run(['loupe', 'sync', $id]);
        self::assertSame(1, $run->code);
        self::assertStringContainsString('Warning: @', $run->errors);
        Sandbox::work();

        Sandbox::fail(['on' => 'media', 'kind' => 'expired']);
        self::assertSame(3, Cli::run(['loupe', 'sync', $id])->code);
        self::assertSame(1, count($this->services->feeds()->get($id)->items));
    }

    public function testDisconnectingFromAScriptNeedsYes(): void
    {
        $id = $this->connect('one_post');
        $run = Cli::run(['loupe', 'disconnect', $id]);
        self::assertSame(2, $run->code);
        self::assertStringContainsString('--yes', $run->errors);
        self::assertNotNull(self::stored("account_$id"));

        self::assertSame(0, Cli::run(['loupe', 'disconnect', $id, '--yes'])->code);
        self::assertNull(self::stored("account_$id"));
        self::assertNull(self::stored("feed_$id"));
        self::assertFalse(wp_next_scheduled('loupe_tick'));
        self::assertSame(2, Cli::run(['loupe', 'disconnect', $id, '--yes'])->code);
    }

    public function testDisconnectingTellsScriptsWhatItRemovedAlsoOfAnAccountWhoseNameWasLost(): void
    {
        $id = $this->connect('one_post');
        delete_option("loupe_account_$id");
        $run = Cli::run(['loupe', 'disconnect', '--all', '--yes', '--format=json']);
        self::assertSame(0, $run->code, $run->errors);
        [$row] = $run->rows();
        self::assertSame([$id, $id, true], [$row['id'], $row['username'], $row['done']]);
    }

    public function testDoctorMakesTheChecksOfSiteHealthAndSaysWhatToDo(): void
    {
        $id = $this->connect('one_post');
        $run = Cli::run(['loupe', 'doctor', '--format=json']);
        self::assertSame(0, $run->code, $run->output);
        $checks = ['token', 'refresh', 'cron', 'pictures', 'calls', 'key', 'removal'];
        self::assertSame($checks, array_column($run->rows(), 'check'));

        $this->failed($id, FailureCode::SessionEnded);
        $run = Cli::run(['loupe', 'doctor']);
        self::assertSame(3, $run->code);
        self::assertStringContainsString(Words::say(new Failure(FailureCode::SessionEnded)), $run->output);
        self::assertStringContainsString('| token | critical |', $run->output);
    }

    public function testHelpKnowsEveryCommandAndUnknownOptionsAreRefused(): void
    {
        $help = Cli::run(['help', 'loupe'])->output;
        preg_match_all('/^  ([a-z]+)  [A-Z][^\n]+\.$/m', explode('SUBCOMMANDS', $help)[1], $listed);
        self::assertSame(['status', 'connect', 'refresh', 'sync', 'disconnect', 'doctor'], $listed[1]);
        self::assertStringContainsString('## OPTIONS', Cli::run(['help', 'loupe', 'connect'])->output);
        $run = Cli::run(['loupe', 'connect', '--nonsense']);
        self::assertSame(1, $run->code);
        self::assertStringContainsString('unknown --nonsense', $run->errors);
    }

    private function failed(string $id, FailureCode $code): void
    {
        $account = $this->services->accounts()->get($id);
        $job = $account->refresh->failed(new Failure($code), time(), time() + 900);
        self::store("account_$id", $account->withRefresh($account->life, $job)->toArray());
    }
}
