<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\HttpReply;

/** Pictures and films of posts beyond the newest. */
final class OlderPicturesTest extends DeepTestCase
{
    public function testPostsKeepTheirFilmsWhenTheyBecomeOlderAndOfOlderPostsNoneIsFetched(): void
    {
        $this->connect(60, 10_000);
        $this->instagram->hasFilms = true;
        $this->site->megabytes = 1;
        $this->tick(3);
        $withFilms = fn (): array => array_column(array_filter($this->items(), static fn (Item $item): bool
            => $item->video !== null), 'id');
        $first = array_slice($this->instagram->ids(), 0, 48);
        self::assertSame($first, $withFilms());
        $this->instagram->publish(20);
        $this->tick(3);
        self::assertSame(array_slice($this->instagram->ids(), 0, 68), $withFilms());
        // The whole list is read anew, and what no post shows is cleared away.
        for ($day = 0; $day < 15; $day++) {
            $this->site->clock->now += 23 * self::HOUR;
            $this->tick();
        }
        self::assertSame(array_slice($this->instagram->ids(), 0, 68), $withFilms());
        self::assertCount(68, $this->site->films->sizes(self::ID));
    }

    public function testAPictureThatCannotBeFetchedHoldsNothingUpAndIsTriedTheNextDay(): void
    {
        $this->connect(150, 10_000);
        $others = $this->site->network->others;
        $this->site->network->others = static fn (string $url): HttpReply => str_contains($url, '000009.jpg')
            ? new HttpReply(404, [], '')
            : ($others)($url);
        $this->tick(2);
        $blank = array_filter($this->items(), static fn (Item $item): bool => $item->picture === null);
        self::assertSame(['17900000000000009'], array_values(array_map(static fn (Item $item): string
            => $item->id, $blank)));
        $this->site->network->others = $others;
        $this->tick(24);
        self::assertSame([], array_filter($this->items(), static fn (Item $item): bool => $item->picture === null));
    }

    public function testPicturesOfOlderPostsAreNeitherMissingNorTooMany(): void
    {
        $this->connect(260, 10_000);
        $this->tick(30);
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('There is no account.');
        $found = $this->site->pictureInventory()->of($account);
        self::assertSame([[], []], [$found->missing, $found->superfluous]);
        self::assertGreaterThanOrEqual(260, count($this->site->pictures->paths(self::ID)));
    }

    public function testPicturesOfPostsThatNewerOnesPushedOutWhileTheListWasReadAreNamedNoMore(): void
    {
        $this->connect(1_500, 1_400);
        $this->tick(30);
        $this->site->clock->now += 20 * self::HOUR;
        $this->tick();
        self::assertNotNull($this->feed()->deep?->pass, 'The list is being read.');
        $this->instagram->publish(30, $this->site->clock->now);
        for ($hour = 1; $this->feed()->deep?->pass !== null; $hour++) {
            self::assertLessThan(20, $hour);
            $this->tick();
        }
        self::assertCount(1_400, $this->items());
        $files = array_merge(...array_map(static fn (Item $item): array => $item->files(), $this->items()));
        $stems = static fn (array $paths): array => array_unique(array_map(PictureName::stemOf(...), $paths));
        $strays = array_diff($stems($this->site->pictures->paths(self::ID)), $stems($files));
        self::assertGreaterThanOrEqual(30, count($strays));
        self::assertSame([], array_diff($strays, array_map(strval(...), array_keys($this->feed()->unnamed))));
    }

    public function testPicturesOfOlderPostsThatAreMissingAreCopiedWithinAnHourOfARepair(): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $before = $this->site->pictures->paths(self::ID);
        $lost = $this->items()[250]->picture?->files() ?? [];
        self::assertNotSame([], $lost);
        $this->site->pictures->keepOnly(self::ID, static fn (string $path): bool => !in_array($path, $lost, true));
        $account = $this->site->accounts()->get(self::ID) ?? self::fail('It is not connected.');
        $this->site->pictureInventory()->mend($account);
        $this->tick();
        self::assertEqualsCanonicalizing($before, $this->site->pictures->paths(self::ID));
    }

    public function testAShapeThatAPageShowsForTheFirstTimeIsMadeOfOlderPostsToo(): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $this->instagram->asked = [];
        $this->place(Shape::FourByFive);
        $this->tick();
        self::assertCount(300, $this->shownAs(Shape::FourByFive));
        self::assertContains('101', $this->instagram->asked, 'The whole list was read.');
        $this->instagram->asked = [];
        $this->tick(8);
        self::assertSame(array_fill(0, 8, ''), $this->instagram->asked, 'And once only.');
    }

    public function testAPageThatNeedsWhatIsThereAlreadyHasNoListRead(): void
    {
        $this->connect(300, 10_000);
        $this->tick(3);
        $this->instagram->asked = [];
        $this->place(Shape::Square);
        $this->tick();
        self::assertCount(1, $this->feed()->placements);
        self::assertSame([''], $this->instagram->asked);
    }

    public function testAShapeThatIsShownFirstWhileTheListIsReadIsMadeByAnotherReadingAfterIt(): void
    {
        $this->connect(2_500, 10_000);
        $this->tick();
        $this->place(Shape::FourByFive);
        for ($hour = 2; count($this->shownAs(Shape::FourByFive)) < 2_500; $hour++) {
            self::assertLessThan(8, $hour, 'The daily reading is far.');
            $this->tick();
            self::assertContains(count($this->shown()), [48, 2_500]);
        }
        $this->assertShown($this->instagram->ids());
    }

    private function place(Shape $shape): void
    {
        $placement = Placement::of(Settings::fromArray(['shape' => $shape->value]), Room::usual());
        $this->site->placements()->note(self::ID, $placement);
    }

    /** @return list<string> ids of the posts of whose pictures there is a copy in that shape */
    private function shownAs(Shape $shape): array
    {
        $isOfIt = static fn (Item $item): bool => $item->picture?->cutOf($shape) !== null;
        return array_column(array_filter($this->items(), $isOfIt), 'id');
    }
}
