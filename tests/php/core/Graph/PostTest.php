<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Post;
use Loupe\Core\Value\PictureFormat;
use PHPUnit\Framework\TestCase;

final class PostTest extends TestCase
{
    public function test_an_item_shows_the_sites_copies_and_never_instagrams_picture(): void
    {
        $node = (object) [
            'id' => '17912345678901234',
            'media_type' => 'IMAGE',
            'media_url' => 'https://scontent.cdninstagram.com/a.jpg?oe=68DA2C41',
            'caption' => 'Morning light',
            'timestamp' => '2026-03-12T08:30:00+0000',
            'permalink' => 'https://www.instagram.com/p/abc/',
        ];
        $post = Post::read($node, 'lumen.studio');
        self::assertNotNull($post);
        $cut = new Cut(Shape::Square, '7/17-square', PictureFormat::Avif, [320], 320);
        $copies = new Picture(1080, 1350, [$cut], 'a0b0c0');
        self::assertSame([
            'id' => '17912345678901234',
            'kind' => 'photo',
            'permalink' => 'https://www.instagram.com/p/abc/',
            'username' => 'lumen.studio',
            'taken_at' => 1773304200,
            'caption' => 'Morning light',
            'alt' => '',
            'picture' => [
                'width' => 1080,
                'height' => 1350,
                'colour' => 'a0b0c0',
                'cuts' => [
                    ['shape' => 'square', 'path' => '7/17-square', 'type' => 'avif', 'widths' => [320], 'plain' => 320],
                ],
            ],
        ], Item::of($post, $copies)->toArray());
        self::assertNull(Item::of($post, null)->toArray()['picture']);
    }

    public function test_what_is_no_node_is_no_post(): void
    {
        foreach ([null, 'x', 7, [], new \stdClass()] as $node) {
            self::assertNull(Post::read($node, 'lumen.studio'));
        }
    }
}
