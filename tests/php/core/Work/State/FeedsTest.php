<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Account\Locks;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\AccountProfile;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\RecordReads;
use PHPUnit\Framework\TestCase;

final class FeedsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const ID = '17841400000000001';
    private const PAGE = 'feed_' . self::ID;
    private const STATE = 'sync_' . self::ID;

    private MemorySite $site;

    /** @var array<mixed> as version 0.1.0 wrote it */
    private array $earlier;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
        $rows = json_decode((string) file_get_contents(__DIR__ . '/../../../version-0.1.0.json'), true);
        foreach ($rows as $name => $value) {
            $this->site->store->put(substr($name, strlen('loupe_')), json_decode($value, true));
        }
        $this->earlier = (array) $this->site->store->get(self::PAGE);
    }

    public function testWhatVersion010WroteIsReadWholeAndStaysAsItIs(): void
    {
        $page = $this->site->feeds()->page(self::ID);
        self::assertSame(['', 'A lamp on a desk', ''], array_column($page?->items() ?? [], 'alt'));
        self::assertTrue($page->isLate(self::NOW));
        $feed = $this->feed();
        self::assertSame($page->items()[0]->id, $feed->items[0]->id);
        self::assertSame($this->earlier['origins'], $feed->origins);
        self::assertSame(2, $feed->sync->failures);
        self::assertSame(25, $feed->terms->size(48));
        self::assertNotNull($feed->doubt);
        self::assertArrayHasKey('17900000000000003', $feed->troubles);
        self::assertSame(['17900000000000009-0123abcd' => 1758000000], $feed->unnamed);
        self::assertSame($this->earlier, $this->site->store->get(self::PAGE));
        self::assertNull($this->site->store->get(self::STATE));
    }

    public function testTheNextThatIsWrittenIsTwoRecordsAndTheSameFeed(): void
    {
        $feed = $this->feed();
        $this->site->putFeed(self::ID, $feed);
        self::assertEquals($this->told($feed), $this->feed());
        self::assertSame([], array_intersect_key((array) $this->site->store->get(self::PAGE), $feed->state()));
    }

    public function testWhoeverWasKilledBetweenTheTwoLostNothing(): void
    {
        $feed = $this->feed();
        $this->site->feeds()->putState(self::ID, $feed, $this->lease());
        self::assertSame($this->earlier, $this->site->store->get(self::PAGE));
        self::assertEquals($feed, $this->feed());
    }

    public function testARecordThatWasWrittenWhileItWasReadCostsNoState(): void
    {
        // Another process writes both, after this one has read the first of them.
        $this->site->putFeed(self::ID, $this->feed());
        $state = $this->site->store->get(self::STATE);
        self::assertEquals($this->feed(), $this->told(StoredFeed::fromRecords($this->earlier, (array) $state)));
    }

    public function testOfTwoSyncsTheOneThatWasOvertakenWritesNeitherRecord(): void
    {
        $late = $this->lease();
        $this->site->lock->seize($late->name, 60);
        $this->assertNothingIsWritten($late);
    }

    public function testASyncWhoseAccountWasDisconnectedBringsNothingBack(): void
    {
        $lease = $this->lease();
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        $feed = $this->feed();
        self::assertNull($this->site->disconnector()->disconnect(self::ID));
        $keys = $this->site->store->keys();
        try {
            $this->site->feeds()->put($account, $feed, $lease);
            self::fail('It was written.');
        } catch (LeaseLost) {
            self::assertSame($keys, $this->site->store->keys());
            self::assertSame([], preg_grep('/' . self::ID . '/', $this->site->lock->names()));
        }
    }

    public function testWhatPagesShowCanBeChangedWhileASyncIsAtWork(): void
    {
        $this->lease();
        self::assertNotNull($this->site->lock->acquire(Locks::feed(new AccountId(self::ID)), 60));
    }

    public function testRecordsOfOlderPostsGoWhenTheNextPageRecordNamesOthers(): void
    {
        $this->putOlder([1, 2], [1 => 1, 2 => 1]);
        self::assertSame([self::PAGE . '_1', self::PAGE . '_2'], $this->olderKeys());
        $this->putOlder([3], [3 => 1, 2 => 1]);
        self::assertSame([self::PAGE . '_2', self::PAGE . '_3'], $this->olderKeys());
        self::assertSame([3 => 1, 2 => 1], $this->site->feeds()->page(self::ID)?->older->posts);
    }

    public function testWhatSomebodyWroteWhoWasKilledGoesWithTheNextWrite(): void
    {
        $this->putOlder([1], [1 => 1]);
        [$number, $numbers] = $this->feed()->numbers->taken();
        $lease = $this->lease();
        $this->site->feeds()->putState(self::ID, $this->feed()->withNumbers($numbers), $lease);
        $this->write($number, $lease);
        $this->site->lock->release($lease);
        $this->site->putFeed(self::ID, $this->feed());
        self::assertSame([self::PAGE . '_1'], $this->olderKeys());
    }

    public function testANumberIsNeverGivenTwice(): void
    {
        $this->putOlder([1, 2], [1 => 1, 2 => 1]);
        $this->putOlder([], [1 => 1]);
        self::assertSame(3, $this->feed()->numbers->taken()[0]);
        // Whatever became of the state, none that is named is written anew.
        $this->site->store->delete(self::STATE);
        self::assertSame(2, $this->feed()->numbers->taken()[0]);
    }

    public function testADisconnectedAccountLeavesNoneOfThem(): void
    {
        $this->putOlder([1, 2, 3], [1 => 1]);
        self::assertNull($this->site->disconnector()->disconnect(self::ID));
        self::assertSame([], preg_grep('/' . self::ID . '/', $this->site->store->keys()));
    }

    public function testWhoeverIsKilledWritingWhatAlbumsConsistOfChangesNothingThatPagesShow(): void
    {
        $this->putAlbum('the first');
        self::assertSame([self::PAGE . '_1'], $this->olderKeys());
        // No record names it, also not that of who was killed.
        $this->site->store->put(self::PAGE . '_2', ['7' => [['id' => '7_1', 'alt' => 'of who was killed']]]);
        self::assertSame('the first', $this->shownOfAlbum());
        $this->putAlbum('the next');
        self::assertSame([self::PAGE . '_2'], $this->olderKeys());
        self::assertSame('the next', $this->shownOfAlbum());
    }

    public function testWhoeverReadsAPageRecordThatIsReplacedMeanwhileFindsWhatTheNewOneNames(): void
    {
        $this->putAlbum('the first');
        $reads = new RecordReads($this->site->store);
        $reads->before(self::PAGE . '_1', fn () => $this->putAlbum('the next'));
        $album = (new PostReader($reads))->opened([self::ID], [Item::fromArray(['id' => '7'])], '');
        self::assertSame('the next', $album[0]->children[0]->alt);
    }

    private function putAlbum(string $alt): void
    {
        $album = Item::fromArray(['id' => '7', 'kind' => 'album', 'children' => [['id' => '7_1', 'alt' => $alt]]]);
        $this->site->putFeed(self::ID, $this->feed()->withPictures([$album], [], [], []));
    }

    private function shownOfAlbum(): string
    {
        $posts = $this->site->feeds()->posts();
        return $posts->opened([self::ID], $posts->shown(self::ID, '', 0, 1), '')[0]->children[0]->alt;
    }

    private function assertNothingIsWritten(Lease $lease): void
    {
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        try {
            $this->site->feeds()->put($account, $this->feed()->withHidden(true), $lease);
            self::fail('It was written.');
        } catch (LeaseLost) {
            self::assertSame($this->earlier, $this->site->store->get(self::PAGE));
            self::assertNull($this->site->store->get(self::STATE));
        }
    }

    /**
     * @param list<int> $written numbers of records
     * @param array<int, int> $named
     */
    private function putOlder(array $written, array $named): void
    {
        $lease = $this->lease();
        $numbers = $this->feed()->numbers->and($written);
        foreach ($written as $number) {
            $this->write($number, $lease);
        }
        $this->site->lock->release($lease);
        $feed = $this->feed();
        $this->site->putFeed(self::ID, $feed->withOlder(new OlderRecords($named), $feed->deep, $numbers));
    }

    private function write(int $number, Lease $under): void
    {
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        $posts = new OlderPosts([Item::fromArray(['id' => (string) $number])]);
        $this->site->feeds()->putOlder($account, $number, $posts, $under);
    }

    /** @return list<string> */
    private function olderKeys(): array
    {
        $keys = preg_grep('/^' . self::PAGE . '_/', $this->site->store->keys()) ?: [];
        sort($keys);
        return $keys;
    }

    private function feed(): StoredFeed
    {
        return $this->site->feeds()->fresh(self::ID) ?? self::fail('There is no feed.');
    }

    /** As a page record of today tells of the account. */
    private function told(StoredFeed $feed): StoredFeed
    {
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        return $feed->withProfile(AccountProfile::of($account));
    }

    private function lease(): Lease
    {
        return $this->site->lock->acquire(Locks::sync(new AccountId(self::ID)), 60) ?? self::fail('The lock is free.');
    }
}
