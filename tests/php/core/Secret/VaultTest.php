<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Secret;

use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Secret;
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
        self::assertStringStartsWith('v2:', $sealed);
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
        $flipped = 'v2:' . base64_encode(substr($bytes, 0, -1) . chr(ord($bytes[-1]) ^ 1));
        $short = 'v2:' . base64_encode('short');
        $others = ['v1:' . substr($sealed, 3), 'v3:' . substr($sealed, 3), substr($sealed, 3)];
        foreach (['', 'v2:', 'v2:####', $short, ...$others, $flipped] as $text) {
            self::assertNull($vault->open($text, 'token of 1'), $text);
        }
    }

    public function testARecordCopiedToAnotherSiteWithTheSameKeyOpensNothing(): void
    {
        $sealed = (new Vault(self::KEY, '1'))->seal(new Secret(self::TOKEN), 'token of 1');
        self::assertNull((new Vault(self::KEY, '2'))->open($sealed, 'token of 1'));
        self::assertNull((new Vault(self::KEY))->open($sealed, 'token of 1'));
        self::assertSame(self::TOKEN, (new Vault(self::KEY, '1'))->open($sealed, 'token of 1')?->reveal());
    }

    public function testNoSiteAndNameTogetherAreTakenForOthers(): void
    {
        $sealed = (new Vault(self::KEY, '1'))->seal(new Secret(self::TOKEN), '1 token');
        self::assertNull((new Vault(self::KEY, '1 1'))->open($sealed, 'token'));
        self::assertNull((new Vault(self::KEY, '11'))->open($sealed, ' token'));
    }

    public function testWhatVersionOneSealedIsOpenedOnlyWhileThatIsAllowedAndNeverCurrent(): void
    {
        $old = SealedByVersionOne::seal(self::TOKEN, 'token of 1', self::KEY);
        $vault = new Vault(self::KEY, '1');
        self::assertSame(self::TOKEN, $vault->open($old, 'token of 1')?->reveal());
        self::assertNull($vault->open($old, 'token of 2'));
        self::assertFalse($vault->isCurrent($old, 'token of 1'));
        self::assertFalse(Vault::isBound($old));
        self::assertNull((new Vault(self::KEY, '1', opensUnbound: false))->open($old, 'token of 1'));
        $bound = $vault->seal(new Secret(self::TOKEN), 'token of 1');
        self::assertNotNull((new Vault(self::KEY, '1', opensUnbound: false))->open($bound, 'token of 1'));
    }

    public function testAnOlderKeyOpensAndNeverSeals(): void
    {
        $sealed = (new Vault('the old key', '1'))->seal(new Secret(self::TOKEN), 'token of 1');
        $vault = new Vault(self::KEY, '1', ['another', 'the old key']);
        self::assertSame(self::TOKEN, $vault->open($sealed, 'token of 1')?->reveal());
        self::assertFalse($vault->isCurrent($sealed, 'token of 1'));
        $new = $vault->seal(new Secret(self::TOKEN), 'token of 1');
        self::assertTrue($vault->isCurrent($new, 'token of 1'));
        self::assertNull((new Vault('the old key', '1'))->open($new, 'token of 1'));
    }

    public function testAVaultShowsAndExportsNoKey(): void
    {
        $vault = new Vault(self::KEY);
        self::assertStringNotContainsString('wp-config', print_r($vault, true));
        $this->expectException(\LogicException::class);
        serialize($vault);
    }
}
