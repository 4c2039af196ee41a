<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Work\State\OlderPosts;
use PHPUnit\Framework\TestCase;

final class OlderPostsTest extends TestCase
{
    public function testOfADamagedRecordNoPictureIsWaitedForThatIsOfNoPost(): void
    {
        $url = 'https://scontent.cdninstagram.com/a.jpg';
        $posts = OlderPosts::fromArray([
            'username' => 'lumen.studio',
            'items' => [['id' => '11', 'kind' => 'photo'], 'damaged'],
            'origins' => ['11' => 'a.jpg', '12' => 'b.jpg', '13' => 4],
            'wanted' => ['12' => $url, '11' => $url, '13' => null],
        ]);
        self::assertSame(['11'], $posts->ids());
        self::assertSame([11 => $url], $posts->wanted);
        self::assertSame([11 => 'a.jpg'], $posts->origins);
        self::assertTrue($posts->lackPictures());
    }
}
