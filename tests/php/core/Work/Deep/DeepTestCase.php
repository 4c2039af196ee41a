<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use PHPUnit\Framework\TestCase;

/** A site that keeps many posts, ticking by the hour. */
abstract class DeepTestCase extends TestCase
{
    protected const NOW = 1_800_000_000;
    protected const HOUR = 3600;
    protected const ID = '17841400000000001';

    protected MemorySite $site;
    protected BusyAccount $instagram;

    /** @param list<string> $ids */
    protected function assertShown(array $ids): void
    {
        $shown = $this->shown();
        self::assertSame([], array_values(array_diff($ids, $shown)), 'These are missing.');
        self::assertSame([], array_values(array_diff($shown, $ids)), 'These are too many.');
        self::assertTrue($ids === $shown, 'They are in another order, or some twice.');
    }

    protected function connect(int $posts, int $kept): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->posts = $kept;
        $this->instagram = new BusyAccount(self::ID, self::NOW - ($posts + 5) * self::HOUR, $posts);
        $this->site->network->others = $this->instagram->answer(...);
        $account = AccountsTest::account(self::ID);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), self::ID);
        $this->site->put($account->withToken($sealed, $account->life, Job::due(self::NOW + 5_000_000)));
    }

    /** Each hour, and a minute later as long as there is something to go on with. */
    protected function tick(int $hours = 1): void
    {
        for ($hour = 1; $hour <= $hours; $hour++) {
            $this->site->clock->now += self::HOUR;
            $this->site->tick()->run();
            for ($minute = 1; $minute <= 9 && $this->site->tick()->isDue(); $minute++) {
                $this->site->tick()->run();
            }
        }
    }

    protected function assertNewestFirst(): void
    {
        $shown = $this->shown();
        rsort($shown);
        $this->assertShown($shown);
    }

    protected function feed(): StoredFeed
    {
        return $this->site->feeds()->fresh(self::ID) ?? self::fail('There is no feed.');
    }

    /** @return list<Item> */
    protected function items(): array
    {
        return $this->site->feeds()->posts()->shown(self::ID, '', 0, PHP_INT_MAX);
    }

    /** @return list<string> */
    protected function shown(): array
    {
        return array_map(static fn (Item $item): string => $item->id, $this->items());
    }
}
