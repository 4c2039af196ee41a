<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\OAuth;

use Loupe\Core\Config;
use Loupe\Core\OAuth\App;
use Loupe\Core\OAuth\Authorisation;
use Loupe\Core\Token\Secret;
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
        self::assertTrue($instagram->canReturnTo('https://example.org/'));
        self::assertFalse($instagram->canReturnTo('http://example.org/'));
        $sandbox = new Authorisation(Config::from(['login_url' => 'http://127.0.0.1:8470']));
        self::assertTrue($sandbox->canReturnTo('http://example.org/'));
    }

    /** @param array<string, string> $config */
    private static function url(array $config): string
    {
        $app = new App('12345', new Secret(self::SECRET));
        return (new Authorisation(Config::from($config)))->url($app, 'https://example.org/blog/', 'loupe-0a');
    }
}
