<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Feed\Page\SelectedPosts;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\RecordReads;
use PHPUnit\Framework\TestCase;

/** What is selected of all that is stored. */
final class SelectedPostsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const ID = '17841400000000001';
    private const OTHER = '17841400000000002';

    private MemorySite $site;
    private RecordReads $reads;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->reads = new RecordReads($this->site->store);
        $this->put(self::ID, 1_000, 248, 10);
    }

    public function testOlderPostsAreLookedThroughAsFarAsItTakes(): void
    {
        // Every tenth is a video, the newest of all is one.
        self::assertSame(['1000', '990', '980'], $this->shown(['kinds' => 'video'], 3));
        self::assertCount(2, $this->reads->keys, 'The page record, and what the owner wants otherwise.');
        self::assertSame(['950', '940', '930'], $this->shown(['kinds' => 'video'], 3, 5));
        self::assertSame(['980', '970'], $this->shown(['kinds' => 'video', 'offset' => 2], 2));
        self::assertSame(['760'], $this->shown(['kinds' => 'video'], 48, 24));
        self::assertSame([], $this->shown(['kinds' => 'album'], 48));
    }

    public function testInAnotherOrderAllOfThemCount(): void
    {
        self::assertSame(['753', '754', '755'], $this->shown(['order' => 'oldest'], 3));
        self::assertSame(['755', '756'], $this->shown(['order' => 'oldest', 'offset' => 1], 2, 1));
        // The older the more liked.
        self::assertSame(['753', '754'], $this->shown(['order' => 'liked'], 2));
        $random = $this->shown(['order' => 'random'], 300);
        self::assertCount(248, array_unique($random));
        self::assertSame(array_slice($random, 12, 12), $this->shown(['order' => 'random'], 12, 12));
    }

    public function testHiddenPostsAreNotThereAndPinnedOnesFirstWhileTheNewestAre(): void
    {
        $curation = ['hidden' => ['1000', '800'], 'pinned' => ['970', '995', '760']];
        $this->site->store->put('curation_' . self::ID, $curation);
        self::assertSame(['970', '990', '980', '960'], $this->shown(['kinds' => 'video'], 4));
        self::assertSame(['790'], $this->shown(['kinds' => 'video'], 1, 19), 'Nor among older ones.');
        self::assertSame(['970', '995', '999', '998'], $this->shown(['profile_only' => true], 4));
        self::assertSame(['999', '998'], array_slice(array_reverse($this->shown(['order' => 'oldest'], 300)), 0, 2));
    }

    public function testSeveralAccountsAreMixedByDatePinnedOnesFirst(): void
    {
        // Two of these for each of the first account's.
        $this->put(self::OTHER, 2_000, 100, 5);
        $both = self::ID . ', ' . self::OTHER;
        self::assertSame(['1000', '2000', '1999', '999', '1998'], $this->shown(['account' => $both], 5));
        self::assertSame(['1998', '1997', '998'], $this->shown(['account' => $both], 3, 4));
        $this->site->store->put('curation_' . self::OTHER, ['pinned' => ['1990']]);
        self::assertSame(['1990', '1000', '2000'], $this->shown(['account' => $both], 3));
        $feed = (array) $this->site->store->get('feed_' . self::OTHER);
        $this->site->store->put('feed_' . self::OTHER, ['hidden' => true] + $feed);
        self::assertSame(['1000', '999'], $this->shown(['account' => $both], 2));
    }

    /**
     * @param array<string, mixed> $settings
     * @return list<string> ids
     */
    private function shown(array $settings, int $count, int $offset = 0): array
    {
        $this->reads->keys = [];
        $settings = Settings::fromArray($settings);
        $posts = new PostReader($this->reads);
        $accounts = str_contains($settings->account, self::OTHER) ? [self::ID, self::OTHER] : [self::ID];
        $curations = array_combine($accounts, array_map($posts->curation(...), $accounts));
        $selected = new SelectedPosts($posts, $settings, '', new \DateTimeZone('UTC'), self::NOW);
        return array_column($selected->of($curations, $offset, $count), 'id');
    }

    /**
     * @param int $newest id of the newest post; they are counted down
     * @param int $minutes between two of them
     */
    private function put(string $account, int $newest, int $count, int $minutes): void
    {
        $items = array_map(static fn (int $at): Item => Item::fromArray([
            'id' => (string) ($newest - $at),
            'kind' => ($newest - $at) % 10 === 0 ? 'video' : 'photo',
            'taken_at' => self::NOW - $at * 60 * $minutes - ($newest > 1_000 ? 1 : 0),
            'likes' => $at,
        ]), range(0, $count - 1));
        $posts = [];
        foreach (array_chunk(array_slice($items, PageRecord::POSTS), 100) as $at => $chunk) {
            $posts[$at + 1] = count($chunk);
            $this->site->store->put("feed_{$account}_" . ($at + 1), (new OlderPosts($chunk))->toArray(''));
        }
        $newestItems = array_slice($items, 0, PageRecord::POSTS);
        $feed = new StoredFeed($newestItems, [], Job::due(self::NOW), older: new OlderRecords($posts));
        $this->site->putFeed($account, $feed->withNumbers($feed->numbers->and(array_keys($posts))));
    }
}
