<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Addresses;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\Locks;
use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Refusal;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\SpecWords;
use PHPUnit\Framework\TestCase;

final class EmigrationTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    private MemorySite $site;

    protected function setUp(): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->home = Home::at('https://example.org');
        $this->site->put(self::account($this->site)->at(Addresses::only('example.org')));
        $this->site->putFeed('10', StoredFeed::empty(self::NOW - self::DAY));
    }

    public function testOnACopyNothingIsAskedOfInstagramByItselfOrByAClick(): void
    {
        self::assertTrue($this->site->tick()->isDue());
        $this->site->home = Home::at('https://staging.example.org');
        $before = $this->site->store->get('account_10');

        self::assertFalse($this->site->tick()->isDue());
        self::assertFalse($this->site->overdue()->isAnythingPressing());
        self::assertFalse($this->site->overdue()->isAnything());
        $this->site->tick()->run();
        foreach ([$this->site->refresher()->refresh('10'), $this->site->feedSync()->sync('10')] as $outcome) {
            self::assertInstanceOf(Refusal::class, $outcome);
            self::assertSame(RefusalCode::Elsewhere, $outcome->code);
            self::assertStringContainsString('example.org', SpecWords::say($outcome));
            self::assertStringContainsString('staging.example.org', SpecWords::say($outcome));
        }
        self::assertSame([], $this->site->network->asked);
        self::assertSame($before, $this->site->store->get('account_10'));
        self::assertSame([], $this->site->notifier->told);
        self::assertNotNull($this->site->feeds()->get('10'), 'pages go on showing it');
    }

    public function testItSaysThatItWaitsForAnAnswerAndPlansNothing(): void
    {
        $this->site->home = Home::at('https://staging.example.org');
        $summary = $this->site->summaries()->all()[0];
        self::assertSame('elsewhere', $summary->state->value);
        self::assertSame('critical', $summary->attention?->level->value);
        self::assertNull($summary->refresh->next);
        self::assertNull($summary->sync->next);
    }

    public function testASiteThatHasMovedGoesOnAsItWas(): void
    {
        $this->site->home = Home::at('https://example.com');
        $before = $this->site->accounts()->get('10');
        self::assertNull($this->site->emigration()->moved());

        self::assertSame([], $this->site->emigration()->undecided());
        $after = $this->site->accounts()->get('10');
        self::assertSame('example.com', $after->addresses->text());
        self::assertEquals($before, $after->at($before->addresses));
        self::assertTrue($this->site->tick()->isDue());
        $this->site->refresher()->refresh('10');
        self::assertGreaterThan(0, count($this->site->network->asked));
    }

    public function testACopyKeepsNothingThatCameWithItAndKeepsWhatWasConnectedOnIt(): void
    {
        $this->site->home = Home::at('https://staging.example.org');
        $own = self::account($this->site, '20')->at(Addresses::only($this->site->home->address));
        $this->site->put($own);
        self::assertNull($this->site->emigration()->copied());
        self::assertSame(['20'], $this->site->accounts()->ids());
        self::assertNull($this->site->store->get('account_10'));
        self::assertNull($this->site->feeds()->get('10'));
    }

    public function testACopyLeavesThePicturesAloneWhichMayBeTheOriginalsAlsoWhereItWasInterrupted(): void
    {
        $this->site->home = Home::at('https://staging.example.org');
        $this->site->pictures->paths = ['10' => ['10/1-640.webp']];
        self::assertNull($this->site->emigration()->copied());
        self::assertSame(['10' => ['10/1-640.webp']], $this->site->pictures->paths);

        $this->site->store->put('accounts', ['-10']);
        self::assertNull($this->site->disconnector()->finish('10'));
        self::assertSame(['10' => ['10/1-640.webp']], $this->site->pictures->paths);
        self::assertSame(['10'], $this->site->inherited()->ids());
    }

    public function testWhatIsConnectedOnACopyIsItsOwnWithItsPictures(): void
    {
        $this->site->home = Home::at('https://staging.example.org');
        $this->site->pictures->paths = ['10' => ['10/1-640.webp']];
        $this->site->emigration()->copied();
        $this->site->put(self::account($this->site)->at(Addresses::only($this->site->home->address)));
        self::assertSame([], $this->site->inherited()->ids());

        self::assertNull($this->site->disconnector()->disconnect('10'));
        self::assertSame([], $this->site->pictures->paths['10'] ?? []);
    }

    public function testNobodyDisconnectsWhatMayBeTheOriginalsBeforeItIsSaidWhichSiteThisIs(): void
    {
        $this->site->home = Home::at('https://staging.example.org');
        $this->site->pictures->paths = ['10' => ['10/1-640.webp']];
        self::assertSame(RefusalCode::Elsewhere, $this->site->disconnector()->disconnect('10')?->code);
        self::assertSame(['10'], $this->site->accounts()->ids());
        self::assertSame(['10' => ['10/1-640.webp']], $this->site->pictures->paths);
    }

    public function testAWithdrawalThatTheOriginalSettledLongAgoCostsItNoPictureWhenACopyComesToIt(): void
    {
        $withdrawn = self::account($this->site)->at(Addresses::only('example.org'))
            ->withWithdrawal(Withdrawal::confirmed(self::NOW));
        $this->site->put($withdrawn);
        $this->site->home = Home::at('https://staging.example.org');
        $this->site->pictures->paths = ['10' => ['10/1-640.webp']];
        $this->site->tick()->run();
        self::assertSame([], $this->site->pictures->hidden);

        $this->site->clock->now = self::NOW + 31 * self::DAY;
        $this->site->tick()->run();
        self::assertSame([], $this->site->accounts()->ids());
        self::assertSame(['10' => ['10/1-640.webp']], $this->site->pictures->paths);
    }

    public function testWhileSomebodyElseIsAtWorkTheAnswerIsNotLostInSilence(): void
    {
        $this->site->home = Home::at('https://example.com');
        $this->site->lock->acquire(Locks::account(new AccountId('10')), 60);
        self::assertSame(RefusalCode::Busy, $this->site->emigration()->moved()?->code);
        self::assertCount(1, $this->site->emigration()->undecided());
    }

    public function testAnAccountOfAnEarlierVersionTakesThePresentAddressWithItsNextWrite(): void
    {
        $this->site->put(self::account($this->site));
        self::assertSame([], $this->site->accounts()->get('10')->addresses->present);
        $this->site->refresher()->refresh('10');
        self::assertSame(['example.org'], $this->site->accounts()->get('10')->addresses->present);
    }

    private static function account(MemorySite $site, string $id = '10'): Account
    {
        $account = AccountsTest::account($id);
        return $account->withToken(
            $site->tokens()->seal(new Secret('IGAAtoken'), $id),
            TokenLife::known(self::NOW - 30 * self::DAY, self::NOW + 30 * self::DAY),
            Job::due(self::NOW - self::DAY)
        );
    }
}
