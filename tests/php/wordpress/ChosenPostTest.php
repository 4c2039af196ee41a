<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Value\Permalink;
use Loupe\WordPress\Site\PublicReading;

/** One post alone on a page, by its permalink, with Instagram as the sandbox is it. */
final class ChosenPostTest extends TestCase
{
    private string $id;

    /** @var list<string> shortcodes of the account's posts, newest first */
    private array $posts;

    protected function setUp(): void
    {
        parent::setUp();
        Sandbox::set(['older_posts' => 300]);
        self::withoutPictures();
        $this->id = $this->connect('sample');
        $this->posts = array_column(Sandbox::posts('lumen.studio'), 'shortcode');
        self::actAs(null);
    }

    public function testAPostOfTheNewestShowsAtOnceAloneAndInOneColumn(): void
    {
        $post = "https://www.instagram.com/p/{$this->posts[3]}/?igsh=MzRlODBiNWFlZA==";
        $html = $this->view($post, 'columns="4" captions="yes"');
        self::assertSame(1, substr_count($html, '<li '));
        self::assertStringContainsString('loupe-columns-1 ', $html);
        self::assertStringContainsString('loupe-caption', $html);
        self::assertStringContainsString($this->posts[3], $html);
    }

    public function testAnOldPostIsFoundByTheTicksThatFollowTheFirstView(): void
    {
        $post = $this->posts[250];
        self::assertSame('', $this->view($post), 'Visitors see nothing of it.');
        self::actAs('editor');
        self::assertStringContainsString('is being looked for', $this->view($post));
        self::actAs(null);
        do_action('loupe_tick');
        self::assertStringContainsString($post, $this->view($post));
    }

    public function testWhatNamesNoPostOrNoneOfTheAccountsIsToldToWhoCanEdit(): void
    {
        $whys = ['the one with the lamp' => 'not the address of a post', 'AAAA' => 'not among the posts'];
        foreach ($whys as $post => $why) {
            $this->view($post);
            do_action('loupe_tick');
            self::assertSame('', $this->view($post), $post);
            self::actAs('editor');
            self::assertStringContainsString($why, $this->view($post));
            self::actAs(null);
        }
    }

    public function testAPageViewOfAnOldPostReadsOneRecord(): void
    {
        $view = fn (): string => $this->view($this->posts[250]);
        $view();
        do_action('loupe_tick');
        $view();
        do_action('loupe_tick');
        $view();
        wp_cache_flush();
        Sandbox::forgetCalls();
        $ours = [];
        add_filter('query', static function (string $query) use (&$ours): string {
            $ours = str_contains($query, 'loupe_') ? [...$ours, $query] : $ours;
            return $query;
        });
        self::assertNotSame('', $view());
        self::assertCount(1, $ours, implode("\n", $ours));
        self::assertSame([], Sandbox::calls());
    }

    public function testWhatTheOwnerWantsOfThePostCounts(): void
    {
        $id = Sandbox::posts('lumen.studio')[2]['id'];
        $curations = $this->services->curations();
        $curations->change($this->id, static fn (Curation $curation): Curation
            => $curation->withOwn($id, 'A lamp of our own', 'https://example.org/lamp'));
        $html = $this->view($this->posts[2]);
        self::assertStringContainsString("https://example.org/lamp", $html);
        self::assertStringContainsString('A lamp of our own', $html);
        $curations->change($this->id, static fn (Curation $curation): Curation
            => $curation->withHidden($id, true));
        self::assertSame('', $this->view($this->posts[2]));
        self::actAs('editor');
        self::assertStringContainsString('hidden on this site', $this->view($this->posts[2]));
    }

    public function testAPermalinkWithTheNameOfAnAccountShowsThatOne(): void
    {
        $other = $this->connect('one_post');
        self::actAs(null);
        $account = $this->services->accounts()->get($other);
        $post = $this->services->feeds()->posts()->shown($other, '', 0, 1)[0];
        $code = Permalink::shortcode($post->permalink);
        $name = $account?->handle();
        $view = static fn (string $post): string => do_shortcode("[loupe post=\"https://www.instagram.com/$post/\"]");
        self::assertStringContainsString($code, $view("$name/p/$code"));
        self::assertSame('', $view("p/$code"), 'Of the first account it is none.');
        self::assertStringContainsString($this->posts[0], $view("somebody.else/p/{$this->posts[0]}"));
    }

    public function testOverRestItIsTheSamePostAndVisitorsHaveNothingLookedFor(): void
    {
        PublicReading::openForAll(true);
        $ids = array_column(Sandbox::posts('lumen.studio'), 'id');
        $new = $this->read($this->posts[1]);
        self::assertSame([$ids[1], 'shown'], [$new['items'][0]['id'], $new['post']]);
        $sought = $this->read($this->posts[250]);
        self::assertSame([[], 'sought'], [$sought['items'], $sought['post']]);
        $unnamed = $this->read('no post');
        self::assertSame([[], 'unnamed'], [$unnamed['items'], $unnamed['post']]);
        self::assertFalse(get_option("loupe_asked_$this->id"));
        self::actAs('editor');
        $this->read($this->posts[250]);
        do_action('loupe_tick');
        self::actAs(null);
        self::assertSame($ids[250], $this->read($this->posts[250])['items'][0]['id']);
        $front = FrontVisit::get("/?loupe=feed&id=$this->id&form=html&post={$this->posts[250]}");
        self::assertSame(1, substr_count((string) $front?->html, '<li '));
    }

    private function view(string $post, string $more = ''): string
    {
        return self::sent(do_shortcode("[loupe account=\"$this->id\" post=\"$post\" $more]"));
    }

    /** @return array<string, mixed> */
    private function read(string $post): array
    {
        $request = new \WP_REST_Request('GET', "/loupe/v1/feeds/$this->id");
        $request->set_query_params(['post' => $post]);
        return rest_do_request($request)->get_data();
    }
}
