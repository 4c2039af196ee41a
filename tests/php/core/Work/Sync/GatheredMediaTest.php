<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Work\State\MediaTerms;
use Loupe\Core\Work\Sync\GatheredMedia;
use Loupe\Core\Work\Sync\NewestMedia;
use PHPUnit\Framework\TestCase;

/** Posts are numbers here. */
final class GatheredMediaTest extends TestCase
{
    /** @return iterable<string, array{list<array{list<int>, string|null}>, list<int>, bool, bool}> done, and whole */
    public static function lists(): iterable
    {
        yield 'a page with a next one' => [[[[9, 8], 'a']], [9, 8], false, false];
        yield 'the last page' => [[[[9, 8], 'a'], [[7], null]], [9, 8, 7], true, true];
        yield 'pages that overlap' => [[[[9, 8], 'a'], [[8, 7], 'b']], [9, 8, 7], false, false];
        yield 'a cursor that stands still' => [[[[9, 8], 'a'], [[7, 6], 'a']], [9, 8, 7, 6], true, false];
        yield 'a cursor that leads back' => [[[[9], 'a'], [[8], 'b'], [[7], 'a']], [9, 8, 7], true, false];
        yield 'a page without news' => [[[[9, 8], 'a'], [[9, 8], 'b']], [9, 8], true, false];
        yield 'an empty page on the way' => [[[[9, 8], 'a'], [[], 'b']], [9, 8], false, false];
        yield 'a post named twice' => [[[[9, 9, 8], null]], [9, 8], true, true];
        yield 'no post at all' => [[[[], null]], [], true, true];
        yield 'as many as are kept' => [[[range(48, 1), 'a']], range(48, 1), true, false];
        yield 'more than are kept' => [[[range(60, 1), null]], range(60, 13), true, false];
    }

    /** @dataProvider lists */
    public function testPagesBecomeOneListWithEachPostOnce(
        array $pages,
        array $posts,
        bool $isDone,
        bool $isWhole,
    ): void {
        $gathered = new GatheredMedia();
        foreach ($pages as [$named, $after]) {
            self::assertFalse($gathered->isDone());
            $gathered->add(self::page(array_map(self::node(...), $named), $after));
        }
        $media = $gathered->newest(new MediaTerms(), count($pages));
        self::assertInstanceOf(NewestMedia::class, $media);
        self::assertSame(array_map(strval(...), $posts), array_column($media->posts, 'id'));
        self::assertSame($isDone, $gathered->isDone());
        self::assertSame($isWhole, $media->isWhole);
    }

    public function testAPageThatCannotBeReadCostsItselfAloneAndOnlyThoseAreAFailure(): void
    {
        $unreadable = self::page([['id' => '1', 'media_type' => 'HOLOGRAM']], 'a');
        $gathered = new GatheredMedia();
        $gathered->add($unreadable);
        self::assertEquals(new Failure(FailureCode::Garbled), $gathered->newest(new MediaTerms(), 1));
        $gathered->add(self::page([self::node(1)], null));
        self::assertCount(1, $gathered->newest(new MediaTerms(), 2)->posts);
    }

    public function testWithoutACallThereIsNoList(): void
    {
        self::assertEquals(new Failure(FailureCode::OwnLimit), (new GatheredMedia())->newest(new MediaTerms(), 0));
    }

    /** @return array<string, string> */
    private static function node(int $post): array
    {
        return ['id' => "$post", 'media_type' => 'IMAGE'];
    }

    /** @param list<array<string, string>> $nodes */
    private static function page(array $nodes, ?string $after): MediaPage
    {
        $paging = $after === null ? [] : ['paging' => ['cursors' => ['after' => $after], 'next' => 'https://x.test/']];
        $page = MediaPage::partOfAList(Json::decode((string) json_encode(['data' => $nodes, ...$paging])), 'name');
        return $page instanceof MediaPage ? $page : self::fail('It is one.');
    }
}
