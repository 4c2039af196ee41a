<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Graph\Kind;
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

    public function testAnAlbumHasThePhotosAndVideosThatItConsistsOf(): void
    {
        $video = ['media_url' => 'https://a.test/2.mp4', 'thumbnail_url' => 'https://a.test/2.jpg'];
        $album = self::album([
            ['id' => '1', 'media_type' => 'IMAGE', 'media_url' => 'https://a.test/1.jpg', 'alt_text' => 'A lamp'],
            ['id' => '2', 'media_type' => 'VIDEO', ...$video],
        ]);
        $told = array_map(static fn (Post $child): array
            => [$child->id, $child->kind, $child->alt, $child->pictureUrl, $child->filmUrl], $album->children);
        self::assertSame([
            ['1', Kind::Photo, 'A lamp', 'https://a.test/1.jpg', null],
            ['2', Kind::Video, '', 'https://a.test/2.jpg', 'https://a.test/2.mp4'],
        ], $told);
    }

    public function testWhatIsNoPartOfAnAlbumCostsItselfAlone(): void
    {
        $photo = static fn (int $id): array => ['id' => (string) $id, 'media_type' => 'IMAGE'];
        $bad = [null, 'x', [], ['id' => '5'], ['id' => '../5', 'media_type' => 'IMAGE'], $photo(1), $photo(7)];
        $nested = ['id' => '6', 'media_type' => 'CAROUSEL_ALBUM', 'children' => ['data' => [$photo(8), $photo(9)]]];
        self::assertSame(['1', '2'], self::children([$photo(1), ...$bad, $nested, $photo(2)]));
        self::assertSame([], self::children([$photo(1), ...$bad]), 'One alone is the album itself.');
        self::assertCount(20, self::children(array_map($photo, range(10, 99))));
        self::assertSame([], self::children('x'));
    }

    /** @return list<string> ids of what an album with the id 7 consists of */
    private static function children(mixed $nodes): array
    {
        return array_column(self::album($nodes)->children, 'id');
    }

    private static function album(mixed $nodes): Post
    {
        $node = ['id' => '7', 'media_type' => 'CAROUSEL_ALBUM', 'children' => ['data' => $nodes]];
        $decoded = json_decode((string) json_encode($node), false);
        return Post::read($decoded, 'lumen.studio') ?? self::fail('It is no post.');
    }
}
