<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Account\Account;
use Loupe\Core\Secret\Vault;

/** A site whose keys in wp-config.php change, each time as a process of its own sees it. */
final class KeyChangeTest extends TestCase
{
    private const FIRST = 'q0v8Jm3ZkYt1c7R5xWbN2fLhGdUe9sAoPiVyTnKzQrMwXjCg';
    private const SECOND = 'tB6nXp4WsDk9zHy2MvQf7LcRj1GoEa8UwTi3KbYx5VuNqZeS';
    private const WEAK = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

    protected function tearDown(): void
    {
        self::setKeys('', '');
    }

    public function testAKeyThatIsIntroducedOrChangedLosesNoTokenAndNoAppSecret(): void
    {
        self::saveApp();
        $id = $this->connect('one_post');
        self::assertFalse($this->isSealedWith(self::FIRST, $id));

        self::setKeys(self::FIRST, '');
        self::assertStringNotContainsString('decrypted', self::doctor());
        self::tick();
        self::assertTrue($this->isSealedWith(self::FIRST, $id));

        self::setKeys(self::SECOND, self::FIRST);
        self::assertStringContainsString('LOUPE_KEY_PREVIOUS is still needed', self::doctor());
        self::tick();
        self::assertTrue($this->isSealedWith(self::SECOND, $id));
        self::assertStringContainsString('no longer needed', self::doctor());

        self::setKeys(self::SECOND, '');
        self::assertSame(0, Cli::run(['loupe', 'sync', '--all'])->code);
    }

    public function testAChangeWithoutNamingTheOldKeyIsMadeGoodByNamingIt(): void
    {
        $id = $this->connect('one_post');
        self::setKeys(self::FIRST, '');
        self::tick();
        self::setKeys(self::SECOND, '');
        self::tick();
        self::assertSame(3, Cli::run(['loupe', 'sync', $id])->code);
        self::assertStringContainsString('LOUPE_KEY_PREVIOUS', self::doctor());

        self::setKeys(self::SECOND, self::FIRST);
        self::assertSame(0, Cli::run(['loupe', 'sync', $id])->code);
        self::tick();
        self::assertTrue($this->isSealedWith(self::SECOND, $id));
    }

    public function testAKeyThatIsEasyToGuessIsNotTakenAndTheLineToPasteIsShown(): void
    {
        self::setKeys(self::WEAK, '');
        $run = Cli::run(['loupe', 'connect', '--format=json'], Sandbox::token('one_post'));
        self::assertSame(0, $run->code, $run->errors);
        self::assertFalse($this->isSealedWith(self::WEAK, $run->rows()[0]['id']));
        $said = self::doctor();
        self::assertStringContainsString('easy to guess', $said);
        self::assertMatchesRegularExpression("/define\( 'LOUPE_KEY', '[^']{64}' \);/", $said);
    }

    private function isSealedWith(string $key, string $id): bool
    {
        wp_cache_flush();
        $record = self::stored("account_$id");
        return (new Vault($key, '1', opensUnbound: false))
            ->isCurrent(Account::fromArray($record)->sealedToken, "token of $id");
    }

    private static function tick(): void
    {
        Site::fromEnvironment()->run('request.php', ['LOUPE_TEST_KIND' => 'tick']);
    }

    private static function doctor(): string
    {
        $rows = array_column(Cli::run(['loupe', 'doctor', '--format=json'])->rows(), null, 'check');
        return $rows['key']['title'] . ' ' . $rows['key']['details'];
    }

    private static function setKeys(string $present, string $previous): void
    {
        putenv("LOUPE_TEST_KEY=$present");
        putenv("LOUPE_TEST_KEY_PREVIOUS=$previous");
    }
}
