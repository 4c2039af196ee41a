<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Feed\Page\OwnDetails;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Tests\Core\DamagedRecords;
use PHPUnit\Framework\TestCase;

/** What the owner wants of the posts otherwise than Instagram has them. */
final class CurationTest extends TestCase
{
    private const WHOLE = [
        'hidden' => ['2', '9'],
        'pinned' => ['4', '3'],
        'own' => [[
            'id' => '1',
            'alt' => 'A lamp',
            'link' => 'https://shop.example.org/lamp?a=1&b=2',
            'label' => 'Buy it',
        ]],
    ];

    public function testPinnedPostsComeFirstInTheirOrderAndHiddenOnesNotAtAll(): void
    {
        self::assertSame(['4', '3', '1', '5'], self::ids(Curation::fromArray(self::WHOLE)->applied(self::items(5))));
    }

    public function testAPostThatIsHiddenAndPinnedIsHidden(): void
    {
        $curation = Curation::none()->withPinned('3', true)->withHidden('3', true);
        self::assertSame(['1', '2'], self::ids($curation->applied(self::items(3))));
        self::assertSame(['3', '1', '2'], self::ids($curation->withHidden('3', false)->applied(self::items(3))));
    }

    public function testOfAPostWhatNobodySpeaksOfStaysAsItIs(): void
    {
        $curation = Curation::fromArray(self::WHOLE);
        self::assertEquals($curation, $curation->withPost('1', null, null, null, null, null));
        $changed = $curation->withPost('2', false, true, null, null, 'Buy that');
        self::assertSame([['9'], ['4', '3', '2']], [$changed->hidden, $changed->pinned]);
        self::assertSame(['1', '2'], array_column($changed->own, 'id'));
        self::assertSame('Mine', $changed->withPost('1', null, null, 'Mine', null, null)->own[1]->alt);
    }

    public function testAPostIsPutBackAsItWasAndWhereItStood(): void
    {
        $before = Curation::fromArray(self::WHOLE);
        foreach (['2', '9', '4', '3', '1', '7'] as $post) {
            $changed = $before->withPost($post, !in_array($post, $before->hidden, true), true, 'Mine', null, '')
                ->withPinned($post, !in_array($post, $before->pinned, true));
            self::assertNotEquals($before, $changed);
            self::assertEquals($before, $changed->withPostAsIn($before, $post));
        }
    }

    public function testOtherPostsStayAsTheyAreWhenOneIsPutBack(): void
    {
        $before = Curation::fromArray(self::WHOLE);
        $now = Curation::none()
            ->withHidden('5', true)
            ->withHidden('4', true)
            ->withPinned('6', true)
            ->withOwn('2', 'Mine', '');
        $then = $now->withPostAsIn($before, '4');
        self::assertSame([['5'], ['4', '6']], [$then->hidden, $then->pinned]);
        self::assertEquals($now->own, $then->own);
    }

    public function testAPostBehindThePageRecordIsNotPinned(): void
    {
        $last = (string) (PageRecord::POSTS + 1);
        $shown = Curation::none()->withPinned($last, true)->applied(self::items(PageRecord::POSTS + 1));
        self::assertSame('1', $shown[0]->id);
        self::assertSame($last, $shown[PageRecord::POSTS]->id);
    }

    public function testAnOwnTextStandsInPlaceOfInstagramsAndAnOwnLinkBesideItsAddress(): void
    {
        $items = self::items(3);
        $shown = Curation::none()
            ->withOwn('1', 'Mine', null)
            ->withOwn('2', null, 'https://shop.example.org/', 'Buy it')
            ->applied($items);
        self::assertSame(['Mine', '', ''], [$shown[0]->alt, $shown[0]->link, $shown[0]->label]);
        self::assertSame('https://shop.example.org/ Buy it', "{$shown[1]->link} {$shown[1]->label}");
        self::assertSame([$items[1]->alt, $items[1]->permalink], [$shown[1]->alt, $shown[1]->permalink]);
        self::assertEquals($items[2], $shown[2]);
    }

    public function testEitherIsTakenBackByItself(): void
    {
        $both = Curation::none()->withOwn('1', 'Mine', 'https://shop.example.org/');
        self::assertSame('https://shop.example.org/', $both->withOwn('1', '', null)->own[0]->link);
        self::assertSame('Mine', $both->withOwn('1', null, '')->own[0]->alt);
        self::assertTrue($both->withOwn('1', '', '')->isNone());
        self::assertSame('Buy it', $both->withOwn('1', '', '', ' Buy it ')->own[0]->label);
    }

    /** @dataProvider noLinks */
    public function testWhatNoPageCanLinkToIsNoLink(string $link): void
    {
        self::assertFalse(OwnDetails::isLink($link));
        self::assertTrue(Curation::none()->withOwn('1', null, $link)->isNone());
    }

    /** @return iterable<array{string}> */
    public static function noLinks(): iterable
    {
        yield ['javascript:alert(1)'];
        yield ['//example.org/'];
        yield ['https://example.org/"onclick="'];
        yield ['https://example.org/' . str_repeat('a', OwnDetails::LINK_LENGTH)];
    }

    public function testATextIsCutWhereItIsTooLong(): void
    {
        $own = Curation::none()->withOwn('1', str_repeat('ä', OwnDetails::ALT_LENGTH + 1), null)->own[0];
        self::assertSame(str_repeat('ä', OwnDetails::ALT_LENGTH), $own->alt);
    }

    public function testItIsBounded(): void
    {
        $many = array_map(strval(...), range(1, 2_000));
        $own = array_map(static fn (string $id): array => ['id' => $id, 'alt' => 'x'], $many);
        $read = Curation::fromArray(['hidden' => $many, 'pinned' => $many, 'own' => $own]);
        self::assertTrue($read->fits());
        self::assertCount(Curation::MOST_HIDDEN, $read->hidden);
        self::assertFalse($read->withHidden('3000', true)->fits());
        self::assertFalse($read->withPinned('3000', true)->fits());
        self::assertFalse($read->withOwn('3000', 'x', null)->fits());
        self::assertTrue($read->withHidden('1', true)->fits());
    }

    public function testWhatIsStoredIsReadAsTheSame(): void
    {
        self::assertSame(self::WHOLE, Curation::fromArray(self::WHOLE)->toArray());
    }

    public function testOfADamagedRecordWhatCannotBeUnderstoodIsMissing(): void
    {
        foreach (DamagedRecords::of(self::WHOLE) as $name => [$record]) {
            $shown = Curation::fromArray($record)->applied(self::items(5));
            self::assertGreaterThanOrEqual(4, count($shown), $name);
        }
    }

    /** @return list<Item> */
    private static function items(int $count): array
    {
        return array_map(static fn (int $id): Item => Item::fromArray([
            'id' => (string) $id,
            'alt' => "Alt $id",
            'permalink' => "https://www.instagram.com/p/$id/",
        ]), range(1, $count));
    }

    /**
     * @param list<Item> $items
     * @return list<string>
     */
    private static function ids(array $items): array
    {
        return array_map(static fn (Item $item): string => $item->id, $items);
    }
}
