<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Port\FeedChange;
use Loupe\Tests\Core\TestClock;
use Loupe\WordPress\Ports\ChangeSignal;
use Loupe\WordPress\Ports\DatabaseLock;

/** Who hears that pages with a feed look different, and which pages caches are asked to forget. */
final class FeedChangeTest extends TestCase
{
    private const DAY = 86400;
    private const POST_FUNCTIONS = [
        'wpsc_delete_post_cache', 'w3tc_flush_post', 'rocket_clean_post', 'wpfc_clear_post_cache_by_id',
    ];
    private const SITE_FUNCTIONS = [
        'wp_cache_clear_cache', 'w3tc_flush_posts', 'rocket_clean_domain', 'wpfc_clear_all_cache',
        'sg_cachepress_purge_everything', 'wpo_cache_flush',
    ];

    /** @var list<string> ids of accounts */
    private array $heard = [];

    /** @var list<int> */
    private array $posts = [];

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        PageCacheLog::begin();
        remove_all_actions('loupe_feed_changed');
        add_action('loupe_feed_changed', function (string $id): void {
            $this->heard[] = $id;
        });
    }

    protected function tearDown(): void
    {
        array_map(static fn (int $id) => wp_delete_post($id, true), $this->posts);
        delete_option('widget_block');
        remove_all_filters('get_block_templates');
        remove_all_actions('loupe_feed_changed');
        PageCacheLog::end();
        parent::tearDown();
    }

    public function testAFeedThatChangesIsAnnouncedOnceAndOneThatDoesNotIsNot(): void
    {
        $id = $this->connect('sample');
        self::assertSame([$id], $this->heard);

        $this->heard = [];
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([], $this->heard, 'The same posts again.');

        Sandbox::deletePost(Sandbox::posts('lumen.studio')[0]['id']);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([$id], $this->heard);
    }

    public function testItIsToldWhichPostsAreOthers(): void
    {
        $told = [];
        add_action('loupe_feed_changed', static function (string $id, ?array $posts) use (&$told): void {
            $told[] = $posts;
        }, 10, 2);
        $id = $this->connect('sample');
        $ids = array_column(Sandbox::posts('lumen.studio'), 'id');
        $profile = ['username', 'name', 'biography', 'picture', 'posts', 'followers', 'following'];
        $profile = array_values(array_intersect($profile, $told[0]['profile']));
        self::assertSame([['added' => $ids, 'changed' => [], 'gone' => [], 'profile' => $profile]], $told);
        self::assertContains('followers', $profile);

        Sandbox::deletePost($ids[3]);
        Sandbox::set(['alt_text' => 'refused']);
        $told = [];
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([[], [$ids[3]]], [$told[0]['added'], $told[0]['gone']]);
        self::assertNotSame([], $told[0]['changed'], 'Those that had an alternative text.');

        $told = [];
        self::rest('DELETE', "/accounts/$id");
        $gone = array_values(array_diff($ids, [$ids[3]]));
        self::assertSame(['added' => [], 'changed' => [], 'gone' => $gone, 'profile' => $profile], $told[0]);
    }

    public function testAFailureAnnouncesNothing(): void
    {
        $id = $this->connect('sample');
        $this->heard = [];
        foreach (['http_500', 'empty_list', 'half_json'] as $kind) {
            Sandbox::fail(['on' => 'media', 'kind' => $kind, 'times' => 1]);
            self::rest('POST', "/accounts/$id/sync");
        }
        self::assertSame([], $this->heard);
    }

    public function testHidingShowingAndDisconnectingAreAnnounced(): void
    {
        $id = $this->connect('one_post');
        $this->heard = [];
        Sandbox::fail(['on' => 'any', 'kind' => 'app_removed']);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([], $this->heard, 'It may be a mistake.');
        self::advance(self::DAY);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([$id], $this->heard);

        $this->heard = [];
        Sandbox::work();
        $this->connect('one_post');
        self::assertSame([$id], $this->heard);

        $this->heard = [];
        self::rest('DELETE', "/accounts/$id");
        self::assertSame([$id], $this->heard);
    }

    public function testThePagesThatHoldTheFeedAreForgottenByEveryCache(): void
    {
        $id = $this->connect('sample');
        $named = $this->post("<!-- wp:loupe/feed {\"account\":\"$id\",\"count\":6} /-->");
        $inside = $this->post('<!-- wp:group --><div><!-- wp:loupe/feed /--></div><!-- /wp:group -->', 'page');
        $shortcode = $this->post('Look: [loupe account=”@Lumen.Studio” count=3]');
        $unnamed = $this->post('[loupe]');
        $other = $this->post('<!-- wp:loupe/feed {"account":"17841400000000999"} /-->');
        $others = $this->post('[loupe account="somebody.else"] [loupes]');
        $none = $this->post('About the loupe, and wp:loupe/feed.');
        PageCacheLog::forget();
        $this->change($id);

        foreach ([...self::POST_FUNCTIONS, ...PageCacheLog::POST_HOOKS] as $door) {
            $asked = PageCacheLog::askedOf($door);
            self::assertEqualsCanonicalizing([$named, $inside, $shortcode, $unnamed], $asked, $door);
            self::assertSame([], array_intersect([$other, $others, $none], $asked));
        }
        self::assertContains(get_permalink($named), PageCacheLog::askedOf('sg_cachepress_purge_cache'));
        self::assertSame([null], PageCacheLog::askedOf('breeze_clear_all_cache'), 'It knows no single pages.');
        self::assertSame([], array_intersect(self::SITE_FUNCTIONS, PageCacheLog::doors()));
    }

    public function testOfSeveralAccountsEachHasThePagesForgottenThatShowThemTogether(): void
    {
        $first = $this->connect('one_post');
        $second = $this->connect('sample');
        $byId = $this->post("<!-- wp:loupe/feed {\"account\":\"$first,$second\"} /-->");
        $byName = $this->post('[loupe account="one.good.picture, @Lumen.Studio"]');
        $this->post("[loupe account='$first,somebody.else']");
        PageCacheLog::forget();
        $this->change($second);
        self::assertSame([$byId, $byName], PageCacheLog::askedOf('rocket_clean_post'));
        PageCacheLog::forget();
        self::rest('DELETE', "/accounts/$second");
        self::assertSame([$byId, $byName], array_slice(PageCacheLog::askedOf('rocket_clean_post'), 0, 2));
    }

    public function testAPagesOnePostIsOfTheAccountThatItsAddressNames(): void
    {
        $this->connect('one_post');
        $second = $this->connect('sample');
        $named = $this->post('[loupe post="https://www.instagram.com/lumen.studio/p/Dabc/"]');
        $this->post('[loupe post="https://www.instagram.com/p/Dabc/"]');
        PageCacheLog::forget();
        $this->change($second);
        self::assertSame([$named], PageCacheLog::askedOf('rocket_clean_post'));
    }

    public function testWhereOnlyTheAccountIsToldOtherwiseThePagesThatTellOfItAreForgotten(): void
    {
        $told = [];
        add_action('loupe_feed_changed', static function (string $id, ?array $what) use (&$told): void {
            $told[] = $what;
        }, 10, 2);
        $this->connect('one_post');
        $id = $this->connect('sample');
        $header = $this->post("[loupe account=$id header=yes]");
        $bound = $this->post(self::bound(['key' => 'followers', 'account' => '@Lumen.Studio']));
        $this->post("[loupe account=$id]");
        $this->post('<!-- wp:loupe/feed {"header":true} /-->');
        $this->post(self::bound(['key' => 'followers']));
        $page = (array) self::stored("feed_$id");
        self::store("feed_$id", ['profile' => ['followers' => 1] + $page['profile']] + $page);
        wp_cache_flush();
        PageCacheLog::forget();
        $told = [];
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([['added' => [], 'changed' => [], 'gone' => [], 'profile' => ['followers']]], $told);
        self::assertSame([$header, $bound], PageCacheLog::askedOf('rocket_clean_post'));
    }

    public function testAPageThatTellsOfAnAccountIsForgottenWhenThatGoes(): void
    {
        $id = $this->connect('one_post');
        $bound = $this->post(self::bound(['key' => 'name']));
        PageCacheLog::forget();
        self::rest('DELETE', "/accounts/$id");
        self::assertSame([$bound], PageCacheLog::askedOf('rocket_clean_post'));
    }

    /** @param array<string, string> $args */
    private static function bound(array $args): string
    {
        $bindings = wp_json_encode(['bindings' => ['content' => ['source' => 'loupe/account', 'args' => $args]]]);
        return "<!-- wp:paragraph {\"metadata\":$bindings} --><p>It.</p><!-- /wp:paragraph -->";
    }

    public function testWordPressItselfIsToldOfThePages(): void
    {
        $id = $this->connect('sample');
        $post = $this->post('[loupe]');
        $cleaned = [];
        add_action('clean_post_cache', $note = static function (int $id) use (&$cleaned): void {
            $cleaned[] = $id;
        });
        $this->change($id);
        remove_action('clean_post_cache', $note);
        self::assertContains($post, $cleaned);
    }

    /** @return iterable<string, array{callable(self): mixed}> */
    public static function partsOfManyPages(): iterable
    {
        $block = '<!-- wp:loupe/feed /-->';
        yield 'a widget' => [static fn () => update_option('widget_block', [2 => ['content' => $block]])];
        yield 'a synced pattern' => [static fn (self $test) => $test->post($block, 'wp_block')];
        $template = (object) ['content' => "<div>$block</div>"];
        yield 'a template of the theme' => [static fn () => add_filter(
            'get_block_templates',
            static fn (array $all): array => [...$all, $template]
        )];
        yield 'a template part that was edited' => [static fn (self $test)
            => $test->post('<p>[loupe]</p>', 'wp_template_part')];
    }

    /** @dataProvider partsOfManyPages */
    public function testAFeedOnPagesThatNobodyCanNameMakesCachesForgetAll(callable $place): void
    {
        $id = $this->connect('sample');
        $place($this);
        PageCacheLog::forget();
        $this->change($id);
        foreach ([...self::SITE_FUNCTIONS, ...PageCacheLog::SITE_HOOKS] as $door) {
            self::assertCount(1, PageCacheLog::askedOf($door), $door);
        }
        self::assertSame([get_current_blog_id()], PageCacheLog::askedOf('wp_cache_clear_cache'));
    }

    public function testAFeedOnNoPageMakesCachesForgetNothing(): void
    {
        $id = $this->connect('sample');
        PageCacheLog::forget();
        $this->change($id);
        self::assertSame([], PageCacheLog::doors());
    }

    public function testAFeedThatNamesNoAccountIsTheFirstOnesAlone(): void
    {
        $this->connect('one_post');
        $second = $this->connect('sample');
        $this->post('[loupe]');
        $named = $this->post("[loupe account=$second]");
        PageCacheLog::forget();
        $this->change($second);
        self::assertSame([$named], PageCacheLog::askedOf('rocket_clean_post'));
    }

    public function testWhereTheFirstAccountGoesPagesThatNameNoneShowTheNext(): void
    {
        $first = $this->connect('no_posts');
        $this->connect('sample');
        $unnamed = $this->post('[loupe]');
        PageCacheLog::forget();
        self::rest('DELETE', "/accounts/$first");
        self::assertSame([$unnamed], PageCacheLog::askedOf('rocket_clean_post'));
    }

    /** @return iterable<string, array{string}> */
    public static function doors(): iterable
    {
        foreach ([...self::POST_FUNCTIONS, ...PageCacheLog::POST_HOOKS, 'sg_cachepress_purge_cache'] as $door) {
            yield $door => [$door];
        }
    }

    /** @dataProvider doors */
    public function testACacheThatThrowsCostsItselfAlone(string $trapped): void
    {
        $id = $this->connect('sample');
        $post = $this->post('[loupe]');
        $this->heard = [];
        PageCacheLog::forget();
        PageCacheLog::trap($trapped);
        $this->change($id);
        foreach ([...self::POST_FUNCTIONS, ...PageCacheLog::POST_HOOKS] as $door) {
            self::assertSame([$post], PageCacheLog::askedOf($door), $door);
        }
        self::assertSame([$id], $this->heard);
    }

    public function testAListenerThatThrowsCostsNeitherTheSyncNorTheCaches(): void
    {
        $id = $this->connect('sample');
        $post = $this->post('[loupe]');
        PageCacheLog::forget();
        add_action('loupe_feed_changed', static fn () => throw new \LogicException('a plugin of the site'), 1);
        $this->change($id);
        self::assertSame([$post], PageCacheLog::askedOf('rocket_clean_post'));
    }

    public function testWhilePicturesComeInPagesAreForgottenNowAndThenAndAtTheEnd(): void
    {
        $id = $this->connect('sample');
        $this->post('[loupe]');
        $clock = new TestClock(time());
        $signal = $this->signal($clock);
        $picture = new FeedChange([], ['17900000000000001'], [], isUnderWay: true);
        $forgotten = static fn (): int => count(PageCacheLog::askedOf('rocket_clean_post'));
        PageCacheLog::forget();
        $this->heard = [];
        for ($minute = 1; $minute <= 4; $minute++, $clock->now += 60) {
            $signal->feedChanged($id, $picture);
        }
        self::assertSame([1, 4], [$forgotten(), count($this->heard)]);
        $clock->now += 300;
        $signal->feedChanged($id, $picture);
        self::assertSame(2, $forgotten());
        $signal->feedChanged($id, new FeedChange([], [], []));
        self::assertSame([3, 5], [$forgotten(), count($this->heard)], 'The end, which changes no post.');
        $signal->feedChanged($id, new FeedChange(['17900000000000002'], [], []));
        self::assertSame(4, $forgotten(), 'A post is never late.');
    }

    public function testOlderPostsAreOnPagesAtFirstOnlyWhereTheseLookForThemOrTheOwnerHidesNewerOnes(): void
    {
        $id = $this->connect('sample');
        $post = $this->post('[loupe]');
        PageCacheLog::forget();
        $old = new FeedChange([], [], ['17900000000000001'], isDeep: true);
        $this->signal(new TestClock(time()))->feedChanged($id, $old);
        self::assertSame([], PageCacheLog::doors());
        foreach (['kinds=video', 'order=oldest', 'offset=40', 'from=2020-01-01'] as $setting) {
            $looking = $this->post("[loupe $setting header=yes]");
            PageCacheLog::forget();
            $this->signal(new TestClock(time()))->feedChanged($id, $old);
            self::assertSame([$looking], PageCacheLog::askedOf('rocket_clean_post'), $setting);
            wp_delete_post(array_pop($this->posts), true);
        }
        $this->post('[loupe header=yes]');
        PageCacheLog::forget();
        $this->signal(new TestClock(time()))->feedChanged($id, $old);
        self::assertSame([], PageCacheLog::askedOf('rocket_clean_post'), 'Of its header nothing changed.');
        wp_delete_post(array_pop($this->posts), true);
        PageCacheLog::forget();
        self::store("curation_$id", ['hidden' => ['17900000000000002']]);
        $this->signal(new TestClock(time()))->feedChanged($id, $old);
        self::assertSame([$post], PageCacheLog::askedOf('rocket_clean_post'));
    }

    private function signal(TestClock $clock): ChangeSignal
    {
        $lock = new DatabaseLock($GLOBALS['wpdb'], $clock);
        return new ChangeSignal($this->services->accounts(), $this->services->feeds(), $lock);
    }

    /** One post fewer. */
    private function change(string $id): void
    {
        $before = count(self::rest('GET', "/feeds/$id")->get_data()['items']);
        Sandbox::deletePost(Sandbox::posts('lumen.studio')[0]['id']);
        self::assertSame(200, self::rest('POST', "/accounts/$id/sync")->get_status());
        self::assertCount($before - 1, self::rest('GET', "/feeds/$id")->get_data()['items']);
    }

    private function post(string $content, string $type = 'post'): int
    {
        $id = wp_insert_post(wp_slash([
            'post_content' => $content, 'post_title' => 'A page', 'post_status' => 'publish', 'post_type' => $type,
        ]), true);
        self::assertIsInt($id);
        $this->posts[] = $id;
        return $id;
    }
}
