<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Port;

use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Tests\Core\MemoryStore;
use PHPUnit\Framework\TestCase;

final class SharedRecordTest extends TestCase
{
    private MemoryStore $store;
    private int $asked = 0;

    protected function setUp(): void
    {
        $this->store = new MemoryStore();
    }

    public function testAChangeIsWorkedOutAnewWhereSomebodyElseWasFaster(): void
    {
        (new SharedRecord($this->store, 'count'))->change(function (?array $old): array {
            $this->asked++;
            if ($this->asked <= 2) {
                $this->store->put('count', ['others' => $this->asked]);
            }
            return [...$old ?? [], 'mine' => 1];
        });
        self::assertSame(['others' => 2, 'mine' => 1], $this->store->get('count'));
        self::assertSame(3, $this->asked);
    }

    public function testWhatIsToStayIsNotWritten(): void
    {
        $this->store->isReadOnly = true;
        (new SharedRecord($this->store, 'count'))->change(static fn (?array $old): ?array => $old);
        self::assertSame([], $this->store->keys());
    }

    public function testItGivesUpLoudlyWhereOthersAreFasterForEver(): void
    {
        $this->expectException(NotStored::class);
        (new SharedRecord($this->store, 'count'))->change(function (): array {
            $this->store->put('count', ['others' => ++$this->asked]);
            return ['mine' => 1];
        });
    }

    public function testAStoreThatDoesNotAnswerIsNotTakenForAnEmptyOne(): void
    {
        $this->store->unreadable = 'count';
        $this->expectException(NotStored::class);
        (new SharedRecord($this->store, 'count'))->change(static fn (): array => ['mine' => 1]);
    }
}
