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
        self::assertSame(2, preg_match_all('~<style>[^<]*\.loupe-grid[^<]*</style><div class="loupe"~', $html));
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
