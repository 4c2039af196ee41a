<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Picture;

use Loupe\Core\Work\Picture\MediaHosts;
use Loupe\Tests\Core\Feed\Vectors;
use PHPUnit\Framework\TestCase;

final class MediaHostsTest extends TestCase
{
    public static function vectors(): array
    {
        return Vectors::cases('media_hosts');
    }

    /** @dataProvider vectors */
    public function testOnlyMetasAndTheOwnersHostsAreAsked(\stdClass $case): void
    {
        self::assertSame($case->expect, (new MediaHosts($case->configured))->allows($case->url));
    }

    public function testBytesThatAreNoTextAreNoHost(): void
    {
        self::assertFalse((new MediaHosts([]))->allows("https://x\xE9.fbcdn.net/1.jpg"));
    }
}
