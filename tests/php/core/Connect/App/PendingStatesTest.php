<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\App;

use Loupe\Core\Connect\App\PendingStates;
use Loupe\Core\Port\NotStored;
use Loupe\Tests\Core\DamagedRecords;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class PendingStatesTest extends TestCase
{
    private const ALICE = 1;
    private const BOB = 2;
    private const FRONT = 'https://example.org/';

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
        $first = $this->states->issue(self::ALICE, self::FRONT);
        $second = $this->states->issue(self::ALICE, self::FRONT);
        self::assertMatchesRegularExpression('/^loupe-[0-9a-f]{40}$/', $first);
        self::assertNotSame($first, $second);
        $stored = (string) json_encode($this->store->get('oauth_1'));
        self::assertStringNotContainsString(substr($first, 6), $stored);
        self::assertStringContainsString(hash('sha256', $first), $stored);
    }

    public function testItIsGoodOnce(): void
    {
        $state = $this->states->issue(self::ALICE, self::FRONT);
        self::assertSame(self::FRONT, $this->states->take(self::ALICE, $state));
        self::assertNull($this->states->take(self::ALICE, $state));
    }

    public function testEachBringsBackTheRedirectUriThatItWentOutWith(): void
    {
        $french = $this->states->issue(self::ALICE, 'https://example.org/fr/');
        $plain = $this->states->issue(self::ALICE, self::FRONT);
        self::assertSame(self::FRONT, $this->states->take(self::ALICE, $plain));
        self::assertSame('https://example.org/fr/', $this->states->take(self::ALICE, $french));
    }

    public function testOneWithoutARedirectUriCannotBeExchangedAndIsNotGood(): void
    {
        $state = $this->states->issue(self::ALICE, self::FRONT);
        [$pending] = $this->store->get('oauth_1');
        unset($pending['redirect_uri']);
        $this->store->put('oauth_1', [$pending]);
        self::assertNull($this->states->take(self::ALICE, $state));
    }

    public function testItIsGoodForTenMinutes(): void
    {
        $early = $this->states->issue(self::ALICE, self::FRONT);
        $this->clock->now += 1;
        $late = $this->states->issue(self::ALICE, self::FRONT);
        $this->clock->now += 599;
        self::assertNull($this->states->take(self::ALICE, $early));
        self::assertSame(self::FRONT, $this->states->take(self::ALICE, $late));
    }

    public function testAnotherUsersIsNotTakenAndStaysGoodForItsOwner(): void
    {
        $state = $this->states->issue(self::ALICE, self::FRONT);
        self::assertNull($this->states->take(self::BOB, $state));
        self::assertSame(self::FRONT, $this->states->take(self::ALICE, $state));
    }

    public function testAWrongOneUsesUpNothing(): void
    {
        $state = $this->states->issue(self::ALICE, self::FRONT);
        foreach (['', 'loupe-', substr($state, 0, -1), $state . '0', strtoupper($state)] as $wrong) {
            self::assertNull($this->states->take(self::ALICE, $wrong));
        }
        self::assertSame(self::FRONT, $this->states->take(self::ALICE, $state));
    }

    public function testSeveralTabsMayHaveOneEachButNotMoreThanAHandful(): void
    {
        $states = array_map(fn (): string => $this->states->issue(self::ALICE, self::FRONT), range(1, 7));
        $taken = array_map(fn (string $state): ?string => $this->states->take(self::ALICE, $state), $states);
        self::assertSame([null, null, ...array_fill(0, 5, self::FRONT)], $taken);
    }

    public function testExpiredOnesAreRemoved(): void
    {
        $this->states->issue(self::ALICE, self::FRONT);
        $this->clock->now += 601;
        $this->states->issue(self::ALICE, self::FRONT);
        self::assertCount(1, $this->store->get('oauth_1'));
    }

    public function testOneOfAClockThatWasWrongIsNotGoodForEver(): void
    {
        $this->clock->now += 86400;
        $state = $this->states->issue(self::ALICE, self::FRONT);
        $this->clock->now -= 86400;
        self::assertNull($this->states->take(self::ALICE, $state));
    }

    public function testWhatSomebodyElseWroteIntoTheRecordIsNoStateAndStopsNobody(): void
    {
        $good = $this->states->issue(self::ALICE, self::FRONT);
        $whole = $this->store->get('oauth_1');
        foreach (DamagedRecords::of($whole) as $name => [$damaged]) {
            $this->store->put('oauth_1', array_values($damaged));
            $state = $this->states->issue(self::ALICE, self::FRONT);
            self::assertSame(self::FRONT, $this->states->take(self::ALICE, $state), $name);
            self::assertContains($this->states->take(self::ALICE, $good), [null, 'x', '', self::FRONT], $name);
        }
    }

    public function testThatItIsUsedUpMustBeWrittenFirst(): void
    {
        $state = $this->states->issue(self::ALICE, self::FRONT);
        $this->store->isReadOnly = true;
        $this->expectException(NotStored::class);
        $this->states->take(self::ALICE, $state);
    }
}
