<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Secret;

use Loupe\Core\Secret\Vault;
use Loupe\Core\Token\Secret;
use PHPUnit\Framework\TestCase;

final class VaultTest extends TestCase
{
    private const KEY = 'a key from wp-config.php, long enough';
    private const TOKEN = 'IGAAcanary0123456789';

    public function testWhatIsSealedCanBeOpened(): void
    {
        $vault = new Vault(self::KEY);
        $sealed = $vault->seal(new Secret(self::TOKEN), 'token of 1');
        self::assertSame(self::TOKEN, $vault->open($sealed, 'token of 1')?->reveal());
    }

    public function testSealedTextShowsNothingAndDiffersEachTime(): void
    {
        $vault = new Vault(self::KEY);
        $sealed = $vault->seal(new Secret(self::TOKEN), 'token of 1');
        self::assertStringStartsWith('v1:', $sealed);
        self::assertStringNotContainsString('canary', $sealed . base64_decode(substr($sealed, 3)));
        self::assertNotSame($sealed, $vault->seal(new Secret(self::TOKEN), 'token of 1'));
    }

    public function testAnotherKeyOpensNothing(): void
    {
        $sealed = (new Vault(self::KEY))->seal(new Secret(self::TOKEN), 'token of 1');
        self::assertNull((new Vault(self::KEY . '!'))->open($sealed, 'token of 1'));
    }

    public function testARecordCopiedToAnotherAccountOpensNothing(): void
    {
        $vault = new Vault(self::KEY);
        self::assertNull($vault->open($vault->seal(new Secret(self::TOKEN), 'token of 1'), 'token of 2'));
    }

    public function testAlteredAndForeignTextOpensNothing(): void
    {
        $vault = new Vault(self::KEY);
        $sealed = $vault->seal(new Secret(self::TOKEN), 'token of 1');
        $bytes = base64_decode(substr($sealed, 3));
        $flipped = 'v1:' . base64_encode(substr($bytes, 0, -1) . chr(ord($bytes[-1]) ^ 1));
        $short = 'v1:' . base64_encode('short');
        foreach (['', 'v1:', 'v1:####', $short, 'v2:' . substr($sealed, 3), $flipped] as $text) {
            self::assertNull($vault->open($text, 'token of 1'), $text);
        }
    }

    public function testAVaultShowsAndExportsNoKey(): void
    {
        $vault = new Vault(self::KEY);
        self::assertStringNotContainsString('wp-config', print_r($vault, true));
        $this->expectException(\LogicException::class);
        serialize($vault);
    }
}
