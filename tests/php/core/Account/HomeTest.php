<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Account;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Addresses;
use Loupe\Core\Account\Home;
use PHPUnit\Framework\TestCase;

final class HomeTest extends TestCase
{
    /** @return iterable<string, array{string, string, bool}> two addresses, and whether they are one site's */
    public static function pairs(): iterable
    {
        yield 'the same' => ['https://example.org', 'https://example.org', true];
        yield 'https since' => ['http://example.org', 'https://example.org', true];
        yield 'with www' => ['https://example.org', 'https://www.example.org', true];
        yield 'a final slash' => ['https://example.org', 'https://example.org/', true];
        yield 'capital letters' => ['https://Example.ORG', 'https://example.org', true];
        yield 'a standard port' => ['https://example.org:443', 'http://example.org:80/', true];
        yield 'a final dot' => ['https://example.org.', 'https://example.org', true];
        yield 'slashes too many' => ['https://example.org//blog//', 'https://example.org/blog', true];
        yield 'a subdomain' => ['https://example.org', 'https://staging.example.org', false];
        yield 'another host' => ['https://example.org', 'https://example.com', false];
        yield 'a folder' => ['https://example.org', 'https://example.org/staging', false];
        yield 'another folder' => ['https://example.org/de', 'https://example.org/en', false];
        yield 'a folder that begins alike' => ['https://example.org/blog', 'https://example.org/blog2', false];
        yield 'another port' => ['http://localhost:8080', 'http://localhost:8081', false];
        yield 'www as a name' => ['https://wwwexample.org', 'https://example.org', false];
        yield 'a local copy' => ['https://example.org', 'http://localhost', false];
    }

    /** @dataProvider pairs */
    public function testAnAddressIsAnotherOnlyWhereTheSiteMayBe(string $before, string $now, bool $isSame): void
    {
        $account = self::connectedAt($before);
        self::assertSame(!$isSame, Home::at($now)->isForeign($account));
        self::assertSame(!$isSame, Home::at($before)->isForeign(self::connectedAt($now)));
    }

    public function testWhereEitherIsUnknownNothingIsForeign(): void
    {
        self::assertFalse(Home::at('https://example.org')->isForeign(AccountsTest::account('10')));
        $account = self::connectedAt('https://example.org');
        foreach (['', 'nonsense', '//', 'http://', '/path'] as $url) {
            self::assertFalse(Home::at($url)->isForeign($account), $url);
        }
        self::assertFalse(Home::unknown()->isForeign($account));
    }

    public function testAnAccountKeepsItsAddressWhenItIsStored(): void
    {
        $account = self::connectedAt('https://example.org/blog/');
        $account = $account->at($account->addresses->movedTo('example.com'));
        self::assertEquals($account, Account::fromArray($account->toArray()));
        self::assertSame('example.com', $account->addresses->text());
        foreach ([null, 'x', ['present' => 'x'], ['present' => [5, null]]] as $damaged) {
            $read = Account::fromArray([...$account->toArray(), 'addresses' => $damaged]);
            self::assertSame([], $read->addresses->present);
        }
    }

    public function testASiteThatHasMovedIsAtHomeAtItsNewAddressAlone(): void
    {
        $addresses = Addresses::only('a.test')->movedTo('b.test');
        self::assertSame(['b.test'], $addresses->present);
    }

    public function testASiteThatComesBackToAnAddressItHadLeftAnswersAtBoth(): void
    {
        $addresses = Addresses::only('a.test')->movedTo('b.test')->movedTo('a.test');
        self::assertSame(['b.test', 'a.test'], $addresses->present);
        $account = AccountsTest::account('10')->at($addresses);
        self::assertFalse(Home::at('https://a.test')->isForeign($account));
        self::assertFalse(Home::at('https://b.test')->isForeign($account));
        self::assertTrue(Home::at('https://c.test')->isForeign($account));
    }

    private static function connectedAt(string $url): Account
    {
        return AccountsTest::account('10')->at(Addresses::only(Home::at($url)->address));
    }
}
