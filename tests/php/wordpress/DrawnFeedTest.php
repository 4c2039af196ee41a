<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Ports\DrawnFeed;

/** The HTML that is kept beside the records that it was drawn of. */
final class DrawnFeedTest extends TestCase
{
    private const BLOCK = '<!-- wp:loupe/feed {"captions":true} /-->';

    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('one_post');
        self::actAs(null);
    }

    public function testWhatTheRecordsSayIsShownWhoeverChangedThem(): void
    {
        $first = self::visited(self::BLOCK);
        self::assertSame($first, self::visited(self::BLOCK));
        $feed = self::stored("feed_$this->id");
        $feed['items'][0]['caption'] = 'Another caption';
        // By whatever means: here behind the plugin's back.
        update_option("loupe_feed_$this->id", (string) wp_json_encode($feed));
        self::assertStringContainsString('Another caption', self::visited(self::BLOCK));

        update_option("loupe_feed_$this->id", (string) wp_json_encode([...$feed, 'hidden' => true]));
        self::assertStringNotContainsString('class="loupe ', self::visited(self::BLOCK));
        delete_option("loupe_feed_$this->id");
        self::assertStringNotContainsString('class="loupe ', self::visited(self::BLOCK));
    }

    public function testWhatIsKeptIsUsed(): void
    {
        self::visited(self::BLOCK);
        $name = "loupe_drawn_$this->id";
        [$key] = explode("\t", (string) get_option($name));
        update_option($name, "$key\t" . base64_encode((string) gzdeflate("feed.css feed.js\n<p>kept</p>")) . "\n");
        $html = self::visited(self::BLOCK);
        self::assertStringContainsString('<p>kept</p>', $html);
        self::assertMatchesRegularExpression('~<link [^>]*/feed\.css[^>]*><script [^>]*/feed\.js~', $html);
    }

    public function testNothingIsLeftWhereTheThemeMayHaveOtherEdges(): void
    {
        $styles = ['post_type' => 'wp_global_styles', 'post_status' => 'publish', 'post_title' => 'Custom styles'];
        $changes = [
            static fn () => wp_insert_post($styles),
            static fn () => switch_theme('twentytwentyfive'),
        ];
        foreach ($changes as $change) {
            self::visited(self::BLOCK);
            self::assertNotFalse(get_option("loupe_drawn_$this->id"));
            $change();
            self::assertFalse(get_option("loupe_drawn_$this->id"));
        }
    }

    public function testRenderingsAreKeptApart(): void
    {
        $blocks = array_map(
            static fn (int $columns): string => "<!-- wp:loupe/feed {\"columns\":$columns} /-->",
            [1, 2, 3]
        );
        foreach ([1, 2] as $time) {
            foreach ($blocks as $at => $block) {
                self::assertStringContainsString('loupe-columns-' . ($at + 1) . ' ', self::visited($block), "$time");
            }
        }
        self::assertSame(4, substr_count((string) get_option("loupe_drawn_$this->id"), "\n"));
    }

    public function testItIsInTheLanguageTheTimeZoneAndWithTheAddressesOfThePage(): void
    {
        self::visited(self::BLOCK);
        $feed = (array) self::stored("feed_$this->id");
        unset($feed['items'][0]['alt']);
        self::store("feed_$this->id", $feed);
        $plain = self::visited(self::BLOCK);
        $changes = [
            'date_format' => static fn (): string => '\d\a\y j',
            'timezone_string' => static fn (): string => 'Pacific/Kiritimati',
        ];
        foreach ($changes as $option => $change) {
            add_filter("pre_option_$option", $change);
            if ($option === 'date_format') {
                self::assertNotSame($plain, self::visited(self::BLOCK));
            }
            remove_filter("pre_option_$option", $change);
            self::assertSame($plain, self::visited(self::BLOCK));
        }
    }

    public function testHoweverManyRenderingsAreAskedForVisitorsWriteOnlyAFew(): void
    {
        global $wpdb;
        $writes = 0;
        $count = static function (string $query) use (&$writes): string {
            $writes += preg_match('/^\s*(INSERT|UPDATE|DELETE).*loupe_drawn_/s', $query);
            return $query;
        };
        add_filter('query', $count);
        foreach ([1, 2] as $time) {
            for ($gap = 0; $gap < 20; $gap++) {
                $html = self::visited("<!-- wp:loupe/feed {\"gap\":$gap} /-->");
                self::assertMatchesRegularExpression("~loupe-gap-{$gap}[ \"]~", $html);
            }
        }
        remove_filter('query', $count);
        self::assertSame(8, $writes);
    }

    public function testWhatIsDrawnOfARecordThatIsOvertakenIsNotKept(): void
    {
        $late = DrawnFeed::of([$this->id], time());
        self::store("feed_$this->id", [...(array) self::stored("feed_$this->id"), 'hidden' => true]);
        $late->keep('0123', ['feed.css'], '<p>late</p>', time());
        self::assertFalse(get_option("loupe_drawn_$this->id"));

        $uncurated = DrawnFeed::of([$this->id], time());
        self::store("curation_$this->id", ['hidden' => ['17900000000000001']]);
        $uncurated->keep('0123', ['feed.css'], '<p>uncurated</p>', time());
        self::assertFalse(get_option("loupe_drawn_$this->id"));

        $gone = DrawnFeed::of([$this->id], time());
        self::actAs('administrator');
        self::rest('DELETE', "/accounts/$this->id");
        $gone->keep('0123', ['feed.css'], '<p>gone</p>', time());
        wp_cache_flush();
        self::assertFalse(get_option("loupe_drawn_$this->id"));
    }

    public function testASyncThatBringsNothingNewHasNothingDrawnAnewBeforeTheNextDay(): void
    {
        self::visited(self::BLOCK);
        $kept = get_option("loupe_drawn_$this->id");
        $record = get_option("loupe_feed_$this->id");
        self::advance(3600);
        self::actAs('administrator');
        self::rest('POST', "/accounts/$this->id/sync");
        self::actAs(null);
        self::assertNotSame($record, get_option("loupe_feed_$this->id"));
        self::visited(self::BLOCK);
        self::assertSame($kept, get_option("loupe_drawn_$this->id"));

        self::advance(86400);
        self::visited(self::BLOCK);
        self::assertNotSame($kept, get_option("loupe_drawn_$this->id"));
    }

    public function testADamagedTextIsDrawnAnew(): void
    {
        $html = self::visited(self::BLOCK);
        $name = "loupe_drawn_$this->id";
        $text = (string) get_option($name);
        foreach (['', "\n", 'x', '[]', substr($text, 0, 40), substr($text, 0, -20), strrev($text)] as $damaged) {
            update_option($name, $damaged);
            self::assertSame($html, self::visited(self::BLOCK), $damaged);
        }
        update_option($name, ['x']);
        self::assertSame($html, self::visited(self::BLOCK));
    }

    public function testAllFeedsOfAPageAreKept(): void
    {
        $blocks = [self::BLOCK, '<!-- wp:loupe/feed {"gap":0} /-->'];
        self::visited(implode('', [...$blocks, ...$blocks]));
        self::assertSame(3, substr_count((string) get_option("loupe_drawn_$this->id"), "\n"));
    }

    private static function visited(string $content): string
    {
        return self::sent(do_blocks($content));
    }
}
