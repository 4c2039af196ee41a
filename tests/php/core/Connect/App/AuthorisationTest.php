<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\App;

use Loupe\Core\Connect\App\Authorisation;
use Loupe\Core\Connect\App\ReturnObstacle;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Config;
use Loupe\Core\Value\Secret;
use PHPUnit\Framework\TestCase;

final class AuthorisationTest extends TestCase
{
    private const SECRET = '0123456789abcdef0123456789abcdef';

    public function testInstagramLoginIsAskedForAtInstagramsOwnPage(): void
    {
        self::assertSame(
            'https://www.instagram.com/oauth/authorize?client_id=12345'
            . '&redirect_uri=https%3A%2F%2Fexample.org%2Fblog%2F&scope=instagram_business_basic'
            . '&response_type=code&state=loupe-0a',
            self::url([])
        );
    }

    public function testBasicDisplayHasAHostAndAScopeOfItsOwn(): void
    {
        $url = self::url(['product' => 'basic_display']);
        self::assertStringStartsWith('https://api.instagram.com/oauth/authorize?', $url);
        self::assertStringContainsString('&scope=user_profile%2Cuser_media&', $url);
    }

    public function testTheSecretStaysHere(): void
    {
        self::assertStringNotContainsString(self::SECRET, self::url([]));
    }

    public function testInstagramReturnsToHttpsOnlyAndAStandInToAnything(): void
    {
        $instagram = new Authorisation(Config::from([]));
        $admin = 'https://example.org/wp-admin/';
        self::assertNull($instagram->obstacle('https://example.org/', $admin, ''));
        self::assertSame(ReturnObstacle::NoHttps, $instagram->obstacle('http://example.org/', $admin, ''));
        $sandbox = new Authorisation(Config::from(['login_url' => 'http://127.0.0.1:8470']));
        self::assertNull($sandbox->obstacle('http://example.org/', $admin, ''));
    }

    /** @return iterable<string, array{string, string, string, bool}> */
    public static function hosts(): iterable
    {
        yield 'one host' => ['example.org', 'example.org', '', true];
        yield 'one host, written otherwise' => ['Example.org', 'example.ORG', '', true];
        yield 'one host, another port' => ['example.org', 'example.org:8443', '', true];
        yield 'www on one side' => ['example.org', 'www.example.org', '', false];
        yield 'two hosts' => ['example.org', 'admin.example.org', '', false];
        yield 'a domain that spans both' => ['example.org', 'admin.example.org', 'example.org', true];
        yield 'with a dot and capitals' => ['www.example.org', 'admin.example.org', '.Example.org', true];
        yield 'a domain of one of them' => ['example.org', 'admin.example.org', 'admin.example.org', false];
        yield 'a domain that looks alike' => ['myexample.org', 'example.org', 'example.org', false];
        yield 'a domain of neither' => ['example.org', 'example.net', 'example.com', false];
    }

    /** @dataProvider hosts */
    public function testALoginCountsAtItsHostOrInTheDomainOfItsCookie(
        string $front,
        string $admin,
        string $domain,
        bool $counts
    ): void {
        $instagram = new Authorisation(Config::from([]));
        $obstacle = $instagram->obstacle("https://$front/", "https://$admin/wp-admin/", $domain);
        self::assertSame($counts ? null : ReturnObstacle::OtherHost, $obstacle);
    }

    /** @param array<string, string> $config */
    private static function url(array $config): string
    {
        $app = new App('12345', new Secret(self::SECRET));
        return (new Authorisation(Config::from($config)))->url($app, 'https://example.org/blog/', 'loupe-0a');
    }
}
