<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Item;

/** A site that keeps many posts, on the database that it has. */
final class DeepFeedTest extends TestCase
{
    private const HOUR = 3600;

    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        Sandbox::set(['older_posts' => 1_300]);
        self::withoutPictures();
        add_filter('loupe_config', static fn (array $values): array => [...$values, 'posts' => 10_000]);
        $this->id = $this->connect('sample');
    }

    public function testTheNewestShowAtOnceAndTheOthersOnceAllAreRead(): void
    {
        self::assertCount(48, $this->shown());
        $this->tick();
        self::assertCount(48, $this->shown());
        self::assertGreaterThan(500, self::summary()['read']);
        $this->tick(2);
        self::assertSame(self::onInstagram(), $this->shown());
        self::assertNull(self::summary()['read']);
        self::assertSame(count($this->shown()), self::summary()['items']);
    }

    public function testAPageViewReadsOneRecordHoweverManyThereAre(): void
    {
        $this->tick(3);
        $view = fn (): string => do_shortcode("[loupe account=\"$this->id\"]");
        // The first view of all notes how it shows them, for the next sync to copy pictures for that.
        $view();
        $this->tick();
        // What the next one draws is kept.
        $view();
        self::assertSame(["loupe_feed_$this->id"], self::recordsReadBy($view));
        $more = fn (): array => $this->services->feeds()->posts()->shown($this->id, '', 600, 12);
        self::assertCount(2, self::recordsReadBy($more), 'The page record, and one of older posts.');
        self::assertCount(12, $more());
    }

    public function testAPostThatIsGoneFarBackIsAnnouncedAndCostsNoPageItsCache(): void
    {
        $this->tick(3);
        $gone = $this->shown()[700];
        $told = [];
        add_action('loupe_feed_changed', static function (string $id, ?array $what) use (&$told): void {
            $told[] = $what;
        }, 10, 2);
        PageCacheLog::begin();
        Sandbox::deletePost($gone);
        $this->tick(24);
        $doors = PageCacheLog::doors();
        PageCacheLog::end();
        remove_all_actions('loupe_feed_changed');
        // The account counts one post fewer, which is found by the daily look at it.
        $count = ['added' => [], 'changed' => [], 'gone' => [], 'profile' => ['posts']];
        $post = ['added' => [], 'changed' => [], 'gone' => [$gone], 'profile' => []];
        self::assertSame([$count, $post], $told);
        self::assertSame([], $doors);
        self::assertNotContains($gone, $this->shown());
    }

    public function testAnExportHasAllOfThemInSeveralSteps(): void
    {
        $this->tick(3);
        wp_update_user(['ID' => get_current_user_id(), 'user_email' => 'ada@example.org']);
        $export = apply_filters('wp_privacy_personal_data_exporters', [])['loupe']['callback'];
        $posts = [];
        for ($page = 1, $isDone = false; !$isDone; $page++) {
            ['data' => $data, 'done' => $isDone] = $export('ada@example.org', $page);
            self::assertLessThanOrEqual(501, count($data));
            $posts = [...$posts, ...preg_grep('/^post-/', array_column($data, 'item_id')) ?: []];
        }
        self::assertCount(count($this->shown()), $posts);
        self::assertSame($posts, array_unique($posts));
    }

    public function testNothingIsLeftOfThemOnceTheAccountIsDisconnected(): void
    {
        global $wpdb;
        $this->tick();
        self::assertNull($this->services->disconnector()->disconnect($this->id));
        self::assertSame([], $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE "
            . "'loupe\\_feed\\_%' OR option_name LIKE 'loupe\\_sync\\_%'"));
    }

    public function testAFieldThatAnAccountRefusesCostsItselfAlone(): void
    {
        Sandbox::set(['refused_fields' => ['username']]);
        self::rest('POST', "/accounts/$this->id/sync");
        self::assertNull(self::summary()['sync']['failure']);
        Sandbox::forgetCalls();
        self::rest('POST', "/accounts/$this->id/sync");
        self::assertCount(1, Sandbox::calls());
        self::assertCount(48, $this->shown());
    }

    /**
     * @param callable(): mixed $do
     * @return list<string> names of the records of feeds that it asks the database for
     */
    private static function recordsReadBy(callable $do): array
    {
        wp_cache_flush();
        $names = [];
        $note = static function (string $query) use (&$names): string {
            preg_match_all('/loupe_feed_[0-9_]+/', $query, $found);
            $names = [...$names, ...$found[0]];
            return $query;
        };
        add_filter('query', $note);
        $do();
        remove_filter('query', $note);
        return $names;
    }

    /** Each hour, and a minute later as long as there is something to go on with. */
    private function tick(int $hours = 1): void
    {
        for ($hour = 1; $hour <= $hours; $hour++) {
            self::advance(self::HOUR);
            do_action('loupe_tick');
        }
        wp_cache_flush();
    }

    /** @return list<string> ids */
    private function shown(): array
    {
        $items = $this->services->feeds()->posts()->shown($this->id, '', 0, PHP_INT_MAX);
        return array_map(static fn (Item $item): string => $item->id, $items);
    }

    /** @return list<string> ids, as the sandbox tells them */
    private static function onInstagram(): array
    {
        return array_column(Sandbox::posts('lumen.studio'), 'id');
    }

    /** @return array<string, mixed> */
    private static function summary(): array
    {
        return self::rest('GET', '/accounts')->get_data()['accounts'][0];
    }
}
