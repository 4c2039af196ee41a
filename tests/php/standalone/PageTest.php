<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

final class PageTest extends SandboxTestCase
{
    public function testAWebServerThatRunsAsAnotherUserShowsTheFeedAndCannotReadTokenOrKey(): void
    {
        $this->site->connect();
        chmod($this->folder, 0755);
        $page = $this->site->page('', ...$this->asAnother());
        self::assertSame(0, $page->wait());
        self::assertSame('', $page->errors);
        self::assertStringContainsString('<img class="loupe-picture"', $page->output);

        foreach ([$this->site->accountFile(), $this->site->key] as $file) {
            $reader = new Process([...$this->asAnother(), 'cat', $file]);
            self::assertNotSame(0, $reader->wait());
            self::assertSame('', $reader->output);
        }
    }

    public function testThePageNeedsNothingButTheFeedsFolder(): void
    {
        $this->site->connect();
        $before = $this->shown();
        rename("{$this->site->data}/private", "$this->folder/elsewhere");
        rename($this->site->key, "$this->folder/elsewhere.key");
        self::assertSame($before, $this->shown());
    }

    public function testAPhpThatIsConfinedToWhatAPageReadsShowsTheFeed(): void
    {
        $this->site->connect();
        $before = $this->shown();
        $allowed = ['public_html', 'loupe/', 'loupe-config.php', 'loupe-data/feeds/'];
        $allowed = implode(':', array_map(fn (string $part): string => "$this->folder/$part", $allowed));
        $page = new Process([
            'php', '-d', 'display_errors=1', '-d', "open_basedir=$allowed", "{$this->site->root}/index.php",
        ]);
        self::assertSame(0, $page->wait());
        self::assertSame($before, $page->output);
    }

    public function testThePageAsksNobody(): void
    {
        $this->site->connect();
        Sandbox::forgetCalls();
        $this->shown();
        self::assertSame([], Sandbox::calls());
    }

    public function testTheStylesheetComesWithEachFeed(): void
    {
        $this->site->connect();
        $html = $this->shown("require '$this->folder/loupe/standalone/feed.php';");
        self::assertSame(2, substr_count($html, '<ul class="loupe-grid '));
        self::assertSame(2, preg_match_all('~<style>[^<]*\.loupe-grid[^<]*</style><div class="loupe ~', $html));
    }

    public function testAFeedThatOpensPostsBringsItsScriptAndOneThatDoesNotBringsNone(): void
    {
        $this->site->connect();
        self::assertStringNotContainsString('<script', $this->shown());
        $html = $this->shown("\$loupe = ['opens' => 'lightbox', 'layout' => 'carousel'];");
        self::assertStringContainsString('<dialog class="loupe-lightbox"', $html);
        self::assertMatchesRegularExpression('~<script type="module">.*showModal~s', $html);
        self::assertSame(1, substr_count($html, '</script>'));
    }

    public function testAPageShowsThePartThatItsAddressAsksForAndLeadsToTheOthers(): void
    {
        $this->site->connect('sample');
        $feed = "\$loupe = ['count' => 5, 'more' => 'button'];";
        $first = $this->shown($feed);
        $second = $this->shown("\$_GET = ['page_id' => '7', 'loupe-page' => '2']; $feed");
        self::assertStringContainsString('rel="next" href="?loupe-page=2#loupe-1"', $first);
        self::assertStringContainsString('rel="prev" href="?page_id=7&amp;loupe-page=1#loupe-1"', $second);
        $links = static fn (string $html): array
            => preg_match_all('~<a class="loupe-link" href="([^"]+)"~', $html, $found) > 0 ? $found[1] : [];
        self::assertCount(5, $links($second));
        self::assertSame([], array_intersect($links($first), $links($second)));
    }

    public function testAScriptIsGivenAPartForThePageThatShowsTheOneBefore(): void
    {
        $this->site->connect('sample');
        $feed = "\$loupe = ['count' => 5, 'more' => 'button', 'header' => true];";
        $two = "$feed require '$this->folder/loupe/standalone/feed.php';";
        $more = '~data-more="\?loupe-page=2&amp;loupe-came=1&amp;loupe-behind=(\d+)"~';
        self::assertSame(1, preg_match($more, $this->shown($feed), $last));

        $asked = "['7' => 'x', 'loupe-page' => '2', 'loupe-came' => '1', 'loupe-behind' => '$last[1]']";
        $page = $this->shown("\$_GET = $asked; $two");
        [, $first, $second] = explode('<div class="loupe ', $page);
        self::assertStringContainsString('<div class="loupe-came" role="log"><p>5 more posts</p></div>', $first);
        self::assertStringContainsString('href="?7=x&amp;loupe-page=3#loupe-1"', $first);
        self::assertStringContainsString('data-more="?7=x&amp;loupe-page=3&amp;loupe-came=1&amp;loupe-behind=', $first);
        self::assertStringNotContainsString('class="loupe-newer"', $first);
        self::assertStringNotContainsString('class="loupe-header"', $first);
        self::assertStringContainsString('<div class="loupe-came" role="log"></div>', $second);
        self::assertStringContainsString('class="loupe-header"', $second);
        self::assertStringContainsString(
            'data-more="?7=x&amp;loupe-page=2&amp;loupe-page-2=2&amp;loupe-came=2&amp;loupe-behind=' . $last[1],
            $second
        );
    }

    public function testAPartThatIsNotThereIsNotGivenAsOneThatComesBehindAnother(): void
    {
        $this->site->connect('sample');
        $page = $this->shown("\$_GET = ['loupe-page' => '99', 'loupe-came' => '1']; \$loupe = ['more' => 'button'];");
        self::assertStringContainsString('<div class="loupe-came" role="log"></div>', $page);
    }

    public function testFrontEndsGetTheFeedAsJson(): void
    {
        $this->site->connect('sample');
        $this->shown();
        $file = "{$this->site->root}/feed.php";
        $json = "$this->folder/loupe/standalone/feed-json.php";
        file_put_contents($file, "<?php \$loupe = ['count' => 3]; require '$json';");
        $page = new Process(['php', $file]);
        self::assertSame(0, $page->wait());
        $reply = json_decode($page->output, true);
        self::assertSame(['items', 'profile', 'words', 'today'], array_keys($reply));
        self::assertCount(3, $reply['items']);
        $path = $reply['items'][0]['picture']['cuts'][0]['path'];
        self::assertStringStartsWith('http://site.test/loupe-pictures/', $path);
        self::assertSame('lumen.studio', $reply['profile']['username']);
    }

    public function testThePageSaysHowManyPostsAndWhose(): void
    {
        $first = $this->site->connect('one_post');
        $second = $this->site->connect('no_posts');
        self::assertSame($this->shown(), $this->shown("\$loupe = ['account' => '$first'];"));
        self::assertSame('', $this->shown("\$loupe = ['account' => '$second'];"));
        self::assertSame('', $this->shown("\$loupe = ['account' => '../private/calls'];"));
        self::assertStringContainsString(
            'loupe-columns-5',
            $this->shown("\$loupe = ['columns' => 5, 'captions' => true];")
        );
    }

    public function testThePageSaysHowMuchRoomItHas(): void
    {
        $id = $this->site->connect();
        $file = "{$this->site->data}/feeds/feed_$id.json";
        $text = (string) file_get_contents($file);
        file_put_contents($file, str_replace('"widths":[180]', '"widths":[180,360]', $text));
        self::assertStringContainsString(', 296px)', $this->shown("\$loupe = ['columns' => 2, 'room' => 600];"));
        self::assertStringContainsString(', 596px)', $this->shown("\$loupe = ['columns' => 2];"));
    }

    public function testAnAccountThatIsBeingRemovedIsNotShown(): void
    {
        $id = $this->site->connect();
        $before = $this->shown();
        $index = "{$this->site->data}/feeds/accounts.json";
        file_put_contents($index, json_encode(['-17841400000000009', $id]));
        self::assertSame($before, $this->shown());
        file_put_contents($index, json_encode(["-$id"]));
        self::assertSame('', $this->shown());
        self::assertSame('', $this->shown("\$loupe = ['account' => '-$id'];"));
        self::assertSame('', $this->shown("\$loupe = ['account' => '$id'];"));
    }

    public function testRequiringTheFeedLeavesThePagesVariablesAlone(): void
    {
        $this->site->connect();
        $this->shown();
        file_put_contents("{$this->site->root}/index.php", <<<PHP
            <?php
            \$file = \$id = \$html = \$config = 'mine';
            \$before = [];
            \$before = get_defined_vars();
            require '$this->folder/loupe/standalone/feed.php';
            echo \$file . \$id . \$html . \$config . count(array_diff_key(get_defined_vars(), \$before));
            PHP);
        $page = new Process(['php', "{$this->site->root}/index.php"]);
        self::assertSame(0, $page->wait());
        self::assertStringEndsWith('minemineminemine0', $page->output);
    }

    /** @dataProvider damage */
    public function testAPageIsNotBrokenByADamagedFile(string $content): void
    {
        $id = $this->site->connect();
        file_put_contents("{$this->site->data}/feeds/feed_$id.json", $content);
        self::assertSame('', $this->shown());
    }

    /** @return iterable<array{string}> */
    public static function damage(): iterable
    {
        yield [''];
        yield ['{"items":[{"id":"1'];
        yield ['"text"'];
        yield ['{"items":[{}, 7, {"id":[]}]'];
    }

    public function testWithoutConfigurationThePageStaysWholeAndTheLogSaysWhy(): void
    {
        unlink("$this->folder/loupe-config.php");
        $page = $this->site->page();
        self::assertSame(0, $page->wait());
        self::assertSame('', $page->output);
        self::assertStringContainsString('There is no configuration', $page->errors);
    }

    public function testBeforeAnythingIsConnectedThePageShowsNothingAndTheLogSaysWhy(): void
    {
        $page = $this->site->page();
        self::assertSame(0, $page->wait());
        self::assertSame('', $page->output);
        self::assertStringContainsString('No account is connected yet', $page->errors);
    }

    private function shown(string $settings = ''): string
    {
        $page = $this->site->page($settings);
        self::assertSame(0, $page->wait());
        self::assertSame('', $page->errors);
        return $page->output;
    }

    /**
     * What puts a command under another user. Only root can do that; without,
     * what belongs to the present user is closed to that one too.
     *
     * @return list<string>
     */
    private function asAnother(): array
    {
        if (posix_geteuid() === 0) {
            return ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
        }
        chmod($this->site->accountFile(), 0);
        chmod($this->site->key, 0);
        return [];
    }
}
