<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\DamagedRecords;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\RecordReads;
use PHPUnit\Framework\TestCase;

final class PostReaderTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const ID = '17841400000000001';
    private const PAGE = 'feed_' . self::ID;

    private MemorySite $site;
    private RecordReads $reads;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->reads = new RecordReads($this->site->store);
        $this->put(new OlderRecords([9 => 100, 4 => 70, 7 => 100]));
    }

    /** @dataProvider parts */
    public function testAPartIsReadOutOfAsFewRecordsAsThereAre(int $offset, int $count, int $records): void
    {
        $shown = (new PostReader($this->reads))->shown(self::ID, '', $offset, $count);
        $ids = array_slice(self::ids(0, 318), $offset, $count);
        self::assertSame($ids, array_map(static fn (Item $item): string => $item->id, $shown));
        self::assertCount(2 + $records, $this->reads->keys, 'Besides what the owner wants otherwise.');
    }

    /** @return iterable<string, array{int, int, int}> with how many records beside the page's */
    public static function parts(): iterable
    {
        yield 'the newest' => [0, 12, 0];
        yield 'all that the page record holds' => [0, 48, 0];
        yield 'across its end' => [40, 12, 1];
        yield 'within one' => [60, 12, 1];
        yield 'across the ends of two' => [140, 80, 3];
        yield 'exactly one' => [148, 70, 1];
        yield 'across the end of all' => [310, 50, 1];
        yield 'behind it' => [318, 12, 0];
        yield 'far behind it' => [100_000, 12, 0];
        yield 'everything' => [0, PHP_INT_MAX, 3];
        yield 'nothing' => [12, 0, 0];
    }

    public function testHiddenPostsLeaveNoGapOnAnyPageAndPinnedOnesStandOnTheFirstAlone(): void
    {
        $ids = self::ids(0, 318);
        $this->site->store->put('curation_' . self::ID, [
            'hidden' => [$ids[1], $ids[60], $ids[150]],
            'pinned' => [$ids[47], $ids[3]],
        ]);
        $expected = array_values(array_diff($ids, [$ids[1], $ids[60], $ids[150], $ids[47], $ids[3]]));
        array_unshift($expected, $ids[47], $ids[3]);
        foreach ([[0, 12], [12, 12], [40, 40], [140, 80], [310, 50], [0, PHP_INT_MAX]] as [$offset, $count]) {
            $shown = (new PostReader($this->reads))->shown(self::ID, '', $offset, $count);
            self::assertSame(
                array_slice($expected, $offset, $count),
                array_map(static fn (Item $item): string => $item->id, $shown),
                "$offset, $count"
            );
        }
    }

    public function testThePageRecordTellsHowManyThereAre(): void
    {
        self::assertSame(318, (new PostReader($this->reads))->page(self::ID)?->total());
        self::assertNull((new PostReader($this->reads))->page('178'));
        self::assertSame([], (new PostReader($this->reads))->shown('178', '', 0, 12));
    }

    public function testAHiddenFeedShowsNoneOfThem(): void
    {
        $this->site->store->put(self::PAGE, [...(array) $this->site->store->get(self::PAGE), 'hidden' => true]);
        self::assertSame([], (new PostReader($this->reads))->shown(self::ID, '', 40, 100));
        self::assertCount(100, (new PostReader($this->reads))->kept(self::ID, '', 40, 100));
    }

    public function testWhoeverReadsWhileASyncReplacesThemGetsTheNewOnesWhole(): void
    {
        // Another process writes the next list after the page record was read, and takes the old one away.
        $next = new OlderRecords([11 => 100, 12 => 30]);
        $this->reads->before('feed_' . self::ID . '_4', fn () => $this->put($next, 1_000));
        $shown = (new PostReader($this->reads))->shown(self::ID, '', 0, PHP_INT_MAX);
        self::assertSame(
            self::ids(1_000, 178),
            array_map(static fn (Item $item): string => $item->id, $shown)
        );
    }

    public function testWhereARecordIsLostTheNewestAreStillThere(): void
    {
        $this->site->store->delete('feed_' . self::ID . '_9');
        self::assertCount(48, (new PostReader($this->reads))->shown(self::ID, '', 0, 200));
    }

    public function testWhateverBecameOfARecordTheOthersAreRead(): void
    {
        $this->put(new OlderRecords([9 => 5, 4 => 2]));
        $key = 'feed_' . self::ID . '_4';
        foreach (DamagedRecords::of((array) $this->site->store->get($key)) as $name => [$record]) {
            $this->site->store->put($key, $record);
            $shown = (new PostReader($this->reads))->shown(self::ID, 'https://site.test/', 0, PHP_INT_MAX);
            self::assertGreaterThanOrEqual(53, count($shown), $name);
        }
    }

    /** Posts in the order of their ids, as a sync stores them. */
    private function put(OlderRecords $older, int $from = 0): void
    {
        $old = $this->site->feeds()->fresh(self::ID) ?? StoredFeed::empty(self::NOW);
        $at = PageRecord::POSTS;
        foreach ($older->posts as $number => $count) {
            $record = (new OlderPosts(self::items($from + $at, $count)))->toArray('lumen.studio');
            $this->site->store->put('feed_' . self::ID . "_$number", $record);
            $at += $count;
        }
        $new = new StoredFeed(self::items($from, PageRecord::POSTS), [], Job::due(self::NOW), older: $older);
        $this->site->putFeed(self::ID, $new->withNumbers($old->numbers->and($older->numbers())));
    }

    /** @return list<Item> */
    private static function items(int $from, int $count): array
    {
        return array_map(
            static fn (string $id): Item => Item::fromArray(['id' => $id]),
            self::ids($from, $count)
        );
    }

    /** @return list<string> */
    private static function ids(int $from, int $count): array
    {
        return array_map(
            static fn (int $at): string => sprintf('17900000000%06d', $at),
            range($from, $from + $count - 1)
        );
    }
}
