<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Tick;

use Loupe\Core\Account\Locks;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\Secret\SealedByVersionOne;
use PHPUnit\Framework\TestCase;

final class ResealerTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const ID = '10';
    private const TOKEN = 'IGAAtoken';
    private const APP_SECRET = '0123456789abcdef0123456789abcdef';
    private const OLD = 'the key that there was before';
    private const NEW = 'the key that there is now';

    private MemorySite $site;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->vault = new Vault(self::OLD, '1');
        $this->site->put(AccountsTest::account(self::ID)->withToken(
            $this->site->vault->seal(new Secret(self::TOKEN), 'token of ' . self::ID),
            TokenLife::assumed(self::NOW),
            AccountsTest::account(self::ID)->refresh
        ));
        $this->site->app()->put(new App('12345', new Secret(self::APP_SECRET)), 7);
    }

    public function testAfterOneRunTheOldKeyIsNotNeededAnyMore(): void
    {
        $this->site->vault = new Vault(self::NEW, '1', [self::OLD]);
        $this->site->resealer()->run();

        $this->site->vault = new Vault(self::NEW, '1');
        $this->assertEverythingIsReadable();
        self::assertSame(7, $this->site->app()->savedBy());
    }

    public function testWithoutTheOldKeyNothingIsTouchedSoThatItCanBeNamedLater(): void
    {
        $this->site->vault = new Vault(self::NEW, '1');
        $before = [$this->site->store->get('account_10'), $this->site->store->get('app')];
        $this->site->resealer()->run();
        self::assertSame($before, [$this->site->store->get('account_10'), $this->site->store->get('app')]);

        $this->site->vault = new Vault(self::NEW, '1', [self::OLD]);
        $this->assertEverythingIsReadable();
    }

    public function testWhatVersionOneSealedIsBoundToTheSite(): void
    {
        $this->sealAsVersionOne();
        $this->site->vault = new Vault(self::OLD, '1');
        $this->site->resealer()->run();
        self::assertTrue($this->site->isAllBound);
        $this->site->vault = new Vault(self::OLD, '1', opensUnbound: false);
        $this->assertEverythingIsReadable();
    }

    public function testAsLongAsSomethingIsBoundToNoSiteThatStaysReadable(): void
    {
        $this->sealAsVersionOne();
        $this->site->vault = new Vault(self::NEW, '1');
        $this->site->resealer()->run();
        self::assertFalse($this->site->isAllBound, 'the old key may be named yet');
    }

    public function testATokenThatSomebodyElseIsAtWaitsForTheNextRun(): void
    {
        $this->site->vault = new Vault(self::NEW, '1', [self::OLD]);
        $lease = $this->site->lock->acquire(Locks::account(new AccountId(self::ID)), 60);
        $before = $this->site->store->get('account_10');
        $this->site->resealer()->run();
        self::assertSame($before, $this->site->store->get('account_10'));

        $this->site->lock->release($lease);
        $this->site->resealer()->run();
        $this->site->vault = new Vault(self::NEW, '1');
        $this->assertEverythingIsReadable();
    }

    public function testTheTickDoesItBeforeItRefreshes(): void
    {
        $this->site->vault = new Vault(self::NEW, '1', [self::OLD]);
        $this->site->tick()->run();
        $this->site->vault = new Vault(self::NEW, '1');
        $this->assertEverythingIsReadable();
    }

    public function testARefreshThatFailedForWantOfTheKeyIsDueAtOnce(): void
    {
        $account = $this->site->accounts()->get(self::ID);
        $failed = $account->refresh->failed(new Failure(FailureCode::KeyChanged), self::NOW, self::NOW + 86400);
        $this->site->put($account->withRefresh($account->life, $failed));
        $this->site->vault = new Vault(self::NEW, '1', [self::OLD]);
        $this->site->resealer()->run();
        $refresh = $this->site->accounts()->get(self::ID)->refresh;
        self::assertNull($refresh->failure);
        self::assertTrue($refresh->isDue(self::NOW));
    }

    public function testASecondRunWritesNothing(): void
    {
        $this->site->vault = new Vault(self::NEW, '1', [self::OLD]);
        $this->site->resealer()->run();
        $before = [$this->site->store->get('account_10'), $this->site->store->get('app')];
        $this->site->resealer()->run();
        self::assertSame($before, [$this->site->store->get('account_10'), $this->site->store->get('app')]);
    }

    private function sealAsVersionOne(): void
    {
        $account = $this->site->accounts()->get(self::ID);
        $sealed = SealedByVersionOne::seal(self::TOKEN, 'token of ' . self::ID, self::OLD);
        $this->site->put($account->withToken($sealed, $account->life, $account->refresh));
        $secret = SealedByVersionOne::seal(self::APP_SECRET, 'app secret', self::OLD);
        $this->site->store->put('app', ['id' => '12345', 'secret' => $secret]);
    }

    private function assertEverythingIsReadable(): void
    {
        $token = $this->site->tokens()->open($this->site->accounts()->get(self::ID));
        self::assertInstanceOf(Secret::class, $token);
        self::assertSame(self::TOKEN, $token->reveal());
        $app = $this->site->app()->get();
        self::assertInstanceOf(App::class, $app);
        self::assertSame(self::APP_SECRET, $app->secret->reveal());
    }
}
