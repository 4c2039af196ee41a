<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\LeaseLost;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;

/** What every store does, wherever its records are. */
trait StoreContract
{
    abstract protected function adapter(): Store;

    /** The one whose leases the store looks at. */
    abstract protected function lock(): Lock;

    /** Lets time go by for the lock. */
    abstract protected function pass(int $seconds): void;

    /** @dataProvider keys */
    public function testARecordIsReadAsItWasWritten(string $key): void
    {
        $record = ['a' => 1, 'b' => ['ü', '🌞', null, true, 0.5], 'c' => 'a/b', '17' => [], 'd' => ['e' => []]];
        $this->adapter()->put($key, $record);
        self::assertSame($record, $this->adapter()->get($key));
        self::assertSame($record, $this->adapter()->fresh($key));
    }

    /** @dataProvider keys */
    public function testWhatWasNeverWrittenOrWasDeletedIsNone(string $key): void
    {
        self::assertNull($this->adapter()->get($key));
        $this->adapter()->delete($key);
        $this->adapter()->put($key, ['a' => 1]);
        $this->adapter()->delete($key);
        self::assertNull($this->adapter()->get($key));
        self::assertNull($this->adapter()->fresh($key));
    }

    /** @return iterable<array{string}> */
    public static function keys(): iterable
    {
        yield ['accounts'];
        yield ['account_17'];
        yield ['feed_17'];
        yield ['calls'];
    }

    public function testARecordIsReplacedWhole(): void
    {
        $this->adapter()->put('calls', ['a' => 1, 'b' => 2]);
        $this->adapter()->put('calls', ['b' => 3]);
        self::assertSame(['b' => 3], $this->adapter()->get('calls'));
    }

    public function testBytesThatAreNoTextCostThemselvesAndNotTheRecord(): void
    {
        $this->adapter()->put('calls', ['a' => "b\xffc"]);
        self::assertSame(['a' => "b\u{FFFD}c"], $this->adapter()->fresh('calls'));
    }

    public function testUnderALeaseARecordIsWrittenAndDeleted(): void
    {
        $lease = $this->leased();
        $this->adapter()->put('account_17', ['a' => 1], $lease);
        self::assertSame(['a' => 1], $this->adapter()->fresh('account_17'));
        $this->adapter()->delete('account_17', $lease);
        self::assertNull($this->adapter()->fresh('account_17'));
    }

    /** Nobody else has begun, so nothing is overwritten, and the work would be lost for nothing. */
    public function testWhoIsLateWritesWhatItWorkedOutWhileNobodyElseTookTheLock(): void
    {
        $lease = $this->leased();
        $this->pass(61);
        $this->adapter()->put('account_17', ['a' => 1], $lease);
        self::assertSame(['a' => 1], $this->adapter()->fresh('account_17'));
    }

    /** @dataProvider losses */
    public function testAfterTheLockWasLostNothingIsWrittenOrDeleted(string $how): void
    {
        $this->adapter()->put('account_17', ['a' => 1]);
        $lease = $this->leased();
        $this->pass(61);
        match ($how) {
            'overtaken' => $this->leased(),
            'seized' => $this->lock()->seize('account_17', 60),
            'revoked' => $this->lock()->revoke('account_17'),
            'released' => $this->lock()->release($lease),
        };
        $this->assertLost(fn () => $this->adapter()->put('account_17', ['a' => 2], $lease));
        $this->assertLost(fn () => $this->adapter()->put('feed_17', ['a' => 2], $lease));
        $this->assertLost(fn () => $this->adapter()->delete('account_17', $lease));
        self::assertSame(['a' => 1], $this->adapter()->fresh('account_17'));
        self::assertNull($this->adapter()->fresh('feed_17'));
    }

    /** @return iterable<array{string}> */
    public static function losses(): iterable
    {
        yield ['overtaken'];
        yield ['seized'];
        yield ['revoked'];
        yield ['released'];
    }

    public function testWhatIsGoneAlreadyIsDeletedWhoeverHoldsTheLock(): void
    {
        $lease = $this->leased();
        $this->lock()->seize('account_17', 60);
        $this->adapter()->delete('account_17', $lease);
        self::assertNull($this->adapter()->fresh('account_17'));
    }

    public function testASwapWritesOnlyOverWhatWasSeen(): void
    {
        self::assertFalse($this->adapter()->swap('calls', ['used' => 1], ['used' => 2]));
        self::assertTrue($this->adapter()->swap('calls', null, ['used' => 1]));
        self::assertFalse($this->adapter()->swap('calls', null, ['used' => 1]));
        self::assertTrue($this->adapter()->swap('calls', ['used' => 1], ['used' => 2]));
        self::assertFalse($this->adapter()->swap('calls', ['used' => 1], ['used' => 3]));
        self::assertTrue($this->adapter()->swap('calls', ['used' => 2], ['used' => 2]));
        self::assertSame(['used' => 2], $this->adapter()->get('calls'));
    }

    private function leased(): Lease
    {
        return $this->lock()->acquire('account_17', 60) ?? self::fail('The lock is free.');
    }

    /** @param callable(): void $write */
    private function assertLost(callable $write): void
    {
        try {
            $write();
            self::fail('It was done.');
        } catch (LeaseLost) {
            $this->addToAssertionCount(1);
        }
    }
}
