<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Feed\Child;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\Account\AccountsTest;
use Loupe\Tests\Core\MemorySite;
use Loupe\Tests\Core\RecordReads;
use Loupe\Tests\Core\Work\Deep\BusyAccount;
use PHPUnit\Framework\TestCase;

/** A site whose account posts albums, and whose pages may open them, ticking by the hour. */
final class AlbumsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;
    private const DAY = 24;
    private const ID = '17841400000000001';

    private MemorySite $site;
    private BusyAccount $instagram;

    public function testWhereNoPageOpensPostsNothingIsFetchedForItAndNothingStored(): void
    {
        $this->connect(20);
        $this->tick(3);
        self::assertSame([], preg_grep('/_\d+\.jpg/', $this->site->network->asked));
        self::assertSame([], preg_grep('/^feed_\d+_/', $this->site->store->keys()));
        self::assertSame([], $this->items()[0]->children);
        self::assertSame([], preg_grep('/-720\./', $this->site->pictures->paths(self::ID)));
    }

    public function testAPageThatOpensPostsSoonHasAllThatTheAlbumsConsistOf(): void
    {
        $this->connect(20);
        $this->tick();
        $this->open();
        $this->tick();
        foreach ($this->items() as $at => $item) {
            $children = $item->children;
            self::assertSame($this->instagram->childrenOf(20 - $at), array_column($children, 'id'));
            self::assertSame(['photo', 'photo', 'video'], array_map(static fn (Child $one): string
                => $one->kind->value, $children));
            foreach ($children as $child) {
                self::assertStringStartsWith('/p/' . self::ID . "/$child->id-", $child->picture?->cuts[0]->path ?? '');
            }
        }
    }

    public function testFeedsThemselvesComeFirstThenWholePicturesAndThenAlbums(): void
    {
        $this->connect(3);
        $this->tick();
        $this->open();
        $written = count($this->site->pictures->paths(self::ID));
        $this->tick();
        $kinds = array_map(static fn (string $path): string => match (true) {
            preg_match('~/\d+_\d-~', $path) === 1 => 'child',
            str_contains($path, '-square-') => 'tile',
            default => 'whole',
        }, array_slice($this->site->pictures->paths(self::ID), $written));
        self::assertSame(['whole', 'child'], array_values(array_unique($kinds)));
        $order = array_map(static fn (int $at, string $kind): string
            => ($kinds[$at - 1] ?? '') === $kind ? '' : $kind, array_keys($kinds), $kinds);
        self::assertSame(['whole', 'child'], array_values(array_filter($order)));
    }

    public function testAPageThatOpensNothingReadsNothingOfIt(): void
    {
        $this->connect(20);
        $this->tick();
        $this->open();
        $this->tick();
        $reads = new RecordReads($this->site->store);
        $reader = new PostReader($reads);
        $shown = $reader->shown(self::ID, '', 0, 12);
        self::assertSame(['feed_' . self::ID], array_values(preg_grep('/^feed/', $reads->keys) ?: []));
        self::assertSame([], array_merge(...array_column($shown, 'children')));
        $page = json_encode($this->site->store->get('feed_' . self::ID));
        self::assertStringNotContainsString($this->instagram->childrenOf(20)[0], (string) $page);
        self::assertCount(3, $reader->opened([self::ID], $shown, '')[0]->children);
    }

    public function testWhatIsStoredOfThemIsReplacedAsAWholeAndNothingOfItIsLeft(): void
    {
        $this->connect(20);
        $this->tick();
        $this->open();
        $this->tick();
        $before = $this->record();
        $this->tick();
        self::assertSame($before, $this->record(), 'Nothing has changed.');
        $this->instagram->publish();
        $this->tick();
        self::assertNotSame($before, $this->record());
        self::assertNull($this->site->disconnector()->disconnect(self::ID));
        self::assertSame([], preg_grep('/^feed_/', $this->site->store->keys()));
        self::assertSame([], $this->site->pictures->paths(self::ID));
    }

    public function testWhereNoPageOpensThemAnyMoreTheyGoFourteenDaysLater(): void
    {
        $this->connect(3);
        $this->tick();
        $this->open();
        $this->tick();
        $files = $this->ofChildren();
        $this->site->clock->now += 21 * 86400;
        $this->tick();
        self::assertSame([], $this->items()[0]->children);
        self::assertSame($files, $this->ofChildren());
        self::assertSame([], $this->record());
        $this->site->clock->now += 14 * 86400;
        $this->tick();
        self::assertSame([], $this->ofChildren());
    }

    public function testACopyThatSomebodyClearedAwayComesBack(): void
    {
        $this->connect(3);
        $this->tick();
        $this->open();
        $this->tick();
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('It is not connected.');
        $lost = $this->ofChildren()[4];
        $this->site->pictures->keepOnly(self::ID, static fn (string $path): bool => $path !== $lost);
        self::assertSame([$lost], $this->site->pictureInventory()->of($account)->missing);
        $this->site->pictureInventory()->mend($account);
        $this->site->tick()->finishPictures();
        self::assertContains($lost, $this->ofChildren());
        self::assertFalse($this->site->pictureInventory()->of($account)->isToBeMended());
    }

    public function testOneThatCannotBeFetchedCostsItselfAlone(): void
    {
        $this->connect(2);
        $this->tick();
        $bad = $this->instagram->childrenOf(2)[1];
        $others = $this->site->network->others;
        $this->site->network->others = static fn (string $url): HttpReply => str_contains($url, "/$bad.jpg")
            ? new HttpReply(404, [], '')
            : ($others)($url);
        $this->open();
        $this->tick();
        self::assertSame(
            array_values(array_diff($this->instagram->childrenOf(2), [$bad])),
            array_column($this->items()[0]->children, 'id')
        );
        self::assertCount(3, $this->items()[1]->children);
    }

    public function testWhatNewerPostsPushOutIsNotFetchedAgain(): void
    {
        $this->connect(60, 10_000);
        $this->tick();
        $this->open();
        $this->tick(3 * self::DAY);
        $files = $this->ofChildren();
        self::assertCount(60 * 3 * 2, $files);
        $this->instagram->publish(5);
        $this->site->network->asked = [];
        $this->tick(self::DAY);
        $older = $this->items()[50];
        self::assertSame($this->instagram->childrenOf(15), array_column($older->children, 'id'));
        self::assertCount(15, preg_grep('/_\d\.jpg/', $this->site->network->asked) ?: []);
        self::assertSame([], array_diff($files, $this->ofChildren()));
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('It is not connected.');
        self::assertFalse($this->site->pictureInventory()->of($account)->isToBeMended());
    }

    public function testFilmsOfAlbumsAreFetchedWhereTheSiteWantsFilms(): void
    {
        $this->connect(3);
        $this->site->megabytes = 1;
        $this->tick();
        $this->open();
        $this->tick();
        foreach ($this->items() as $item) {
            self::assertSame([false, false, true], array_map(static fn (Child $child): bool
                => $child->video !== null, $item->children));
        }
        $this->site->network->asked = [];
        $this->tick(2 * self::DAY);
        self::assertSame([], preg_grep('/mp4/', $this->site->network->asked));
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('It is not connected.');
        self::assertFalse($this->site->pictureInventory()->of($account)->isToBeMended());
    }

    /** @dataProvider depths */
    public function testAPostThatAPageShowsAloneHasItsFilmAndItsAlbum(int $kept): void
    {
        $this->connect(120, $kept);
        $this->site->megabytes = 1;
        $this->tick(3);
        $this->open();
        $this->site->askedPosts()->note(self::ID, BusyAccount::shortcodeOf(7));
        $this->tick(3);
        $post = fn (): Item => $this->site->feeds()->posts()->chosen(self::ID, BusyAccount::shortcodeOf(7), '')[0]
            ?? self::fail('It is not there.');
        $opened = fn (): Item => $this->site->feeds()->posts()->opened([self::ID], [$post()], '/p/')[0];
        self::assertCount(3, $opened()->children);
        self::assertNotNull($opened()->children[2]->video);
        $this->tick(2 * self::DAY);
        self::assertNotNull($opened()->children[2]->video);
    }

    /** @return iterable<string, array{int}> how many posts the site keeps */
    public static function depths(): iterable
    {
        yield 'of which Instagram alone knows' => [48];
        yield 'that is among the older ones that are stored' => [10_000];
    }

    private function connect(int $posts, int $kept = 48): void
    {
        $this->site = new MemorySite(self::NOW);
        $this->site->posts = $kept;
        $this->instagram = new BusyAccount(self::ID, self::NOW - ($posts + 5) * self::HOUR, $posts);
        $this->instagram->photos = 2;
        $this->site->network->others = $this->instagram->answer(...);
        $account = AccountsTest::account(self::ID);
        $sealed = $this->site->tokens()->seal(new Secret('IGAAtoken'), self::ID);
        $this->site->put($account->withToken($sealed, $account->life, Job::due(self::NOW + 50_000_000)));
    }

    /** As the first view of a page does that opens what it shows. */
    private function open(): void
    {
        $this->site->placements()->note(self::ID, Placement::lightbox());
    }

    /** Each hour, and a minute later as long as there is something to go on with. */
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

    /** @return list<Item> as a page has them that opens them */
    private function items(): array
    {
        $posts = $this->site->feeds()->posts();
        return $posts->opened([self::ID], $posts->shown(self::ID, '/p/', 0, PHP_INT_MAX), '/p/');
    }

    /** @return list<string> files of what albums consist of */
    private function ofChildren(): array
    {
        return array_values(preg_grep('~/\d+_\d-~', $this->site->pictures->paths(self::ID)) ?: []);
    }

    /** @return list<string> the name of the record of it, where there is one */
    private function record(): array
    {
        return array_values(preg_grep('/^feed_\d+_\d+/', $this->site->store->keys()) ?: []);
    }
}
