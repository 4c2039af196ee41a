<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Work\State\Placements;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class PlacementsTest extends TestCase
{
    private const NOW = 1_800_000_000;

    private TestClock $clock;
    private MemoryStore $store;
    private Placements $placements;

    protected function setUp(): void
    {
        $this->clock = new TestClock(self::NOW);
        $this->store = new MemoryStore();
        $this->store->put('feed_10', []);
        $this->placements = new Placements($this->store, $this->clock);
    }

    public function testEachIsNotedOnceAndRenewedAfterAWeek(): void
    {
        $this->placements->note('10', self::placement(645));
        $this->clock->now += 6 * 86400;
        $this->placements->note('10', self::placement(645));
        $this->placements->note('10', self::placement(1180));
        $noted = ['square 3 8 645' => self::NOW, 'square 3 8 1180' => $this->clock->now];
        self::assertSame($noted, $this->store->get('placements_10'));
        $this->clock->now += 86400;
        $this->placements->note('10', self::placement(645));
        self::assertSame($this->clock->now, $this->store->get('placements_10')['square 3 8 645'] ?? null);
    }

    public function testWhoeverMakesPagesForThatCannotFillTheDisk(): void
    {
        foreach (range(400, 500) as $room) {
            $this->placements->note('10', self::placement($room));
        }
        self::assertCount(Placement::MOST, $this->store->get('placements_10') ?? []);
    }

    public function testOfAnAccountThatIsDisconnectedMeanwhileNothingIsLeft(): void
    {
        $this->store->delete('feed_10');
        $this->placements->note('10', self::placement(645));
        self::assertNull($this->store->get('placements_10'));
    }

    public function testWhereNothingCanBeWrittenAPageIsMadeAllTheSame(): void
    {
        $this->store->isReadOnly = true;
        $this->placements->note('10', self::placement(645));
        self::assertNull($this->store->get('placements_10'));
    }

    private static function placement(int $room): Placement
    {
        return Placement::of(Settings::fromArray([]), Room::of($room));
    }
}
