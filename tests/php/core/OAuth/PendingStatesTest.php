<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\OAuth;

use Loupe\Core\OAuth\PendingStates;
use Loupe\Core\Port\NotStored;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class PendingStatesTest extends TestCase
{
    private const ALICE = 1;
    private const BOB = 2;

    private TestClock $clock;
    private MemoryStore $store;
    private PendingStates $states;

    protected function setUp(): void
    {
        $this->clock = new TestClock(1_800_000_000);
        $this->store = new MemoryStore();
        $this->states = new PendingStates($this->store, $this->clock);
    }

    public function testAStateIsPrefixedRandomAndStoredAsAHashOnly(): void
    {
        $first = $this->states->issue(self::ALICE);
        $second = $this->states->issue(self::ALICE);
        self::assertMatchesRegularExpression('/^loupe-[0-9a-f]{40}$/', $first);
        self::assertNotSame($first, $second);
        $stored = (string) json_encode($this->store->get('oauth_1'));
        self::assertStringNotContainsString(substr($first, 6), $stored);
        self::assertStringContainsString(hash('sha256', $first), $stored);
    }

    public function testItIsGoodOnce(): void
    {
        $state = $this->states->issue(self::ALICE);
        self::assertTrue($this->states->take(self::ALICE, $state));
        self::assertFalse($this->states->take(self::ALICE, $state));
    }

    public function testItIsGoodForTenMinutes(): void
    {
        $early = $this->states->issue(self::ALICE);
        $this->clock->now += 1;
        $late = $this->states->issue(self::ALICE);
        $this->clock->now += 599;
        self::assertFalse($this->states->take(self::ALICE, $early));
        self::assertTrue($this->states->take(self::ALICE, $late));
    }

    public function testAnotherUsersIsNotTakenAndStaysGoodForItsOwner(): void
    {
        $state = $this->states->issue(self::ALICE);
        self::assertFalse($this->states->take(self::BOB, $state));
        self::assertTrue($this->states->take(self::ALICE, $state));
    }

    public function testAWrongOneUsesUpNothing(): void
    {
        $state = $this->states->issue(self::ALICE);
        foreach (['', 'loupe-', substr($state, 0, -1), $state . '0', strtoupper($state)] as $wrong) {
            self::assertFalse($this->states->take(self::ALICE, $wrong));
        }
        self::assertTrue($this->states->take(self::ALICE, $state));
    }

    public function testSeveralTabsMayHaveOneEachButNotMoreThanAHandful(): void
    {
        $states = array_map(fn (): string => $this->states->issue(self::ALICE), range(1, 7));
        $taken = array_map(fn (string $state): bool => $this->states->take(self::ALICE, $state), $states);
        self::assertSame([false, false, true, true, true, true, true], $taken);
    }

    public function testExpiredOnesAreRemoved(): void
    {
        $this->states->issue(self::ALICE);
        $this->clock->now += 601;
        $this->states->issue(self::ALICE);
        self::assertCount(1, $this->store->get('oauth_1'));
    }

    public function testOneOfAClockThatWasWrongIsNotGoodForEver(): void
    {
        $this->clock->now += 86400;
        $state = $this->states->issue(self::ALICE);
        $this->clock->now -= 86400;
        self::assertFalse($this->states->take(self::ALICE, $state));
    }

    public function testThatItIsUsedUpMustBeWrittenFirst(): void
    {
        $state = $this->states->issue(self::ALICE);
        $this->store->isReadOnly = true;
        $this->expectException(NotStored::class);
        $this->states->take(self::ALICE, $state);
    }
}
