<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\Post;
use Loupe\Tests\Core\Feed\Vectors;
use PHPUnit\Framework\TestCase;

final class MediaPageTest extends TestCase
{
    /** @dataProvider vectors */
    public function test_media_become_posts_as_the_vectors_say(\stdClass $case): void
    {
        $page = MediaPage::read(Json::decode(Vectors::text($case)), $case->username);
        $told = $page instanceof Failure
            ? ['failure' => $page->code->value]
            : ['posts' => array_map(self::told(...), $page->posts), 'after' => $page->after];
        self::assertSame(Vectors::toArray($case->expect), $told);
    }

    public static function vectors(): array
    {
        return Vectors::cases('media');
    }

    /** @return array<string, mixed> */
    private static function told(Post $post): array
    {
        return [
            'id' => $post->id,
            'kind' => $post->kind->value,
            'permalink' => $post->permalink,
            'taken_at' => $post->takenAt,
            'caption' => $post->caption,
            'alt' => $post->alt,
            'username' => $post->username,
            'picture_url' => $post->pictureUrl,
        ];
    }
}
