<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Graph\Post;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\Doubt;
use Loupe\Core\Work\State\MediaTerms;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\NewestMedia;
use Loupe\Core\Work\Sync\Plausibility;
use PHPUnit\Framework\TestCase;

/** Posts are numbers here: the higher, the newer. */
final class PlausibilityTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;

    /** @return iterable<string, array{list<int>, list<int>, bool, bool}> stored, named, the list's end, believed */
    public static function lists(): iterable
    {
        $ten = range(10, 1);
        yield 'the same' => [$ten, $ten, true, true];
        yield 'new ones' => [$ten, range(15, 1), true, true];
        yield 'none' => [$ten, [], true, false];
        yield 'none, and more to come' => [$ten, [], false, false];
        yield 'half of them' => [$ten, range(10, 6), true, true];
        yield 'fewer than half' => [$ten, range(10, 7), true, false];
        yield 'fewer than half, and many new ones' => [$ten, [...range(30, 11), 10, 9], true, false];
        yield 'others altogether' => [$ten, range(110, 101), true, false];
        yield 'the newest, and more to come' => [$ten, [10, 9, 8], false, true];
        yield 'gaps, and more to come' => [$ten, [10, 2], false, false];
        yield 'new ones that push all others out' => [range(48, 1), range(96, 49), false, true];
        yield 'new ones behind one that is far older' => [range(148, 101), [5, ...range(195, 149)], false, true];
        yield 'the only one' => [[1], [], true, false];
        yield 'one of two' => [[2, 1], [2], true, true];
        yield 'none where there was none' => [[], [], true, true];
    }

    /** @dataProvider lists */
    public function testAListIsBelievedUnlessItLeavesOutMostOfTheFeed(
        array $stored,
        array $named,
        bool $isWhole,
        bool $isBelieved,
    ): void {
        $doubt = Plausibility::doubt(self::media($named, $isWhole), self::feed($stored), 50, self::NOW);
        self::assertSame($isBelieved, $doubt === null);
    }

    public function testTheFirstListMayBeEmptyOnlyOfAnAccountThatCountsNone(): void
    {
        $never = StoredFeed::empty(self::NOW);
        self::assertNotNull(Plausibility::doubt(self::media([], true), $never, 8, self::NOW));
        self::assertNull(Plausibility::doubt(self::media([], true), $never, 0, self::NOW));
        self::assertNull(Plausibility::doubt(self::media([], true), $never, null, self::NOW));
        self::assertNull(Plausibility::doubt(self::media([1], true), $never, 8, self::NOW));
    }

    public function testPostsWithoutADateSayNothingOfAListsEnd(): void
    {
        $undated = self::media([10, 9], false, static fn (int $post): array => ['id' => "$post"]);
        self::assertNotNull(Plausibility::doubt($undated, self::feed(range(10, 1)), null, self::NOW));
    }

    public function testASecondAnswerThatAgreesIsBelievedSixHoursLater(): void
    {
        self::assertFalse($this->isBelieved([[0, []], [6 * self::HOUR - 1, []]]));
        self::assertTrue($this->isBelieved([[0, []], [6 * self::HOUR, []]]));
        self::assertTrue($this->isBelieved([[0, [10]], [self::HOUR, [10]], [7 * self::HOUR, [10]]]));
        self::assertTrue($this->isBelieved([[0, [10]], [7 * self::HOUR, [11, 10]]]), 'New ones don’t matter.');
    }

    public function testAnAnswerThatDiffersStartsAnew(): void
    {
        self::assertFalse($this->isBelieved([[0, []], [7 * self::HOUR, [10]]]));
        self::assertFalse($this->isBelieved([[0, [10]], [7 * self::HOUR, []], [8 * self::HOUR, [10]]]));
        self::assertFalse($this->isBelieved([[0, [40, 39, 38]], [7 * self::HOUR, [60, 59, 40]]]), 'Others altogether.');
    }

    public function testADateInTheFutureIsNotWaitedFor(): void
    {
        $year = 365 * 24 * self::HOUR;
        self::assertFalse($this->isBelieved([[$year, []], [0, []], [6 * self::HOUR - 1, []]]));
        self::assertTrue($this->isBelieved([[$year, []], [0, []], [6 * self::HOUR, []]]));
    }

    public function testADoubtComesBackFromTheStoreAndOneThatIsDamagedIsNone(): void
    {
        $doubt = Doubt::raised(['3', '2'], ['3', '2'], self::NOW);
        self::assertEquals($doubt, Doubt::read(json_decode((string) json_encode($doubt->toArray()), true)));
        foreach ([null, 'x', [], ['seen_at' => 'soon', 'kept' => []], ['seen_at' => -1]] as $record) {
            self::assertNull(Doubt::read($record));
        }
        self::assertEquals(Doubt::raised([], [], 5), Doubt::read(['seen_at' => 5, 'kept' => 'x', 'named' => [3]]));
    }

    /** @param list<array{int, list<int>}> $answers when, and what they named of ten posts; the last one counts */
    private function isBelieved(array $answers): bool
    {
        $feed = self::feed(range(10, 1));
        $doubt = null;
        foreach ($answers as [$seconds, $named]) {
            $doubt = Plausibility::doubt(self::media($named, true), $feed, null, self::NOW + $seconds);
            $feed = $doubt === null ? $feed : $feed->withDoubt($doubt);
        }
        return $doubt === null;
    }

    /** @param list<int> $posts */
    private static function feed(array $posts): StoredFeed
    {
        $items = array_map(static fn (Post $post) => Item::of($post, null), self::media($posts, true)->posts);
        return new StoredFeed($items, [], Job::due(0)->succeeded(self::NOW, self::NOW));
    }

    /**
     * @param list<int> $posts
     * @param (callable(int): array<string, string>)|null $node
     */
    private static function media(array $posts, bool $isWhole, ?callable $node = null): NewestMedia
    {
        $node ??= static fn (int $post): array => [
            'id' => "$post",
            'timestamp' => gmdate('Y-m-d\TH:i:s+0000', self::NOW - 1_000_000 + $post),
        ];
        $read = static fn (int $post): ?Post => Post::read((object) [...$node($post), 'media_type' => 'IMAGE'], 'name');
        return new NewestMedia(array_filter(array_map($read, $posts)), $isWhole, new MediaTerms(), 1, null);
    }
}
