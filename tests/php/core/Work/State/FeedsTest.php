<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Account\Locks;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\MemorySite;
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
        self::assertSame(25, $feed->terms->size);
        self::assertSame(1, $feed->doubt?->posts);
        self::assertArrayHasKey('17900000000000003', $feed->troubles);
        self::assertSame(['17900000000000009-0123abcd' => 1758000000], $feed->unnamed);
        self::assertSame($this->earlier, $this->site->store->get(self::PAGE));
        self::assertNull($this->site->store->get(self::STATE));
    }

    public function testTheNextThatIsWrittenIsTwoRecordsAndTheSameFeed(): void
    {
        $feed = $this->feed();
        $this->site->putFeed(self::ID, $feed);
        self::assertEquals($feed, $this->feed());
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
        self::assertEquals($this->feed(), StoredFeed::fromRecords($this->earlier, (array) $state));
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

    private function feed(): StoredFeed
    {
        return $this->site->feeds()->fresh(self::ID) ?? self::fail('There is no feed.');
    }

    private function lease(): Lease
    {
        return $this->site->lock->acquire(Locks::sync(new AccountId(self::ID)), 60) ?? self::fail('The lock is free.');
    }
}
