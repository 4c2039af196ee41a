<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Part;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

/** Posts come in parts of one size, and an address may ask for any number. */
final class PartTest extends TestCase
{
    private const POSTS = 7;

    public function testPostsComeInPartsAndTheLastIsKnown(): void
    {
        self::assertSame([['0', '1', '2'], false], self::read(1));
        self::assertSame([['3', '4', '5'], false], self::read(2));
        self::assertSame([['6'], true], self::read(3));
    }

    public function testAPartThatIsJustFullIsTheLastWhereNothingIsBehind(): void
    {
        self::assertTrue(self::part(1, self::POSTS)->isLast());
    }

    public function testBehindTheEndIsTheFirstAgain(): void
    {
        self::assertSame(1, self::part(4)->number);
        self::assertSame(self::read(1), self::read(4));
    }

    public function testTheOneThatIsAskedForMayBeBehindTheEnd(): void
    {
        $part = Part::at(4, 3, static fn (): array => []);
        self::assertSame([4, [], true], [$part->number, $part->items, $part->isLast()]);
    }

    public function testAPartKnowsThePostsBeforeAndBehindIt(): void
    {
        $beside = static fn (Part $part): array => [$part->previous, $part->next];
        self::assertSame([['', '3'], ['2', '6'], ['5', '']], array_map($beside, array_map(self::part(...), [1, 2, 3])));
    }

    public function testWhoReadsOnIsNotShownAPostAgainThatNewOnesMovedOn(): void
    {
        $ids = static fn (Part $part): array => array_column($part->items, 'id');
        // Of an older page the last post was the one that is the fifth now.
        $part = self::part(2, behind: '4');
        self::assertSame([['5', '6'], '4', true, '6'], [$ids($part), $part->previous, $part->isLast(), $part->last()]);
        foreach (['2', 'gone', ''] as $behind) {
            self::assertSame(['3', '4', '5'], $ids(self::part(2, behind: $behind)), $behind);
        }
    }

    public function testOfNoPostsThereIsOneEmptyPart(): void
    {
        $part = Part::read(3, 3, static fn (): array => []);
        self::assertSame([1, [], true], [$part->number, $part->items, $part->isLast()]);
    }

    public function testAnAddressAsksForThePartThatItNames(): void
    {
        self::assertSame([1, 2, 99999], array_map(Part::asked(...), ['1', '2', '99999']));
    }

    public function testAnAddressThatNamesNoneAsksForTheFirst(): void
    {
        foreach (['', '0', '-1', '2.5', '1e3', '02', ' 2', "2\n", '100000', '９', 'two'] as $text) {
            self::assertSame(1, Part::asked($text), $text);
        }
    }

    public function testWhereOnlySoManyRowsAreShownAPartIsThese(): void
    {
        self::assertSame(12, Part::size(Settings::fromArray([])));
        self::assertSame(6, Part::size(Settings::fromArray(['rows' => 2])));
    }

    public function testThereAreSeveralWhereSomebodyMayReadOn(): void
    {
        self::assertFalse(Part::areSeveral(Settings::fromArray([])));
        self::assertTrue(Part::areSeveral(Settings::fromArray(['more' => 'button'])));
        self::assertFalse(Part::areSeveral(Settings::fromArray(['more' => 'scroll', 'post' => 'ABC'])));
    }

    /** @return array{list<string>, bool} ids, and whether it is the last */
    private static function read(int $asked): array
    {
        $part = self::part($asked);
        return [array_map(static fn (Item $item): string => $item->id, $part->items), $part->isLast()];
    }

    private static function part(int $asked, int $size = 3, string $behind = ''): Part
    {
        $posts = array_map(
            static fn (int $id): Item => Item::fromArray(['id' => (string) $id, 'kind' => 'photo']),
            range(0, self::POSTS - 1)
        );
        return Part::read($asked, $size, static fn (int $before, int $count): array
            => array_slice($posts, $before, $count), $behind);
    }
}
