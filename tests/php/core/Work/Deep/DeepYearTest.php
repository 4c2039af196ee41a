<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use PHPUnit\Framework\TestCase;

/**
 * Days of an account with many posts, hour by hour: posts come in ones and in bursts, are edited and deleted;
 * Instagram fails, leads paging astray, and processes are killed. More of it: LOUPE_DEEP_ACCOUNTS, LOUPE_DEEP_POSTS and
 * LOUPE_DEEP_DAYS in the environment; LOUPE_DEEP_SEED for the same once more.
 */
final class DeepYearTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;
    private const ID = '17841400000000001';

    /** Hours after which what is on Instagram is on the site, also after an outage and a list that was doubted. */
    private const LATEST = 60;

    private MemorySite $site;
    private BusyAccount $instagram;

    /** @var array<int, int> by number: since which hour a post is as it is */
    private array $since = [];

    /** @var array<int, int> by number: in which hour it went */
    private array $gone = [];

    private int $hour = 0;
    private int $badUntil = 0;
    private int $seed = 0;

    public function testWhateverHappensTheListIsWholeAndWithinADayOrTwoInstagramsAndCallsAreFew(): void
    {
        $this->seed = self::setting('SEED', random_int(1, 999_999));
        mt_srand($this->seed);
        for ($account = 1; $account <= self::setting('ACCOUNTS', 1); $account++) {
            $this->begin(self::setting('POSTS', 700));
            for ($this->hour = 1; $this->hour <= 24 * self::setting('DAYS', 7); $this->hour++) {
                $this->live();
                $this->tick();
                $this->judge();
            }
        }
    }

    private static function setting(string $name, int $default): int
    {
        $value = getenv("LOUPE_DEEP_$name");
        return $value === false ? $default : (int) $value;
    }

    private function begin(int $posts): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->posts = 10_000;
        $this->instagram = new BusyAccount(self::ID, self::NOW - ($posts + 5) * self::HOUR, $posts);
        $this->since = array_fill_keys(array_keys($this->instagram->posts), 0);
        $this->gone = [];
        $this->badUntil = 0;
        $account = AccountsTest::account(self::ID);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), self::ID);
        $this->site->put($account->withToken($sealed, $account->life, Job::due(self::NOW + 500 * 86400)));
    }

    /** What happens on Instagram in an hour. */
    private function live(): void
    {
        $count = match (true) {
            self::happens(10) => mt_rand(49, 130),
            self::happens(300) => mt_rand(1, 3),
            default => 0,
        };
        $this->instagram->publish($count, $this->site->clock->now);
        foreach (array_slice(array_keys($this->instagram->posts), 0, $count) as $new) {
            $this->since[$new] = $this->hour;
        }
        foreach (self::happens(150) ? (array) array_rand($this->instagram->posts, mt_rand(2, 3)) : [] as $deleted) {
            unset($this->instagram->posts[$deleted], $this->since[$deleted]);
            $this->gone[$deleted] = $this->hour;
        }
        if (self::happens(150)) {
            $edited = array_rand($this->instagram->posts);
            $this->instagram->posts[$edited] = "Edited at $this->hour";
            $this->since[$edited] = $this->hour;
        }
        if ($this->badUntil < $this->hour && self::happens(15)) {
            $this->badUntil = $this->hour + mt_rand(1, 6);
        }
    }

    private function tick(): void
    {
        $this->site->clock->now += self::HOUR;
        $this->site->network->asked = [];
        $this->site->network->others = $this->weather();
        for ($minute = 0; $minute <= 9 && ($minute === 0 || $this->site->tick()->isDue()); $minute++) {
            try {
                $this->site->tick()->run();
            } catch (\LogicException) {
                // Whoever is killed leaves a lock, which runs out.
                $this->site->lock->revoke('sync_' . self::ID);
            }
        }
    }

    /** @return \Closure(string): HttpReply */
    private function weather(): \Closure
    {
        $call = 0;
        $killed = self::happens(30) ? mt_rand(1, 12) : 0;
        $astray = self::happens(40) ? mt_rand(1, 3) : 0;
        $this->instagram->twist = static fn (array $page, ?int $next): array => [$page, match ($astray) {
            1 => $next === null ? null : $next + 3,
            2 => $next === null || count($page) < 100 ? $next : $page[0],
            default => $next,
        }];
        return function (string $url) use (&$call, $killed): HttpReply {
            if (++$call === $killed) {
                throw new \LogicException('killed');
            }
            return match (true) {
                $this->hour >= $this->badUntil => $this->instagram->answer($url),
                mt_rand(1, 2) === 1 => new HttpReply(500, [], '{"error":{"message":"x","code":2}}'),
                default => new HttpReply(200, [], '{"data":[{"id":"179'),
            };
        };
    }

    private function judge(): void
    {
        $calls = count(preg_grep('~graph\.instagram\.com~', $this->site->network->asked) ?: []);
        self::assertLessThanOrEqual(CallBudget::HOURLY, $calls, $this->where());
        $items = $this->site->feeds()->posts()->shown(self::ID, '', 0, PHP_INT_MAX);
        if (($this->site->feeds()->fresh(self::ID)?->deep->readAt ?? null) === null) {
            self::assertLessThanOrEqual(48, count($items), 'A part of a list: ' . $this->where());
            return;
        }
        $captions = [];
        foreach ($items as $item) {
            $captions[$item->id] = $item->caption;
        }
        self::assertCount(count($items), $captions, 'A post twice: ' . $this->where());
        $times = array_map(static fn (Item $item): int => $item->takenAt, $items);
        $sorted = $times;
        rsort($sorted);
        self::assertTrue($times === $sorted, 'Another order: ' . $this->where());
        // Of the oldest that a site keeps, some are pushed out by the newest.
        foreach (array_slice(array_keys($this->instagram->posts), 0, $this->site->posts - 300) as $number) {
            if ($this->since[$number] <= $this->hour - self::LATEST) {
                $shown = $captions[BusyAccount::idOf($number)] ?? 'nothing';
                self::assertSame($this->instagram->posts[$number], $shown, "Post $number: " . $this->where());
            }
        }
        foreach ($this->gone as $number => $at) {
            if ($at <= $this->hour - self::LATEST) {
                $id = BusyAccount::idOf($number);
                self::assertArrayNotHasKey($id, $captions, "Post $number is gone: " . $this->where());
                unset($this->gone[$number]);
            }
        }
    }

    private function where(): string
    {
        return "hour $this->hour, LOUPE_DEEP_SEED=$this->seed";
    }

    /** @param int $often of a thousand times */
    private static function happens(int $often): bool
    {
        return mt_rand(1, 1000) <= $often;
    }
}
