<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\DeepState;
use Loupe\Core\Work\State\Difference;
use Loupe\Core\Work\State\StoredFeed;
use PHPUnit\Framework\TestCase;

/** Posts are numbers here: the newer, the higher. */
final class DifferenceTest extends TestCase
{
    public function testWhatGoesOverToTheOlderPostsAndComesBackIsNeitherGoneNorAdded(): void
    {
        $change = Difference::between(self::deep([9, 8, 7, 6]), self::deep([11, 9, 7, 6]));
        self::assertSame([['11'], ['8']], [$change?->added, $change?->gone]);
        $change = Difference::between(self::deep([9, 8, 7]), self::deep([11, 10, 9]));
        self::assertSame([['11', '10'], []], [$change?->added, $change?->gone]);
        $change = Difference::between(self::deep([9, 8, 7]), self::deep([9, 7, 6]));
        self::assertSame([[], ['8']], [$change?->added, $change?->gone]);
    }

    public function testOfAFeedWithoutOlderPostsWhatLeavesItIsGone(): void
    {
        $change = Difference::between(self::feed([9, 8, 7]), self::feed([10, 9, 8]));
        self::assertSame([['10'], ['7']], [$change?->added, $change?->gone]);
    }

    public function testAFeedThatIsHiddenIsGoneAndComesBackWhole(): void
    {
        $shown = self::deep([9, 8]);
        $hidden = $shown->withHidden(true);
        self::assertSame(['9', '8'], Difference::between($shown, $hidden)?->gone);
        self::assertSame(['9', '8'], Difference::between($hidden, $shown)?->added);
        self::assertNull(Difference::between($hidden, self::deep([9])->withHidden(true)));
    }

    public function testAPostThatLooksDifferentIsNamed(): void
    {
        $edited = new StoredFeed(
            [Item::fromArray(['id' => '9', 'taken_at' => 9, 'caption' => 'New'])],
            [],
            Job::due(0)
        );
        $change = Difference::between(self::feed([9]), $edited);
        self::assertSame([[], ['9'], []], [$change?->added, $change?->changed, $change?->gone]);
        self::assertNull(Difference::between($edited, $edited));
    }

    /** @param list<int> $posts */
    private static function deep(array $posts): StoredFeed
    {
        $older = new OlderRecords([3 => 100]);
        return self::feed($posts)->withOlder($older, new DeepState(Job::due(0), null, 1), self::feed([])->numbers);
    }

    /** @param list<int> $posts */
    private static function feed(array $posts): StoredFeed
    {
        $item = static fn (int $post): Item => Item::fromArray(['id' => (string) $post, 'taken_at' => $post]);
        return new StoredFeed(array_map($item, $posts), [], Job::due(0));
    }
}
