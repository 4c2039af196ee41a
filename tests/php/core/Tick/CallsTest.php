<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Tick;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\Work\Deep\BusyAccount;
use PHPUnit\Framework\TestCase;

/** How often Instagram is asked for an account, by the hour. */
final class CallsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;
    private const DAY = 86400;
    private const ID = '17841400000000001';

    private MemorySite $site;
    private BusyAccount $instagram;

    /** @dataProvider quietness */
    public function testAnAccountIsSyncedByTheHourAndLessOftenWhereItHasNotPostedForLong(int $days, int $syncs): void
    {
        $this->connect($days);
        $this->tick();
        $this->instagram->asked = [];
        $this->tick(24);
        self::assertCount($syncs, $this->instagram->asked);
    }

    /** @return iterable<string, array{int, int}> */
    public static function quietness(): iterable
    {
        // Of a day's calls two are a refresh's, and one is the profile's.
        yield 'a busy account' => [3, 23];
        yield 'a quiet one' => [20, 8];
        yield 'one that was left' => [300, 4];
    }

    public function testAQuietAccountThatPostsAgainIsSyncedByTheHourAgain(): void
    {
        $this->connect(300);
        $this->tick();
        $this->instagram->publish(1 + intdiv(300 * self::DAY, self::HOUR));
        $this->tick(6);
        $this->instagram->asked = [];
        $this->tick(6);
        self::assertCount(6, $this->instagram->asked);
    }

    public function testALimitThatOneJobMeetsHoldsBackTheOthersAndTheRefreshToo(): void
    {
        $this->connect(3, 1_000, 300);
        $this->tick();
        $others = $this->site->network->others;
        $limit = '{"error":{"message":"limit","code":80002}}';
        $usage = '{"1":[{"estimated_time_to_regain_access":150}]}';
        $this->site->network->others = static fn (string $url): HttpReply => str_contains($url, 'after=')
            ? new HttpReply(400, ['x-business-use-case-usage' => $usage], $limit)
            : ($others)($url);
        $this->site->clock->now += self::DAY;
        $this->tick();
        $this->site->network->others = $others;
        $this->site->network->asked = [];
        $this->tick(2);
        self::assertSame([], $this->site->network->asked);
        $this->tick();
        self::assertNotSame([], $this->site->network->asked);
    }

    public function testWhereInstagramSaysThatMuchIsUsedItIsAskedLessOften(): void
    {
        $this->connect(3);
        $others = $this->site->network->others;
        $this->site->network->others = static function (string $url) use ($others): HttpReply {
            $reply = $others($url);
            return new HttpReply($reply->status, ['x-app-usage' => '{"call_count":85}'], $reply->body);
        };
        $this->tick(12);
        self::assertLessThanOrEqual(7, count($this->instagram->asked));
        self::assertNotSame([], $this->site->feeds()->page(self::ID)?->items());
    }

    public function testATokenThatIsPressingIsRefreshedWhateverInstagramSaid(): void
    {
        $this->connect(3);
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        $life = TokenLife::known(self::NOW, self::NOW + 60 * self::DAY);
        $this->site->put($account->withRefresh($life, Job::due(self::NOW)));
        $this->site->clock->now += 55 * self::DAY;
        $this->site->budget()->of(self::ID)->heed(['x-app-usage' => '{"call_count":100}'], null);
        $this->site->network->asked = [];
        $this->site->tick()->run();
        self::assertCount(1, $this->site->network->asked);
        self::assertStringContainsString('refresh_access_token', $this->site->network->asked[0]);
    }

    public function testAnHourHasNoMoreThanItsCallsWhateverThereIsToRead(): void
    {
        $this->connect(3, 10_000, 3_000);
        $most = 0;
        for ($hour = 1; $hour <= 6; $hour++) {
            $this->site->network->asked = [];
            $this->tick();
            $most = max($most, count(preg_grep('~graph\.instagram\.com~', $this->site->network->asked) ?: []));
        }
        self::assertLessThanOrEqual(CallKind::HOURLY, $most);
        self::assertSame(3_000, $this->site->feeds()->page(self::ID)?->total());
    }

    /** @param int $days since the newest post */
    private function connect(int $days, int $kept = 48, int $posts = 60): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->posts = $kept;
        $start = self::NOW - $days * self::DAY - $posts * self::HOUR;
        $this->instagram = new BusyAccount(self::ID, $start, $posts);
        $this->site->network->others = $this->instagram->answer(...);
        $account = AccountsTest::account(self::ID);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), self::ID);
        $this->site->put($account->withToken($sealed, $account->life, Job::due(self::NOW + 300 * self::DAY)));
    }

    private function tick(int $hours = 1): void
    {
        for ($hour = 1; $hour <= $hours; $hour++) {
            $this->site->clock->now += self::HOUR;
            $this->site->tick()->run();
            for ($minute = 1; $minute <= 9 && $this->site->tick()->isDue(); $minute++) {
                $this->site->tick()->run();
            }
        }
    }
}
