<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Site\PublicReading;

/** A feed for other front ends, over REST and at the front address. */
final class FeedReadingTest extends TestCase
{
    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('sample');
        self::actAs(null);
    }

    public function testAFeedIsClosedUntilTheOwnerOpensItAndAgainAfterwards(): void
    {
        self::assertSame(401, $this->read()->get_status());
        self::assertSame(404, FrontVisit::get("/?loupe=feed&id=$this->id")?->status);

        self::actAs('administrator');
        Forms::submit('loupe_reading', ['open' => '1']);
        self::assertStringContainsString('Anybody can read the feeds now.', AdminPage::render());
        self::actAs(null);
        self::assertSame(200, $this->read()->get_status());
        self::assertSame(200, FrontVisit::get("/?loupe=feed&id=$this->id")?->status);

        self::actAs('administrator');
        Forms::submit('loupe_reading', []);
        self::actAs(null);
        self::assertSame(401, $this->read()->get_status());
    }

    public function testSomebodyElseMayOpenOneFeedAlone(): void
    {
        $open = static fn (bool $isOpen, string $account): bool => $isOpen || $account === '17841400000000009';
        add_filter('loupe_feed_is_open', $open, 10, 2);
        self::assertSame(401, $this->read()->get_status());
        self::assertTrue(PublicReading::isOpen('17841400000000009'));
        remove_filter('loupe_feed_is_open', $open);
        self::assertFalse(PublicReading::isOpen('17841400000000009'));
    }

    public function testPagesFollowEachOtherToTheEndAndBothDoorsShowTheSame(): void
    {
        PublicReading::openForAll(true);
        $all = $this->read()->get_data()['items'];
        $pages = [];
        for ($page = 1; $page <= 5; $page++) {
            $reply = $this->read(['page' => $page, 'per_page' => 20]);
            $front = FrontVisit::get("/?loupe=feed&id=$this->id&page=$page&per_page=20");
            self::assertSame($reply->get_data(), $front?->json);
            $isLast = count($pages) + 20 >= count($all);
            foreach ([$reply->get_headers(), $front->headers] as $headers) {
                self::assertSame(!$isLast, str_contains($headers['Link'] ?? '', 'page=' . ($page + 1)), "page $page");
            }
            $pages = [...$pages, ...$reply->get_data()['items']];
        }
        self::assertSame($all, $pages);
        self::assertGreaterThan(40, count($all));
    }

    public function testTheHtmlIsWhatAPageShows(): void
    {
        PublicReading::openForAll(true);
        $query = ['form' => 'html', 'per_page' => 3, 'columns' => 2, 'captions' => 'true'];
        $html = $this->read($query)->get_data()['html'];
        $start = '<div class="loupe loupe-layout-grid"><ul class="loupe-grid loupe-columns-2 loupe-gap-8';
        self::assertStringStartsWith($start, $html);
        self::assertSame(3, substr_count($html, '<li '));
        self::assertStringContainsString('loupe-caption', $html);
        $front = FrontVisit::get("/?loupe=feed&id=$this->id&form=html&per_page=3&columns=2&captions=1");
        self::assertSame($html, $front?->html);
        self::assertSame('text/html; charset=utf-8', $front->headers['Content-Type']);
        $masonry = FrontVisit::get("/?loupe=feed&id=$this->id&form=html&layout=masonry");
        self::assertSame($this->read(['form' => 'html', 'layout' => 'masonry'])->get_data()['html'], $masonry?->html);
        self::assertStringContainsString('loupe-shape-original', $masonry->html);
        $page = do_shortcode('[loupe count="3" columns="2" captions="yes"]');
        self::assertSame(1, preg_match('~<div class="loupe .*?</ul></div>~s', $page, $feed));
        self::assertSame(Dom::of($html), Dom::of($feed[0]));
    }

    public function testWhoHasTheAnswerAlreadyGetsNoneUntilItChanges(): void
    {
        PublicReading::openForAll(true);
        $first = $this->read();
        $mark = $first->get_headers()['ETag'];
        self::assertMatchesRegularExpression('/^"[0-9a-f]{32}"\z/', $mark);
        self::assertStringStartsWith('public, max-age=', $first->get_headers()['Cache-Control']);
        // Apache writes into a mark how it compressed what it sent.
        [$gzip, $brotli] = [substr($mark, 0, -1) . '-gzip"', substr($mark, 0, -1) . '-br"'];
        foreach ([$mark, "W/$mark", "\"x\", $mark", '*', $gzip, "W/$brotli"] as $known) {
            $second = $this->read([], $known);
            self::assertSame([304, null], [$second->get_status(), $second->get_data()], $known);
            self::assertSame($mark, $second->get_headers()['ETag']);
        }
        self::assertSame(200, $this->read([], '"x"')->get_status());

        $_SERVER['HTTP_IF_NONE_MATCH'] = $mark;
        $front = FrontVisit::get("/?loupe=feed&id=$this->id");
        unset($_SERVER['HTTP_IF_NONE_MATCH']);
        self::assertSame([304, null], [$front?->status, $front?->json]);

        self::store("curation_$this->id", ['hidden' => [$first->get_data()['items'][0]['id']]]);
        self::assertSame(200, $this->read([], $mark)->get_status());
    }

    public function testALinkToTheNextPageLeadsThereWhateverWasAskedFor(): void
    {
        PublicReading::openForAll(true);
        self::actAs('editor');
        $query = ['without' => '#night, a>b & "c", 100%', 'kinds' => ['photo', 'album'], 'per_page' => 1];
        $reply = $this->read(['_wpnonce' => wp_create_nonce('wp_rest')] + $query);
        $link = $reply->get_headers()['Link'] ?? '';
        self::assertSame(1, preg_match('~^<([^<>"\s]+)>; rel="next"\z~', $link, $parts), $link);
        parse_str((string) wp_parse_url($parts[1], PHP_URL_QUERY), $next);
        self::assertArrayNotHasKey('_wpnonce', $next);
        unset($next['rest_route']);
        self::assertEquals(['page' => 2] + $query, $next);
    }

    public function testWhatOnlyAPersonMaySeeIsNotForCachesAndNoCookieOpensIt(): void
    {
        $closed = $this->id;
        $this->id = $this->connect('one_post');
        self::actAs(null);
        $isOpen = fn (bool $isOpen, string $account): bool => $account === $this->id;
        add_filter('loupe_feed_is_open', $isOpen, 10, 2);
        $ofStranger = $this->read(['account' => "$this->id,$closed"]);
        self::assertCount(1, $ofStranger->get_data()['items']);
        self::assertStringStartsWith('public,', $ofStranger->get_headers()['Cache-Control']);

        self::actAs('editor');
        $ofEditor = $this->read(['account' => "$this->id,$closed"]);
        self::assertGreaterThan(40, count($ofEditor->get_data()['items']));
        self::assertSame([], array_intersect(['Cache-Control', 'ETag'], array_keys($ofEditor->get_headers())));
        $front = FrontVisit::get("/?loupe=feed&id=$this->id&account=$this->id,$closed");
        remove_filter('loupe_feed_is_open', $isOpen);
        self::assertSame($ofStranger->get_data(), $front?->json);
    }

    public function testNobodyLearnsThatTheOwnerHidesAPost(): void
    {
        PublicReading::openForAll(true);
        $post = $this->read()->get_data()['items'][0];
        self::store("curation_$this->id", ['hidden' => [$post['id']]]);
        $reply = $this->read(['post' => $post['permalink']])->get_data();
        self::assertSame([[], 'missing'], [$reply['items'], $reply['post']]);
        self::actAs('editor');
        self::assertSame('hidden', $this->read(['post' => $post['permalink']])->get_data()['post']);
    }

    /** @dataProvider outOfBounds */
    public function testAParameterOutOfItsBoundsIsNamedInTheError(string $name, string $value): void
    {
        PublicReading::openForAll(true);
        $reply = $this->read([$name => $value]);
        self::assertSame(400, $reply->get_status());
        self::assertArrayHasKey($name, $reply->get_data()['data']['params']);
        $front = FrontVisit::get("/?loupe=feed&id=$this->id&$name=" . rawurlencode($value));
        self::assertSame(400, $front?->status);
        self::assertStringContainsString($name, $front->json['message']);
    }

    /** @return iterable<array{string, string}> */
    public static function outOfBounds(): iterable
    {
        yield ['page', '0'];
        yield ['page', '10001'];
        yield ['page', '1.5'];
        yield ['per_page', '49'];
        yield ['form', 'xml'];
        yield ['columns', '7'];
        yield ['gap', '-1'];
        yield ['captions', 'perhaps'];
        yield ['shape', 'round'];
        yield ['room', '10001'];
        yield ['from', '2026-02-30'];
        yield ['until', '2026-3-1'];
    }

    public function testADayThatIsInNoCalendarIsCalledThatAtBothDoors(): void
    {
        PublicReading::openForAll(true);
        $told = 'from is no day of the calendar, such as 2026-03-31.';
        foreach (['2026-02-30', '2026-3-1', 'spring'] as $day) {
            self::assertSame($told, $this->read(['from' => $day])->get_data()['data']['params']['from']);
            self::assertSame($told, FrontVisit::get("/?loupe=feed&id=$this->id&from=$day")?->json['message']);
        }
    }

    public function testAListIsReadAlikeAtBothDoors(): void
    {
        PublicReading::openForAll(true);
        $videos = $this->read(['kinds' => ['video', 'album']])->get_data()['items'];
        $address = "/?loupe=feed&id=$this->id";
        self::assertSame($videos, FrontVisit::get("$address&kinds[]=video&kinds[]=album")?->json['items']);
        self::assertSame($videos, FrontVisit::get("$address&kinds=video,album")?->json['items']);
        self::assertSame(400, FrontVisit::get("$address&page[]=2&page[]=3")?->status);
    }

    public function testItTellsOfTheAccountWhatAPagesHeaderDoesAndOfAHiddenFeedNothing(): void
    {
        PublicReading::openForAll(true);
        $data = $this->read()->get_data();
        self::assertStringNotContainsString(Sandbox::token('sample'), (string) wp_json_encode($data));
        self::assertSame(['items', 'profile', 'words', 'today'], array_keys($data));
        self::assertSame('lumen.studio', $data['profile']['username']);

        self::store("feed_$this->id", [...(array) self::stored("feed_$this->id"), 'hidden' => true]);
        $hidden = $this->read()->get_data();
        self::assertSame([[], null], [$hidden['items'], $hidden['profile']]);
        self::assertSame(['html' => ''], $this->read(['form' => 'html'])->get_data());
        $none = new \WP_REST_Request('GET', '/loupe/v1/feeds/17841400000000009');
        self::assertSame(404, rest_do_request($none)->get_status());
    }

    /** @param array<string, mixed> $query */
    private function read(array $query = [], string $known = ''): \WP_REST_Response
    {
        wp_cache_flush();
        $request = new \WP_REST_Request('GET', "/loupe/v1/feeds/$this->id");
        $request->set_query_params($query);
        if ($known !== '') {
            $request->set_header('If-None-Match', $known);
        }
        return rest_do_request($request);
    }
}
