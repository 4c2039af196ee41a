<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** What the owner wants of the posts otherwise, over REST. */
final class CurationTest extends TestCase
{
    private const BLOCK = '<!-- wp:loupe/feed {"count":48} /-->';

    private string $id;

    /** @var list<string> ids of the posts as Instagram has them */
    private array $posts;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('sample');
        $this->posts = array_column(self::rest('GET', "/feeds/$this->id")->get_data()['items'], 'id');
    }

    public function testPagesTheEditorAndTheNextSyncShowItAtOnceAndStill(): void
    {
        [$first, $second, $third] = $this->posts;
        $this->change(['post' => $first, 'hidden' => true]);
        $this->change(['post' => $third, 'pinned' => true]);
        $this->change(['post' => $second, 'alt' => 'Of <b>mine</b>', 'link' => 'https://shop.example.org/?a=1&b=2']);

        foreach (['now', 'after a sync'] as $when) {
            $items = self::rest('GET', "/feeds/$this->id")->get_data()['items'];
            self::assertSame([$third, $second], array_slice(array_column($items, 'id'), 0, 2), $when);
            self::assertNotContains($first, array_column($items, 'id'), $when);
            self::assertSame(['Of <b>mine</b>', 'https://shop.example.org/?a=1&b=2'], [
                $items[1]['alt'],
                $items[1]['link'],
            ], $when);

            $html = do_blocks(self::BLOCK);
            self::assertSame(count($this->posts) - 1, substr_count($html, '<li '), $when);
            self::assertStringContainsString('href="https://shop.example.org/?a=1&amp;b=2"', $html, $when);
            self::assertStringContainsString('Of &lt;b&gt;mine', $html, $when);
            $this->services->feedSync()->sync($this->id);
        }
    }

    public function testAChangeIsUndoneByWhatItTellsWasBefore(): void
    {
        $page = do_blocks(self::BLOCK);
        $post = $this->posts[0];
        $change = $this->change(['post' => $post, 'hidden' => true]);
        self::assertNotSame($page, do_blocks(self::BLOCK));
        $undone = $this->change(['post' => $post, 'before' => $change['before']]);
        self::assertSame($change['curation'], $undone['before']);
        self::assertSame($page, do_blocks(self::BLOCK));
        self::assertSame($change['before'], self::rest('GET', "/accounts/$this->id/curation")->get_data()['curation']);
    }

    public function testWhoMayChangeItSeesWhatIsHiddenToo(): void
    {
        [$first] = $this->posts;
        $this->change(['post' => $first, 'hidden' => true]);
        $request = new \WP_REST_Request('GET', "/loupe/v1/feeds/$this->id");
        $request->set_query_params(['hidden' => '1']);
        self::assertSame($this->posts, array_column(rest_do_request($request)->get_data()['items'], 'id'));
        self::actAs('editor');
        $shown = array_slice($this->posts, 1);
        self::assertSame($shown, array_column(rest_do_request($request)->get_data()['items'], 'id'));
    }

    /**
     * @dataProvider wrong
     * @param array<string, mixed> $fields
     */
    public function testWhatIsOutOfBoundsIsRefusedAndChangesNothing(string $method, array $fields): void
    {
        $reply = self::rest($method, "/accounts/$this->id/curation", $fields);
        self::assertSame(400, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        self::assertNull(self::stored("curation_$this->id"));
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function wrong(): iterable
    {
        yield 'a link that is a script' => ['PATCH', ['post' => '1', 'link' => 'javascript:alert(1)']];
        yield 'a link that is none' => ['PATCH', ['post' => '1', 'link' => 'x']];
        yield 'a text too long' => ['PATCH', ['post' => '1', 'alt' => str_repeat('x', 501)]];
        yield 'no post' => ['PATCH', ['hidden' => true]];
        yield 'a post that can be none' => ['PATCH', ['post' => '1/../2', 'hidden' => true]];
        $whole = ['hidden' => [], 'pinned' => [], 'own' => []];
        yield 'a part is missing' => ['PUT', ['hidden' => [], 'own' => []]];
        yield 'too many' => ['PUT', [...$whole, 'pinned' => array_map(strval(...), range(1, 49))]];
        $own = ['id' => '1', 'alt' => '', 'link' => 'data:text/html,x'];
        yield 'a link among others that is none' => ['PUT', [...$whole, 'own' => [$own]]];
        $own = ['id' => '1', 'alt' => '', 'link' => '', 'x' => 1];
        yield 'more than there is' => ['PUT', [...$whole, 'own' => [$own]]];
    }

    public function testItStaysWhereTheAccountIsGivenANewTokenAndGoesWithIt(): void
    {
        $this->change(['post' => $this->posts[0], 'hidden' => true]);
        $this->connect('sample');
        self::assertSame([$this->posts[0]], self::stored("curation_$this->id")['hidden'] ?? null);

        do_blocks(self::BLOCK);
        self::rest('DELETE', "/accounts/$this->id");
        self::assertNull(self::stored("curation_$this->id"));
        self::assertFalse(get_option("loupe_drawn_$this->id"));
    }

    /**
     * @param array<string, mixed> $fields
     * @return array{curation: array<string, mixed>, before: array<string, mixed>}
     */
    private function change(array $fields): array
    {
        $reply = self::rest('PATCH', "/accounts/$this->id/curation", $fields);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        return $reply->get_data();
    }
}
