<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Value;

use Loupe\Core\Value\OwnAddress;
use Loupe\Core\Value\Url;
use PHPUnit\Framework\TestCase;

final class OwnAddressTest extends TestCase
{
    /** @return iterable<string, array{string, string, 2?: string}> */
    public static function addresses(): iterable
    {
        yield 'a whole one stays' => ['https://cdn.example.org/up/', 'https://cdn.example.org/up/'];
        yield 'a port stays' => ['http://example.org:8080/up', 'http://example.org:8080/up'];
        yield 'a path is the host\'s' => ['/wp-content/uploads', 'http://example.org/wp-content/uploads'];
        yield 'also where the front page is in a folder'
            => ['/wp-content/uploads', 'http://example.org/wp-content/uploads', 'http://example.org/blog'];
        yield 'what no slash begins is below the front page'
            => ['files', 'http://example.org/blog/files', 'http://example.org/blog/'];
        yield 'nothing is the front page' => ['', 'http://example.org/'];
        yield 'without a scheme it has the front page\'s' => ['//cdn.example.org/up', 'http://cdn.example.org/up'];
        yield 'likewise by https'
            => ['//cdn.example.org/up', 'https://cdn.example.org/up', 'https://example.org'];
        yield 'a host without slashes is a host' => ['cdn.example.org:8080/up', 'http://cdn.example.org:8080/up'];
        yield 'capitals in a scheme do not matter' => ['HTTPS://Example.org/Up', 'https://Example.org/Up'];
        yield 'blanks are encoded' => ['http://example.org/my files/up', 'http://example.org/my%20files/up'];
        yield 'blanks around it are not of it' => [" https://example.org/up\n", 'https://example.org/up'];
        yield 'letters of other scripts are encoded'
            => ['/übersicht/写真', 'http://example.org/%C3%BCbersicht/%E5%86%99%E7%9C%9F'];
        yield 'in any encoding' => ["/\xFCbersicht", 'http://example.org/%FCbersicht'];
        yield 'in a host they stay' => ['http://müller.example/up', 'http://müller.example/up'];
        yield 'what is encoded stays' => ['/my%20files/100%25', 'http://example.org/my%20files/100%25'];
        yield 'a percent sign that encodes nothing is encoded' => ['/100%/up', 'http://example.org/100%25/up'];
        yield 'nothing ends an attribute' => ['/a"b<c>\'[d]', 'http://example.org/a%22b%3Cc%3E%27%5Bd%5D'];
        yield 'nor by its host' => ['http://exa"mple.org/', 'http://exa%22mple.org/'];
        yield 'a fragment is none' => ['/up#1', 'http://example.org/up%231'];
        yield 'a query stays' => ['http://example.org/?file=', 'http://example.org/?file='];
        yield 'slashes of Windows are slashes' => ['http:\\\\example.org\\up', 'http://example.org/up'];
        yield 'three slashes name no host' => ['///up', 'http://example.org///up'];
    }

    /** @dataProvider addresses */
    public function testAnAddressIsMadeWholeAndSafeToPrint(
        string $address,
        string $whole,
        string $front = 'http://example.org',
    ): void {
        self::assertSame($whole, OwnAddress::whole($address, $front, str_starts_with($front, 'https:')));
        self::assertTrue(Url::isWeb($whole), 'it may stand in a page');
        self::assertSame($whole, OwnAddress::whole($whole, $front, false), 'once is enough');
    }

    public function testOnAnHttpsPageEverythingIsHttps(): void
    {
        $whole = static fn (string $address): string => OwnAddress::whole($address, 'https://example.org', true);
        self::assertSame('https://example.org/up', $whole('http://example.org/up'));
        self::assertSame('https://example.org/up', $whole('http://example.org:80/up'));
        self::assertSame('https://example.org:8443/up', $whole('https://example.org:8443/up'));
        self::assertSame('https://example.org/up', $whole('/up'));
    }

    public function testWhatIsHttpsStaysSoOnAnHttpPage(): void
    {
        $cdn = 'https://cdn.example.org/up';
        self::assertSame($cdn, OwnAddress::whole($cdn, 'http://example.org', false));
    }

    public function testWithoutAFrontAddressAPathStaysAPath(): void
    {
        self::assertSame('/up', OwnAddress::whole('/up', '', true));
    }
}
