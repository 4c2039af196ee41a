<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Lists of media in several pages: how many posts are asked for at once, and paging that leads astray. */
final class PagingTest extends TestCase
{
    private const HOUR = 3600;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
    }

    /** @return iterable<string, array{string, int, int}> a refusal, of how many it is, and calls that a sync takes then */
    public static function refusalsOfMuch(): iterable
    {
        foreach (['too_much_data', 'too_much_data_400', 'too_much_data_localised', 'unknown'] as $kind) {
            yield "$kind above 25" => [$kind, 25, 2];
        }
        yield 'too_much_data above 12' => ['too_much_data', 12, 5];
        yield 'too_much_data above 6' => ['too_much_data', 6, 9];
        yield 'limit_refused above 25' => ['limit_refused', 25, 2];
    }

    /** @dataProvider refusalsOfMuch */
    public function testAnAnswerThatAsksForLessGetsLessAndNotEverySyncPaysForIt(
        string $kind,
        int $most,
        int $calls,
    ): void {
        Sandbox::fail(['on' => 'media', 'kind' => $kind, 'above' => $most]);
        $id = $this->connect('sample');
        self::assertSame('connected', self::account()['state']);
        self::assertCount(42, self::ids($id));
        self::assertSame(self::idsOnInstagram(), self::ids($id));

        Sandbox::forgetCalls();
        self::sync($id);
        self::assertSame(array_fill(0, $calls, 200), array_column(Sandbox::calls(), 'status'));
    }

    public function testADayLaterMoreIsAskedForAgain(): void
    {
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data', 'above' => 25]);
        $id = $this->connect('sample');
        Sandbox::work();
        self::advance(24 * self::HOUR);
        Sandbox::forgetCalls();
        self::sync($id);
        self::assertSame([200], array_column(Sandbox::calls(), 'status'));
    }

    public function testWhereEvenAFewAreTooManyItIsAFailureAfterAFewCalls(): void
    {
        $id = $this->connect('sample');
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data']);
        Sandbox::forgetCalls();
        self::sync($id);
        self::assertSame('transient', self::account()['sync']['failure']['code']);
        self::assertCount(4, Sandbox::calls());
        self::assertCount(42, self::ids($id));
    }

    public function testAnAccountWhoseListTakesManyCallsIsSyncedLessOftenAndNeverStarves(): void
    {
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data', 'above' => 12]);
        $this->connect('sample');
        $longest = 0;
        for ($hour = 0; $hour < 72; $hour++) {
            self::advance(self::HOUR);
            do_action('loupe_tick');
            $sync = self::account()['sync'];
            self::assertNull($sync['failure']);
            $longest = max($longest, $this->services->clock()->now() - $sync['last']);
        }
        self::assertLessThan(12 * self::HOUR, $longest);
    }

    /** @return iterable<string, array{string, int, int}> a setting of the sandbox, posts for a page, calls that it costs */
    public static function pagings(): iterable
    {
        $calls = [
            // Refused: one question for 48. With pages of ten, one more for 25.
            'sound' => [25 => 1 + 2, 10 => 2 + 5],
            'overlapping' => [25 => 1 + 2, 10 => 2 + 6],
            'standing' => [25 => 1 + 2, 10 => 2 + 2],
            'circular' => [25 => 1 + 3, 10 => 2 + 6],
            // Its cursor is refused twice: the second time, no alternative texts were asked for.
            'broken' => [25 => 1 + 1 + 2, 10 => 2 + 1 + 2],
        ];
        foreach ($calls as $paging => $sizes) {
            foreach ($sizes as $size => $count) {
                yield "$paging, in pages of $size" => [$paging, $size, $count];
            }
        }
    }

    /** @dataProvider pagings */
    public function testPagingThatLeadsAstrayLosesNoPostAndEnds(string $paging, int $size, int $calls): void
    {
        $id = $this->connect('sample');
        Sandbox::set(['paging' => $paging]);
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data', 'above' => $size]);
        Sandbox::forgetCalls();
        self::sync($id);
        self::assertNull(self::account()['sync']['failure']);
        self::assertSame(self::idsOnInstagram(), self::ids($id));
        self::assertCount($calls, Sandbox::calls());
    }

    /** @dataProvider pagings */
    public function testPagingThatLeadsAstrayShowsWhatCanBeHadOfANewAccount(string $paging, int $size): void
    {
        Sandbox::set(['paging' => $paging]);
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data', 'above' => $size]);
        $id = $this->connect('sample');
        $ids = self::ids($id);
        self::assertGreaterThanOrEqual($size, count($ids));
        self::assertSame(array_slice(self::idsOnInstagram(), 0, count($ids)), $ids);
    }

    public function testAPostThatIsGoneLeavesAlsoWhereTheListDoesNotEnd(): void
    {
        $id = $this->connect('sample');
        Sandbox::set(['paging' => 'broken']);
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data', 'above' => 25]);
        $gone = self::idsOnInstagram()[5];
        Sandbox::deletePost($gone);
        self::sync($id);
        self::assertSame(self::idsOnInstagram(), self::ids($id));
        self::assertNotContains($gone, self::ids($id));
    }

    public function testAPostThatIsNamedTwiceIsShownOnce(): void
    {
        Sandbox::fail(['on' => 'media', 'kind' => 'repeated_posts']);
        $id = $this->connect('sample');
        self::assertSame(self::idsOnInstagram(), self::ids($id));
    }

    public function testACursorThatIsNoneDoesNotCostTheAlternativeTexts(): void
    {
        Sandbox::set(['paging' => 'broken']);
        Sandbox::fail(['on' => 'media', 'kind' => 'too_much_data', 'above' => 25]);
        $id = $this->connect('sample');
        self::assertNull(self::stored("sync_$id")['refused']['alt_text'] ?? null);
    }

    private static function sync(string $id): void
    {
        self::rest('POST', "/accounts/$id/sync");
    }

    /** @return list<string> */
    private static function ids(string $id): array
    {
        return array_column(self::rest('GET', "/feeds/$id")->get_data()['items'], 'id');
    }

    /** @return list<string> newest first */
    private static function idsOnInstagram(): array
    {
        return array_column(Sandbox::posts('lumen.studio'), 'id');
    }

    /** @return array<string, mixed> */
    private static function account(): array
    {
        return self::rest('GET', '/accounts')->get_data()['accounts'][0];
    }
}
