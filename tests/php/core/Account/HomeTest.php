<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Account;

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
        $account = AccountsTest::account('10')->at(Home::at($before));
        self::assertSame(!$isSame, Home::at($now)->isForeign($account));
        self::assertSame(!$isSame, Home::at($before)->isForeign($account->at(Home::at($now))));
    }

    public function testWhereEitherIsUnknownNothingIsForeign(): void
    {
        self::assertFalse(Home::at('https://example.org')->isForeign(AccountsTest::account('10')));
        $account = AccountsTest::account('10')->at(Home::at('https://example.org'));
        foreach (['', 'nonsense', '//', 'http://', '/path'] as $url) {
            self::assertFalse(Home::at($url)->isForeign($account), $url);
        }
        self::assertFalse(Home::unknown()->isForeign($account));
    }

    public function testAnAccountKeepsItsAddressWhenItIsStored(): void
    {
        $account = AccountsTest::account('10')->at(Home::at('https://example.org/blog/'));
        self::assertSame('example.org/blog', $account::fromArray($account->toArray())->address);
        self::assertSame('', $account::fromArray([...$account->toArray(), 'address' => ['x']])->address);
    }
}
