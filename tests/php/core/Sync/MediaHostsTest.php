<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Sync;

use Loupe\Core\Sync\MediaHosts;
use PHPUnit\Framework\TestCase;

final class MediaHostsTest extends TestCase
{
    /** @return iterable<array{string, bool}> */
    public static function addresses(): iterable
    {
        yield ['https://scontent-fra3-1.cdninstagram.com/v/t51/1_n.jpg?oe=67', true];
        yield ['https://video.xx.fbcdn.net/v/1.jpg', true];
        yield ['https://SCONTENT.CDNINSTAGRAM.COM/1.jpg', true];
        yield ['http://127.0.0.1:8470/cdn/1.jpg', true];
        yield ['https://media.example.org/1.jpg', true];

        yield ['http://scontent.cdninstagram.com/1.jpg', false];
        yield ['https://scontent.cdninstagram.com:8443/1.jpg', false];
        yield ['https://cdninstagram.com.evil.example/1.jpg', false];
        yield ['https://evilcdninstagram.com/1.jpg', false];
        yield ['https://user@scontent.cdninstagram.com/1.jpg', false];
        yield ['https://evil.example/?.cdninstagram.com', false];
        yield ['https://evil.example#.cdninstagram.com', false];
        yield ['http://127.0.0.1:8471/1.jpg', false];
        yield ['http://127.0.0.1/1.jpg', false];
        yield ['http://169.254.169.254/latest', false];
        yield ['file:///etc/passwd', false];
        yield ['php://filter/resource=x', false];
        yield ['//scontent.cdninstagram.com/1.jpg', false];
        yield ['', false];
    }

    /** @dataProvider addresses */
    public function testOnlyMetasAndTheOwnersHostsAreAsked(string $url, bool $allowed): void
    {
        $hosts = new MediaHosts(['127.0.0.1:8470', 'media.example.org']);
        self::assertSame($allowed, $hosts->allows($url));
    }
}
