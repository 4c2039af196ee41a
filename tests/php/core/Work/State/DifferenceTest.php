<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\AccountProfile;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Picture;
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

    public function testWhatBringsPicturesAloneIsUnderWayUntilAllAreThere(): void
    {
        $waiting = self::waiting(self::feed([9, 8]), ['9' => 'https://cdn.test/9', '8' => 'https://cdn.test/8']);
        $picture = Picture::read(['width' => 1, 'height' => 1, 'cuts' => [
            ['shape' => 'square', 'path' => '10/9-square', 'type' => 'webp', 'widths' => [1]],
        ]]);
        $items = [$waiting->items[0]->withPicture($picture), $waiting->items[1]];
        $begun = self::waiting($waiting->withPictures($items, [], [], []), ['8' => 'https://cdn.test/8']);
        $change = Difference::between($waiting, $begun);
        self::assertSame([['9'], true], [$change?->changed, $change?->isUnderWay]);

        self::assertNull(Difference::between($begun, $begun));
        $end = Difference::between($begun, self::waiting($begun, []));
        self::assertSame([true, false], [$end?->isNone(), $end?->isUnderWay], 'the last one failed');
        self::assertFalse(Difference::between(self::feed([9]), $waiting)?->isUnderWay, 'a post came');
    }

    public function testWhatIsToldOfTheAccountOtherwiseIsNamed(): void
    {
        $before = self::feed([9])->withProfile(self::profile(['name' => 'Lumen', 'followers' => 12]));
        $after = $before->withProfile(self::profile(['name' => 'Lumen', 'followers' => 13, 'biography' => 'New']));
        $change = Difference::between($before, $after);
        self::assertSame([['followers', 'biography'], false], [$change?->profile, $change?->isOfPosts()]);
        self::assertNull(Difference::between($after, $after));
        $hidden = $after->withHidden(true);
        $gone = Difference::between($after, $hidden);
        self::assertSame(['username', 'name', 'biography', 'followers'], $gone?->profile);
        self::assertNull(Difference::between($before->withHidden(true), $hidden), 'Nobody sees it.');
    }

    public function testWhatIsToldOfTheAccountDoesNotWaitForPictures(): void
    {
        $before = self::waiting(self::feed([9]), ['9' => 'https://cdn.test/9']);
        $after = $before->withProfile(self::profile(['followers' => 13]));
        self::assertFalse(Difference::between($before, $after)?->isUnderWay);
    }

    /** @param array<string, string|int> $values */
    private static function profile(array $values): AccountProfile
    {
        return AccountProfile::fromArray($values, 'lumen.studio');
    }

    /** @param array<array-key, string> $pending */
    private static function waiting(StoredFeed $feed, array $pending): StoredFeed
    {
        return $feed->withPictures($feed->items, [], [], $pending);
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
