<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Account;

use Loupe\Core\Account\Account;
use PHPUnit\Framework\TestCase;

final class AccountNameTest extends TestCase
{
    public function testASentenceCallsItByItsUserName(): void
    {
        self::assertSame('@lumen.studio', AccountsTest::account('10')->name());
    }

    public function testWithoutAUserNameItIsCalledByItsId(): void
    {
        foreach ([null, ''] as $username) {
            $record = AccountsTest::account('10')->toArray();
            $record['user']['username'] = $username;
            $account = Account::fromArray($record);
            self::assertSame('10', $account->name());
            self::assertTrue($account->isCalled('10'));
            self::assertFalse($account->isCalled(''));
            self::assertFalse($account->isCalled('@'));
        }
    }

    public function testAPersonMayNameItInAnyCaseAndAsTheListShowsIt(): void
    {
        $account = AccountsTest::account('10');
        foreach (['10', 'lumen.studio', '@lumen.studio', 'Lumen.Studio'] as $name) {
            self::assertTrue($account->isCalled($name), $name);
        }
        foreach (['1', 'lumen', 'lumen.studio2', ''] as $name) {
            self::assertFalse($account->isCalled($name), $name);
        }
    }
}
