<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Account\Locks;
use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Refusal;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\CurationChange;
use Loupe\Core\Work\State\Curations;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use PHPUnit\Framework\TestCase;

final class CurationsTest extends TestCase implements ChangeListener
{
    private const NOW = 1_800_000_000;
    private const ID = '17841400000000001';
    private const KEY = 'curation_' . self::ID;

    private MemorySite $site;
    private Curations $curations;

    /** @var list<string> */
    private array $heard = [];

    protected function setUp(): void
    {
        $this->heard = [];
        $this->site = new MemorySite(self::NOW);
        $this->site->put(AccountsTest::account(self::ID));
        $this->curations = new Curations($this->site->store, $this->site->lock, $this->site->accounts(), $this);
    }

    public function feedChanged(string $account, mixed $change = null): void
    {
        $this->heard[] = $account;
    }

    public function testAChangeTellsWhatWasBeforeAndPuttingThatBackUndoesIt(): void
    {
        $first = $this->change(static fn (Curation $now): Curation => $now->withHidden('5', true));
        self::assertTrue($first->before->isNone());
        $second = $this->change(static fn (Curation $now): Curation => $now->withPinned('6', true));
        self::assertSame($first->now->toArray(), $second->before->toArray());

        $this->change(static fn (): Curation => $second->before);
        self::assertSame($first->now->toArray(), $this->curations->get(self::ID)->toArray());
        self::assertSame([self::ID, self::ID, self::ID], $this->heard);
        self::assertSame([], $this->site->lock->names());
    }

    public function testWhatChangesNothingIsNotTold(): void
    {
        $this->change(static fn (Curation $now): Curation => $now->withHidden('5', false));
        self::assertSame([], $this->heard);
        self::assertNull($this->site->store->get(self::KEY));
    }

    public function testWhoComesMeanwhileIsAskedToComeAgainAndLosesNothing(): void
    {
        $this->change(function (Curation $now): Curation {
            $refusal = $this->curations->change(self::ID, static fn (Curation $now): Curation => $now);
            self::assertInstanceOf(Refusal::class, $refusal);
            self::assertSame('busy', $refusal->code->value);
            return $now->withHidden('5', true);
        });
        self::assertSame(['5'], $this->curations->get(self::ID)->hidden);
    }

    public function testNothingIsStoredOfAnAccountThatIsNotConnectedOrDisconnectedMeanwhile(): void
    {
        $none = $this->curations->change('17841400000000002', static fn (): Curation => Curation::none());
        self::assertInstanceOf(Refusal::class, $none);
        self::assertSame('no_account', $none->code->value);

        $gone = $this->curations->change(self::ID, function (Curation $now): Curation {
            self::assertNull($this->site->disconnector()->disconnect(self::ID));
            return $now->withHidden('5', true);
        });
        self::assertInstanceOf(Refusal::class, $gone);
        self::assertSame('no_account', $gone->code->value);
        self::assertNull($this->site->store->get(self::KEY));
        self::assertSame([], $this->site->lock->names());
    }

    public function testDisconnectingTakesItAway(): void
    {
        $this->change(static fn (Curation $now): Curation => $now->withHidden('5', true));
        $this->site->disconnector()->disconnect(self::ID);
        self::assertNull($this->site->store->get(self::KEY));
    }

    public function testMoreThanCanBeRememberedIsRefusedWhole(): void
    {
        $full = Curation::fromArray(['hidden' => array_map(strval(...), range(1, Curation::MOST_HIDDEN))]);
        $this->change(static fn (): Curation => $full);
        $refusal = $this->curations->change(
            self::ID,
            static fn (Curation $now): Curation => $now->withPinned('1', true)->withHidden('3000', true)
        );
        self::assertInstanceOf(Refusal::class, $refusal);
        self::assertSame('curation_full', $refusal->code->value);
        self::assertSame($full->toArray(), $this->curations->get(self::ID)->toArray());
        self::assertFalse($this->site->lock->acquire(Locks::curation(new AccountId(self::ID)), 60) === null);
    }

    /** @param callable(Curation): Curation $change */
    private function change(callable $change): CurationChange
    {
        $outcome = $this->curations->change(self::ID, $change);
        self::assertInstanceOf(CurationChange::class, $outcome);
        return $outcome;
    }
}
