<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\Secret\SealedByVersionOne;
use Loupe\Tests\Core\TestClock;
use Loupe\Tests\WordPress\Sandbox;

/** A token opens on the site that it was stored on, with a key that nobody guesses. */
final class BoundTokenTest extends SandboxTestCase
{
    public function testATokenThatIsCopiedToAnotherSiteWithTheSameKeyFileOpensNothingThere(): void
    {
        $this->site->connect();
        mkdir("$this->folder/other");
        $other = new Site("$this->folder/other");
        copy($this->site->key, $other->key);
        chmod($other->key, 0600);
        $other->connect();
        self::assertSame(0, $other->command('sync', '--force')->wait());

        copy($this->site->accountFile(), $other->accountFile());
        Sandbox::forgetCalls();
        $process = $other->command('sync', '--force');
        self::assertSame(3, $process->wait());
        self::assertStringContainsString('can no longer be read', $process->errors);
        self::assertSame([], Sandbox::calls());
    }

    public function testATokenOfVersionOneIsReadAndBoundAndIsNotReadOnceAllAreBound(): void
    {
        $id = $this->site->connect();
        $this->sealAsVersionOne($id);
        unlink("{$this->site->data}/private/site.json");
        $this->site->makeSyncDue($id);
        $process = $this->site->command('sync', '--quiet');
        self::assertSame(0, $process->wait(), $process->errors);
        self::assertStringStartsWith('v2:', $this->site->account()['token']);
        self::assertSame(0, $this->site->command('sync', '--force')->wait());

        $this->sealAsVersionOne($id);
        self::assertSame(3, $this->site->command('sync', '--force')->wait());
    }

    public function testNoTokenIsStoredWithAKeyThatSomebodyMadeUp(): void
    {
        foreach ([str_repeat('a', 32), '0123456789abcdef0123456789abcdef', str_repeat("\0", 32)] as $key) {
            file_put_contents($this->site->key, base64_encode($key) . "\n");
            chmod($this->site->key, 0600);
            $process = $this->site->command('connect')->write(Sandbox::token('one_post'));
            self::assertSame(2, $process->wait());
            self::assertStringContainsString("rm '{$this->site->key}'", $process->errors);
            self::assertFileDoesNotExist("{$this->site->data}/feeds/accounts.json");
        }
        unlink($this->site->key);
        $this->site->connect();
        self::assertSame(0, $this->site->command('status')->wait());
    }

    private function sealAsVersionOne(string $id): void
    {
        $services = $this->site->services(new TestClock(time()));
        $token = $services->tokens()->open($services->accounts()->get($id));
        self::assertInstanceOf(Secret::class, $token);
        $key = base64_decode(trim((string) file_get_contents($this->site->key)), true);
        $sealed = SealedByVersionOne::seal($token->reveal(), "token of $id", (string) $key);
        file_put_contents($this->site->accountFile(), json_encode([...$this->site->account(), 'token' => $sealed]));
    }
}
