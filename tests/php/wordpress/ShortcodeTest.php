<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Misreading;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;

/** Shortcodes are read as leniently as a pasted token, and whoever edits the page is told what was not. */
final class ShortcodeTest extends TestCase
{
    /** @return iterable<string, array{string, array<string, mixed>}> what is written, and what is not the default */
    public static function written(): iterable
    {
        yield 'to the letter' => ['count="6" columns="2"', ['count' => 6, 'columns' => 2]];
        yield 'typographic quotes' => ['count=”2″ columns=“2”', ['count' => 2, 'columns' => 2]];
        yield 'German ones' => ['count=„2“ columns=‚4‘', ['count' => 2, 'columns' => 4]];
        yield 'French ones with their blanks' => ["count=«\u{a0}2\u{a0}» columns=‹4›", ['count' => 2, 'columns' => 4]];
        yield 'primes and full-width ones' => ['count=″2″ columns=＂4＂', ['count' => 2, 'columns' => 4]];
        yield 'entities' => ['count=&quot;2&quot; columns=&#8221;4&#8243;', ['count' => 2, 'columns' => 4]];
        yield 'more entities' => ['count=&ldquo;2&rdquo; gap=&#x201C;4&#x201D;', ['count' => 2, 'gap' => 4]];
        yield 'no quotes' => ['count=2 columns=4', ['count' => 2, 'columns' => 4]];
        yield 'single quotes' => ["count='2' columns='4'", ['count' => 2, 'columns' => 4]];
        yield 'a quote that nobody closed' => ['count="2 columns="4"', ['count' => 2, 'columns' => 4]];
        yield 'quotes of two kinds' => ['count=”2" columns="4″', ['count' => 2, 'columns' => 4]];
        yield 'quotes in quotes' => ['count="”2″"', ['count' => 2]];
        yield 'strange blanks' => ["count=\"2\"\u{a0}columns=\"4\"\u{2003}gap=\"1\"",
            ['count' => 2, 'columns' => 4, 'gap' => 1]];
        yield 'blanks that nobody sees' => ["\u{feff}count=\"2\u{200b}\"", ['count' => 2]];
        yield 'blanks around the sign' => ['count = "2" columns  =4', ['count' => 2, 'columns' => 4]];
        yield 'blanks inside' => ['count=" 2 " gap=” 4 ″', ['count' => 2, 'gap' => 4]];
        yield 'commas' => ['count="2", columns="4",', ['count' => 2, 'columns' => 4]];
        yield 'commas without blanks' => ['count=2,columns=4', ['count' => 2, 'columns' => 4]];
        yield 'semicolons' => ['count="2"; columns=4;', ['count' => 2, 'columns' => 4]];
        yield 'nothing between' => ['count="2"columns="4"', ['count' => 2, 'columns' => 4]];
        yield 'colons' => ['count: 2; columns:"4"', ['count' => 2, 'columns' => 4]];
        yield 'capitals' => ['COUNT="2" Columns="4"', ['count' => 2, 'columns' => 4]];
        yield 'units' => ['gap="8px" columns="2"', ['gap' => 8, 'columns' => 2]];
        yield 'units with a blank' => ['gap="4 px"', ['gap' => 4]];
        yield 'units with typographic quotes and a blank' => ['gap=”4 px″ count=2', ['gap' => 4, 'count' => 2]];
        yield 'fractions' => ['gap="4.0" count="6,0"', ['gap' => 4, 'count' => 6]];
        yield 'lines' => ["\ncount=\"2\"\n\tcolumns=\"4\"\n", ['count' => 2, 'columns' => 4]];
        yield 'a slash at the end' => ['count="2" /', ['count' => 2]];
        yield 'nothing in quotes' => ['account="" count="2"', ['count' => 2]];
        yield 'nothing at all' => ['account= count="2" gap=', ['count' => 2]];
        yield 'an account' => ['account="17841400000000001"', ['account' => '17841400000000001']];
        yield 'a user name' => ['account=”@Lumen.Studio″, count=2', ['account' => '@Lumen.Studio', 'count' => 2]];
        yield 'a profile' => ['account=https://www.instagram.com/lumen.studio/?igsh=x count=2',
            ['account' => 'https://www.instagram.com/lumen.studio/?igsh=x', 'count' => 2]];
        $post = 'https://www.instagram.com/p/ABC-d/?igsh=MzRl==&amp;img_index=2';
        $one = ['post' => 'ABC-d', 'gap' => 2];
        yield 'a post' => ["post=\"$post\" gap=2", $one];
        yield 'a post in typographic quotes' => ["gap=2 post=”{$post}″", $one];
        yield 'a post without quotes' => ["post=$post, gap=2", $one];
        yield 'a post in a quote that nobody closed' => ["post=\"$post gap=\"2\"", $one];
        yield 'a post that an editor made a link of' => ["post=\"<a href='$post'>$post</a>\" gap=2", $one];
        yield 'a shortcode of a post' => ['gap=2; post: ABC-d;', $one];
        yield 'no post' => ['post="" gap=2', ['gap' => 2]];
        yield 'what is no post' => ['post="the one with the lamp" gap=2', ['post' => '?', 'gap' => 2]];
        foreach (['yes', 'Ja', 'on', '1', 'TRUE', '“oui”', 'sí'] as $word) {
            yield "captions=$word" => ["captions=$word", ['captions' => true]];
        }
        foreach (['no', 'Nein', 'off', '0', 'false', '""'] as $word) {
            yield "captions=$word" => ["captions=$word", []];
        }
        yield 'a dash in a name' => ['columns-narrow=2 header-name=no',
            ['columns_narrow' => 2, 'header_name' => false]];
        yield 'kinds as people call them' => ['kinds="Reels, carousel"', ['kinds' => ['video', 'album']]];
        yield 'kinds without quotes' => ['kinds=photos count=2', ['kinds' => ['photo'], 'count' => 2]];
        yield 'a width with its unit' => ['tile_width=”200 px″ gap=2', ['tile_width' => '200', 'gap' => 2]];
        yield 'a text' => ['title="Lumen’s “Sun”: a=b" gap=2', ['title' => 'Lumen’s “Sun”: a=b', 'gap' => 2]];
        yield 'a text in typographic quotes' => ['title=“Lumen’s studio″ gap=2',
            ['title' => 'Lumen’s studio', 'gap' => 2]];
        yield 'a text without quotes' => ['with=#lamp, without=#ad gap=2',
            ['with' => '#lamp', 'without' => '#ad', 'gap' => 2]];
        yield 'hashtags and words' => ['with=„#lamp, table lamp“ gap=2', ['with' => '#lamp, table lamp', 'gap' => 2]];
        yield 'an address' => ['image=https://example.org/a.jpg?x=1&amp;y=2 gap=2',
            ['image' => 'https://example.org/a.jpg?x=1&y=2', 'gap' => 2]];
        foreach (['2026-03-01', '2026/3/1', '”2026-3-1″', '1.3.2026', '"1. 3. 2026"'] as $day) {
            yield "from=$day" => ["from=$day gap=2", ['from' => '2026-03-01', 'gap' => 2]];
        }
        yield 'captions by their name alone' => ['captions count=2', ['captions' => true, 'count' => 2]];
    }

    /**
     * @dataProvider written
     * @param array<string, mixed> $expected
     */
    public function testWhatIsMeantIsRead(string $written, array $expected): void
    {
        $shortcode = Shortcode::read(shortcode_parse_atts($written));
        self::assertEquals(Settings::fromArray($expected), Settings::fromArray($shortcode->values));
        self::assertSame([], $shortcode->misreadings);
    }

    /** @return iterable<string, array{string, list<string>}> what is written, and what is told of it */
    public static function wrong(): iterable
    {
        yield 'a setting that is none' => ['colums="2"', ['unknown colums 2']];
        yield 'a word that is none' => ['lumen.studio', ['unknown lumen.studio ']];
        yield 'a word for a number' => ['count="six"', ['no_number count six']];
        yield 'another unit' => ['gap="1em"', ['no_number gap 1em']];
        yield 'too much' => ['count="100"', ['out_of_range count 100']];
        yield 'too little' => ['Columns=0', ['out_of_range columns 0']];
        yield 'far too much' => ['gap=99999999999999999999', ['out_of_range gap 99999999999999999999']];
        yield 'neither yes nor no' => ['captions=”sure″', ['no_switch captions sure']];
        yield 'nothing to choose' => ['shape="circle"', ['no_choice shape circle']];
        yield 'a kind that is none' => ['kinds="photo, stories"', ['no_member kinds photo, stories']];
        yield 'no day' => ['from="03/01/2026"', ['no_day from 03/01/2026']];
        yield 'a day that the calendar has not' => ['until=2026-02-30', ['no_day until 2026-02-30']];
        yield 'several' => ['count=x style="wide"', ['no_number count x', 'unknown style wide']];
    }

    /**
     * @dataProvider wrong
     * @param list<string> $told
     */
    public function testWhatIsWrongIsTold(string $written, array $told): void
    {
        $tell = static fn (Misreading $it): string => "{$it->code->value} $it->name $it->value";
        self::assertSame($told, array_map($tell, Shortcode::read(shortcode_parse_atts($written))->misreadings));
    }

    public function testAnEmptyOneTakesEveryDefault(): void
    {
        // So does WordPress hand over one without attributes.
        foreach ([[], ['']] as $pieces) {
            $shortcode = Shortcode::read($pieces);
            self::assertSame([], $shortcode->values);
            self::assertSame([], $shortcode->misreadings);
        }
    }

    public function testBytesThatAreNoTextSayNothing(): void
    {
        // WordPress's own reading of a text gives a notice on them, and no pieces.
        foreach ([['count' => "\xE9"], ["count=\"\xE9\""]] as $pieces) {
            $shortcode = Shortcode::read($pieces);
            self::assertSame([], $shortcode->values);
            self::assertSame([], $shortcode->misreadings);
        }
    }

    public function testValuesOfProgramsAreReadToo(): void
    {
        $values = ['count' => 6, 'captions' => true, 'gap' => null, 'columns' => []];
        self::assertSame(['count' => '6', 'captions' => 'true'], Shortcode::read($values)->values);
    }

    public function testAPageShowsWhatWasMeant(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        $this->connect('one_post');
        self::actAs(null);
        $expected = do_shortcode("[loupe account=\"$id\" count=\"2\" columns=\"2\"]");
        self::assertSame(2, substr_count($expected, '<li '));
        $name = $this->services->accounts()->get($id)?->handle();
        $shouted = strtoupper("@$name");
        foreach (
            [
                "[loupe account=”{$name}″ count=”2″ columns=“2”]",
                "[Loupe account=@$name, count=2, columns=2]",
                "[LOUPE Account=&#8221;$shouted&#8221; count=2 columns = 2]",
                "[loupe\naccount=$name\ncount=2\n\ncolumns=\"2\"]",
                "[loupe account=\"https://www.instagram.com/$name/\" count=2 columns=2]",
                "[loupe account=\"$name\" count=\"2\" columns=\"2\" colour=\"red\"]",
            ] as $written
        ) {
            $html = trim((string) apply_filters('the_content', $written));
            self::assertSame($expected, $html, $written);
        }
    }

    public function testAnAngleThatNobodyClosedDoesNoHarm(): void
    {
        $this->connect('one_post');
        self::assertStringContainsString('loupe-columns-2', do_shortcode('[loupe columns=2 a>b]'));
        self::assertStringContainsString('loupe-columns-2', do_shortcode('[loupe columns=2 <b title="<">]'));
    }

    public function testABlockMayNameItsAccountLikewise(): void
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        $this->connect('sample');
        self::actAs(null);
        $name = strtoupper((string) $this->services->accounts()->get($id)?->handle());
        $block = static fn (string $account): string => do_blocks("<!-- wp:loupe/feed {\"account\":\"$account\"} /-->");
        self::assertStringContainsString('class="loupe ', $block($id));
        self::assertSame($block($id), $block("@$name"));
        self::assertSame($block($id), $block(" $name "));
    }

    public function testAnAccountThatWasRenamedIsFoundByItsOldNameUntilAnotherHasIt(): void
    {
        $id = $this->connect('one_post');
        $other = $this->connect('no_posts');
        self::actAs(null);
        $old = (string) $this->services->accounts()->get($id)?->handle();
        $record = (array) self::stored("account_$id");
        $record['user']['username'] = 'another.name';
        self::store("account_$id", $record);
        // As the daily look at the profile finds it, and a token that is pasted again.
        self::advance(2 * DAY_IN_SECONDS);
        do_action('loupe_tick');
        self::assertSame($old, $this->services->accounts()->get($id)?->handle());
        self::assertStringContainsString('class="loupe ', do_shortcode('[loupe account="another.name"]'));
        $this->connect('one_post');
        self::actAs(null);
        self::assertStringContainsString('class="loupe ', do_shortcode('[loupe account="@Another.Name"]'));

        $record = (array) self::stored("account_$other");
        $record['user']['username'] = 'another.name';
        self::store("account_$other", $record);
        self::assertSame('', do_shortcode('[loupe account="another.name"]'), 'the other one has no posts');
    }

    public function testWhoCanEditIsToldWhatIsWrongAndVisitorsAreNot(): void
    {
        $this->connect('one_post');
        $name = $this->services->accounts()->all()[0]->name();
        $written = [
            '[loupe account="<b>nobody</b>"]' => "is called “nobody”. Connected: $name.",
            '[loupe account="99999"]' => "is called “99999”. Connected: $name.",
            '[loupe colums="2"]'
                => '“colums” is no setting of the feed. There are: account, post, count, offset, kinds, ',
            '[loupe count="six"]' => 'count: “six” is no whole number, so it is 12.',
            '[loupe columns="7"]' => 'columns: 7 is not between 1 and 6, so the nearest of these is taken.',
            '[loupe captions="sure"]' => 'captions: “sure” is neither “yes” nor “no”, so it is as by default.',
            '[loupe shape="circle"]'
                => 'shape: “circle” is none of square, 4:5, 3:4, original, so it is square.',
            '[loupe &#91;gallery&#93;]' => '“&#x5B;gallery&#x5D;” is no setting',
        ];
        foreach ($written as $shortcode => $told) {
            self::actAs('editor');
            self::assertStringContainsString($told, do_shortcode($shortcode));
            self::actAs(null);
            self::assertStringNotContainsString('loupe-note', do_shortcode($shortcode), $shortcode);
        }
    }

    public function testAUserNameCostsOneQueryLikeAnId(): void
    {
        $this->connect('one_post');
        $this->connect('no_posts');
        $name = $this->services->accounts()->all()[0]->handle();
        $post = ['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A page', 'post_name' => 'named'];
        $id = wp_insert_post([...$post, 'post_content' => "[loupe account=\"$name\"]"]);
        try {
            // The first view says how it shows the feed.
            Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/named/']);
            wp_cache_flush();
            do_action('loupe_tick');
            Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/named/']);
            $output = Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/named/']);
        } finally {
            wp_delete_post($id, true);
        }
        $page = json_decode($output, true, flags: JSON_THROW_ON_ERROR);
        self::assertStringContainsString('class="loupe ', $page['html']);
        self::assertCount(1, preg_grep('/loupe/', $page['queries']) ?: []);
    }
}
