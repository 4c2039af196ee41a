<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Site\PublicReading;

/** Which posts pages and replies show, and whose. */
final class SelectionTest extends TestCase
{
    private string $id;
    private string $other;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('sample');
        $this->other = $this->connect('one_post');
        self::actAs('administrator');
    }

    public function testAPageShowsWhatItsShortcodeSelects(): void
    {
        $all = $this->items();
        $videos = array_values(array_filter($all, static fn (array $item): bool => $item['kind'] === 'video'));
        self::assertNotSame([], $videos);
        self::assertSame(self::links($videos), self::shown("[loupe account=$this->id kinds=reels count=48]"));
        self::assertSame(
            self::links(array_slice($all, 2, 3)),
            self::shown("[loupe account=$this->id offset=2 count=3]")
        );
        self::assertSame(
            self::links(array_slice(array_reverse($all), 0, 3)),
            self::shown("[loupe account=$this->id order=oldest count=3]")
        );
    }

    public function testReelsThatAreNotOnTheProfilesGridAreLeftOutIfWished(): void
    {
        $all = $this->items();
        $isOnGrid = static fn (array $item): bool => ($item['on_profile'] ?? true) === true;
        $onGrid = array_values(array_filter($all, $isOnGrid));
        self::assertLessThan(count($all), count($onGrid));
        self::assertSame(self::links($all), self::shown("[loupe account=$this->id count=48]"));
        self::assertSame(self::links($onGrid), self::shown("[loupe account=$this->id profile_only=yes count=48]"));
    }

    public function testTheReplyIsSelectedAsPagesAreAndTellsWhatBrowsersNeed(): void
    {
        $reply = $this->read(['order' => 'liked', 'kinds' => 'photo,album']);
        $likes = array_map(static fn (array $item): int => $item['likes'] ?? -1, $reply['items']);
        $sorted = $likes;
        rsort($sorted);
        self::assertSame($sorted, $likes);
        self::assertGreaterThan(0, $likes[0]);
        self::assertNotContains('video', array_column($reply['items'], 'kind'));
        self::assertSame(wp_date('Y-m-d'), $reply['today']);
        self::assertSame(wp_date('Y-m-d', $reply['items'][0]['taken_at']), $reply['items'][0]['day']);
        self::assertStringContainsString(number_format_i18n($likes[0]), $reply['items'][0]['likes_text']);
    }

    public function testSeveralAccountsAreMixedByDateAndAChangeOfAnyShows(): void
    {
        $names = array_map(fn (string $id): ?string => $this->services->accounts()->get($id)?->handle(), [
            $this->id,
            $this->other,
        ]);
        $all = [...$this->items(), ...$this->items($this->other)];
        usort($all, static fn (array $one, array $other): int => $other['taken_at'] <=> $one['taken_at']);
        $shortcode = "[loupe account=\"$names[0], @$names[1]\" count=48]";
        $first = do_shortcode($shortcode);
        self::assertSame(self::links(array_slice($all, 0, 48)), self::linksOf($first));
        self::actAs(null);
        wp_cache_flush();
        wp_load_alloptions();
        $queries = [];
        $note = static function (string $query) use (&$queries): string {
            $queries[] = $query;
            return $query;
        };
        add_filter('query', $note);
        self::assertSame($first, do_shortcode($shortcode));
        remove_filter('query', $note);
        self::assertCount(1, $queries, implode("\n", $queries));
        self::actAs('administrator');
        $reply = $this->read(['account' => $this->other]);
        self::assertSame(self::links(array_slice($all, 0, 48)), self::links($reply['items']));

        $feed = (array) self::stored("feed_$this->other");
        self::store("feed_$this->other", ['hidden' => true] + $feed);
        self::assertSame(self::links(array_slice($this->items(), 0, 48)), self::shown($shortcode));
    }

    public function testOfSeveralAccountsThoseAreShownThatAreConnectedAndWhoMayEditIsToldOfTheOthers(): void
    {
        $shortcode = "[loupe account=\"nobody.here, $this->other\"]";
        $links = self::links($this->items($this->other));
        self::assertSame($links, self::shown($shortcode));
        self::assertStringContainsString('is called “nobody.here”', do_shortcode($shortcode));
        self::actAs(null);
        self::assertSame($links, self::shown($shortcode));
        self::assertStringNotContainsString('nobody.here', do_shortcode($shortcode));
    }

    public function testNobodyReadsOfAClosedAccountBesideAnOpenOne(): void
    {
        self::actAs(null);
        add_filter('loupe_feed_is_open', fn (bool $isOpen, string $account): bool => $account === $this->id, 10, 2);
        self::assertTrue(PublicReading::isOpen($this->id));
        $alone = $this->items();
        $reply = $this->read(['account' => $this->other]);
        self::assertSame($alone, $reply['items']);
    }

    public function testChanceHasAnotherOrderTheNextDayAndTheSameUntilThen(): void
    {
        self::stopClock();
        $shortcode = "[loupe account=$this->id order=random count=48]";
        $today = self::shown($shortcode);
        self::advance(60);
        self::assertSame($today, self::shown($shortcode));
        self::advance(86400);
        self::assertNotSame($today, self::shown($shortcode));
        self::assertEqualsCanonicalizing($today, self::shown($shortcode));
    }

    /**
     * @param array<string, string> $query
     * @return array<string, mixed>
     */
    private function read(array $query): array
    {
        $request = new \WP_REST_Request('GET', "/loupe/v1/feeds/$this->id");
        $request->set_query_params($query);
        return rest_do_request($request)->get_data();
    }

    /** @return list<array<string, mixed>> */
    private function items(?string $id = null): array
    {
        return self::rest('GET', '/feeds/' . ($id ?? $this->id))->get_data()['items'];
    }

    /**
     * @param list<array<string, mixed>> $items
     * @return list<string>
     */
    private static function links(array $items): array
    {
        return array_column($items, 'permalink');
    }

    /** @return list<string> addresses that pictures lead to */
    private static function shown(string $shortcode): array
    {
        return self::linksOf(do_shortcode($shortcode));
    }

    /** @return list<string> */
    private static function linksOf(string $html): array
    {
        preg_match_all('~class="loupe-link" href="([^"]+)"~', $html, $links);
        return array_map(html_entity_decode(...), $links[1]);
    }
}
