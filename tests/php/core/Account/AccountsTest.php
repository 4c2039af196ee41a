<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Account;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\MemoryStore;
use PHPUnit\Framework\TestCase;

final class AccountsTest extends TestCase
{
    private const NOW = 1_800_000_000;

    public function testAnAccountComesBackAsItWas(): void
    {
        $accounts = new Accounts(new MemoryStore());
        $account = self::account('17841400000000001');
        $accounts->put($account, self::lease());
        $accounts->list($account->id);
        self::assertEquals($account, $accounts->get('17841400000000001'));
    }

    public function testAccountsAreListedInOrderOfConnection(): void
    {
        $accounts = new Accounts(new MemoryStore());
        foreach (['30', '10', '20', '10'] as $id) {
            $accounts->put(self::account($id), self::lease());
            $accounts->list($id);
        }
        self::assertSame(['30', '10', '20'], $accounts->ids());
        $accounts->leave('10');
        self::assertSame(['30', '20'], $accounts->ids());
        self::assertSame(['10'], $accounts->leaving());
        self::assertNull($accounts->get('10'));
        $accounts->unlist('10');
        self::assertSame([], $accounts->leaving());
    }

    public function testAnAccountThatIsConnectedWhileItIsBeingRemovedStaysListed(): void
    {
        $accounts = new Accounts(new MemoryStore());
        $accounts->list('10');
        $accounts->leave('10');
        $accounts->list('10');
        $accounts->unlist('10');
        self::assertSame(['10'], $accounts->ids());
        self::assertFalse($accounts->isLeaving('10'));
    }

    public function testOtherThingsInTheListAreNoAccounts(): void
    {
        $store = new MemoryStore();
        $store->put('accounts', ['10', ['x'], 'x', '-', 7, null, '-20']);
        $accounts = new Accounts($store);
        self::assertSame(['10'], $accounts->ids());
        self::assertSame(['20'], $accounts->leaving());
    }

    public function testTokenAndDatesAreOneRecord(): void
    {
        $store = new MemoryStore();
        $accounts = new Accounts($store);
        $accounts->put(self::account('10'), self::lease());
        $accounts->list('10');
        $changed = self::account('10')->withToken('v1:new', TokenLife::known(5, 9), Job::due(7));

        $store->isReadOnly = true;
        try {
            $accounts->put($changed, self::lease());
            self::fail('A store that cannot write has to say so.');
        } catch (NotStored) {
        }
        self::assertSame('v1:old', $accounts->get('10')->sealedToken);

        $store->isReadOnly = false;
        $accounts->put($changed, self::lease());
        self::assertSame('v1:new', $accounts->get('10')->sealedToken);
        self::assertSame(9, $accounts->get('10')->life->expiresAt);
        self::assertSame(['account_10', 'accounts'], $store->keys());
    }

    public function testChangedKeysAskToReconnect(): void
    {
        $sealed = (new Tokens(new Vault('the old key')))->seal(new Secret('IGAAtoken'), '10');
        $account = self::account('10')->withToken($sealed, TokenLife::assumed(5), Job::due(7));

        self::assertSame('IGAAtoken', (new Tokens(new Vault('the old key')))->open($account)->reveal());
        foreach ([new Tokens(new Vault('a new key')), new Tokens(null)] as $tokens) {
            $failure = $tokens->open($account);
            self::assertInstanceOf(Failure::class, $failure);
            self::assertSame(FailureKind::Reconnect, $failure->kind());
        }
    }

    private static function lease(): Lease
    {
        return new Lease('account_10', 'a test');
    }

    public static function account(string $id): Account
    {
        $user = new User('27', $id, 'lumen.studio', null, AccountType::Creator, null, 1204, null);
        $life = TokenLife::assumed(self::NOW);
        return new Account($id, $user, Product::InstagramLogin, 'v1:old', $life, Job::due(5), '', self::NOW, self::NOW);
    }
}
