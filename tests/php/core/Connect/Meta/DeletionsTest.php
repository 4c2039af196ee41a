<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\Meta;

use Loupe\Core\Connect\Meta\DeletionOutcome;
use Loupe\Core\Connect\Meta\Deletions;
use Loupe\Tests\Core\DamagedRecords;
use Loupe\Tests\Core\MemoryStore;
use PHPUnit\Framework\TestCase;

final class DeletionsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const MARK = '0123456789abcdef0123';

    private MemoryStore $store;
    private Deletions $deletions;

    protected function setUp(): void
    {
        $this->store = new MemoryStore();
        $this->deletions = new Deletions($this->store);
    }

    public function testARequestIsFoundByItsCodeBeforeAndAfterItIsDone(): void
    {
        $open = $this->deletions->open(self::MARK, self::NOW - 5, DeletionOutcome::Deleted, self::NOW);
        self::assertMatchesRegularExpression('/^[0-9a-f]+$/', $open->code);
        self::assertNull($this->deletions->find($open->code)->completedAt);

        $this->deletions->close($open->completed(DeletionOutcome::Deleted, self::NOW + 1));
        $found = $this->deletions->find($open->code);
        self::assertSame(self::NOW + 1, $found->completedAt);
        self::assertSame(self::NOW, $found->receivedAt);
    }

    public function testTheSameRequestSentAgainHasTheSameCodeAndKeepsWhatBecameOfIt(): void
    {
        $first = $this->done(self::NOW, DeletionOutcome::Deleted);
        $again = $this->deletions->open(self::MARK, self::NOW, DeletionOutcome::NothingStored, self::NOW + 60);
        self::assertSame($first, $again->code);
        self::assertSame(DeletionOutcome::Deleted, $again->outcome);
    }

    public function testSignedAgainWhileThereIsNothingLeftItHasTheSameCode(): void
    {
        $first = $this->done(self::NOW, DeletionOutcome::Deleted);
        self::assertSame($first, $this->done(self::NOW + 30, DeletionOutcome::NothingStored));
    }

    public function testARequestAfterANewConnectionHasACodeOfItsOwn(): void
    {
        $codes = [
            $this->done(self::NOW, DeletionOutcome::Deleted),
            $this->done(self::NOW + 1, DeletionOutcome::Deleted),
            $this->done(self::NOW + 2, DeletionOutcome::ConnectedAnew),
            $this->done(self::NOW + 3, DeletionOutcome::NothingStored),
        ];
        self::assertCount(4, array_unique($codes));
        self::assertSame(DeletionOutcome::ConnectedAnew, $this->deletions->find($codes[2])->outcome);
    }

    public function testCodesStayDifferentWhenTheOldestAreForgotten(): void
    {
        $codes = [];
        for ($i = 0; $i < 25; $i++) {
            $codes[] = $this->done(self::NOW + $i, DeletionOutcome::Deleted);
        }
        self::assertCount(25, array_unique($codes));
        self::assertNull($this->deletions->find($codes[0]));
        self::assertNotNull($this->deletions->find($codes[24]));
    }

    public function testOtherCodesFindNothing(): void
    {
        $code = $this->done(self::NOW, DeletionOutcome::Deleted);
        foreach (['', 'x', self::MARK, $code . '0', strrev($code), "$code\n", '../' . $code] as $other) {
            self::assertNull($this->deletions->find($other));
        }
    }

    public function testARequestWhoseRecordIsDamagedIsUnknownAndTheNextOneIsNotedAllTheSame(): void
    {
        $old = $this->done(self::NOW, DeletionOutcome::Deleted);
        $key = 'deletion_' . self::MARK;
        foreach (DamagedRecords::of($this->store->get($key)) as $name => [$damaged]) {
            $this->store->put($key, array_values($damaged));
            self::assertContains($this->deletions->find($old)?->code, [$old, null], $name);
            $new = $this->done(self::NOW + 60, DeletionOutcome::Deleted);
            self::assertSame(DeletionOutcome::Deleted, $this->deletions->find($new)?->outcome, $name);
        }
    }

    private function done(int $issuedAt, DeletionOutcome $outcome): string
    {
        $deletion = $this->deletions->open(self::MARK, $issuedAt, $outcome, $issuedAt + 1);
        $this->deletions->close($deletion->completed($deletion->outcome, $issuedAt + 2));
        return $deletion->code;
    }
}
