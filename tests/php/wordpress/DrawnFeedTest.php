<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Value\AccountId;
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
        $first = do_blocks(self::BLOCK);
        self::assertSame($first, do_blocks(self::BLOCK));
        $feed = self::stored("feed_$this->id");
        $feed['items'][0]['caption'] = 'Another caption';
        // By whatever means: here behind the plugin's back.
        update_option("loupe_feed_$this->id", (string) wp_json_encode($feed));
        self::assertStringContainsString('Another caption', do_blocks(self::BLOCK));

        update_option("loupe_feed_$this->id", (string) wp_json_encode([...$feed, 'hidden' => true]));
        self::assertStringNotContainsString('class="loupe"', do_blocks(self::BLOCK));
        delete_option("loupe_feed_$this->id");
        self::assertStringNotContainsString('class="loupe"', do_blocks(self::BLOCK));
    }

    public function testWhatIsKeptIsUsed(): void
    {
        do_blocks(self::BLOCK);
        $name = "loupe_drawn_$this->id";
        [$key] = explode("\t", (string) get_option($name));
        update_option($name, "$key\t" . base64_encode((string) gzdeflate('<p>kept</p>')) . "\n");
        self::assertStringContainsString('<p>kept</p>', do_blocks(self::BLOCK));
    }

    public function testRenderingsAreKeptApart(): void
    {
        $blocks = array_map(
            static fn (int $columns): string => "<!-- wp:loupe/feed {\"columns\":$columns} /-->",
            [1, 2, 3]
        );
        foreach ([1, 2] as $time) {
            foreach ($blocks as $at => $block) {
                self::assertStringContainsString('loupe-columns-' . ($at + 1) . ' ', do_blocks($block), "$time");
            }
        }
        self::assertSame(4, substr_count((string) get_option("loupe_drawn_$this->id"), "\n"));
    }

    public function testItIsInTheLanguageTheTimeZoneAndWithTheAddressesOfThePage(): void
    {
        do_blocks(self::BLOCK);
        $feed = (array) self::stored("feed_$this->id");
        unset($feed['items'][0]['alt']);
        self::store("feed_$this->id", $feed);
        $plain = do_blocks(self::BLOCK);
        $changes = [
            'date_format' => static fn (): string => '\d\a\y j',
            'timezone_string' => static fn (): string => 'Pacific/Kiritimati',
        ];
        foreach ($changes as $option => $change) {
            add_filter("pre_option_$option", $change);
            if ($option === 'date_format') {
                self::assertNotSame($plain, do_blocks(self::BLOCK));
            }
            remove_filter("pre_option_$option", $change);
            self::assertSame($plain, do_blocks(self::BLOCK));
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
                $html = do_blocks("<!-- wp:loupe/feed {\"gap\":$gap} /-->");
                self::assertMatchesRegularExpression("~loupe-gap-{$gap}[ \"]~", $html);
            }
        }
        remove_filter('query', $count);
        self::assertSame(8, $writes);
    }

    public function testWhatIsDrawnOfARecordThatIsOvertakenIsNotKept(): void
    {
        $late = DrawnFeed::of(new AccountId($this->id));
        self::store("feed_$this->id", [...(array) self::stored("feed_$this->id"), 'hidden' => true]);
        $late->keep('0123', '<p>late</p>', [0, PHP_INT_MAX]);
        self::assertFalse(get_option("loupe_drawn_$this->id"));

        $gone = DrawnFeed::of(new AccountId($this->id));
        self::actAs('administrator');
        self::rest('DELETE', "/accounts/$this->id");
        $gone->keep('0123', '<p>gone</p>', [0, PHP_INT_MAX]);
        wp_cache_flush();
        self::assertFalse(get_option("loupe_drawn_$this->id"));
    }

    public function testADamagedTextIsDrawnAnew(): void
    {
        $html = do_blocks(self::BLOCK);
        $name = "loupe_drawn_$this->id";
        $text = (string) get_option($name);
        foreach (['', "\n", 'x', '[]', substr($text, 0, 40), substr($text, 0, -20), strrev($text)] as $damaged) {
            update_option($name, $damaged);
            self::assertSame($html, do_blocks(self::BLOCK), $damaged);
        }
        update_option($name, ['x']);
        self::assertSame($html, do_blocks(self::BLOCK));
    }
}
