<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Schedule\Loopback;

/** What an account calls itself moves no cursor, begins no line and no header, and turns nothing round. */
final class PrintedTest extends TestCase
{
    private const NAME = "lumen\e]0;owned\x07\r\nBcc: evil@example.org\n\u{202E}oidu\u{2028}ts\xff";
    /** All but the line breaks that a page or a terminal's output has itself. */
    private const UNPRINTABLE = '/[\x00-\x08\x0B-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\xA8-\xAE]|\xE2\x81[\xA6-\xA9]/';

    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('one_post');
        $record = self::stored("account_$this->id");
        $record['user'] = [...$record['user'], 'username' => self::NAME, 'name' => self::NAME];
        self::store("account_$this->id", $record);
        Sandbox::fail(['on' => 'any', 'kind' => 'session_ended']);
    }

    /** @return iterable<string, array{list<string>}> */
    public static function commands(): iterable
    {
        foreach (['table', 'json', 'csv', 'yaml'] as $format) {
            yield "status as $format" => [['loupe', 'status', "--format=$format"]];
            yield "sync as $format" => [['loupe', 'sync', '--all', "--format=$format"]];
            yield "doctor as $format" => [['loupe', 'doctor', "--format=$format"]];
        }
        yield 'refresh' => [['loupe', 'refresh', '--all']];
        yield 'disconnect' => [['loupe', 'disconnect', '--all', '--yes']];
    }

    /**
     * @dataProvider commands
     * @param list<string> $words
     */
    public function testACommandPrintsNothingThatTheTerminalObeys(array $words): void
    {
        $run = Cli::run($words);
        self::assertPrintable($run->output . $run->errors);
        self::assertStringNotContainsString("\nBcc", $run->output . $run->errors);
    }

    public function testTheNoteBesideAFeedHoldsNothingThatTurnsItsWordsRound(): void
    {
        self::actAs('editor');
        $notes = [
            'of a block' => do_blocks('<!-- wp:loupe/feed {"account":"a\u202eb"} /-->'),
            'of a shortcode' => do_shortcode("[loupe count=\"a\u{FFF9}b\"]"),
        ];
        foreach ($notes as $which => $note) {
            self::assertStringContainsString("“a\u{FFFD}b”", $note, $which);
            self::assertPrintable($note);
        }
    }

    public function testAMailHasOneSubjectAndOneRecipient(): void
    {
        update_option('blogname', "Site\u{202E}");
        try {
            $this->services->feedSync()->sync($this->id);
        } finally {
            update_option('blogname', 'Loupe tests');
        }
        self::assertCount(1, $this->mails);
        self::assertSame(get_option('admin_email'), $this->mails[0]['to']);
        self::assertPrintable($this->mails[0]['subject'] . $this->mails[0]['message']);
        self::assertStringNotContainsString("\n", $this->mails[0]['subject']);
        self::assertStringContainsString('lumen', $this->mails[0]['subject']);
    }

    public function testTheMailAboutSomebodyElsesDeedHoldsPrintableNames(): void
    {
        global $wpdb;
        $name = "Jo\e[31m\u{202E}\u{2028}Doe";
        $wpdb->update($wpdb->users, ['display_name' => $name], ['ID' => get_current_user_id()]);
        clean_user_cache(get_current_user_id());
        update_option('blogname', "Site\u{202E}");
        self::actAs('anonymous');
        try {
            self::assertNull($this->services->disconnector()->disconnect($this->id));
        } finally {
            update_option('blogname', 'Loupe tests');
        }
        self::assertCount(1, $this->mails);
        self::assertPrintable($this->mails[0]['subject'] . $this->mails[0]['message']);
        self::assertStringContainsString('lumen', $this->mails[0]['message']);
        self::assertStringContainsString('Doe', $this->mails[0]['message']);
    }

    public function testTheQuestionWhetherTheSiteHasMovedIsPrintable(): void
    {
        $record = self::stored("account_$this->id");
        $record['addresses'] = ['present' => ["other.test/\e[31m\u{202E}"], 'former' => []];
        self::store("account_$this->id", $record);
        self::actAs('administrator');
        $page = AdminPage::render();
        self::assertStringContainsString('Has this site moved', $page);
        self::assertStringContainsString('other.test', $page);
        self::assertPrintable($page);
    }

    public function testWpAdminShowsIt(): void
    {
        $this->services->feedSync()->sync($this->id);
        self::actAs('administrator');
        set_current_screen('dashboard');
        ob_start();
        $this->faces()->adminNotices()->show();
        $notice = (string) ob_get_clean();
        self::assertStringContainsString('The Instagram feed of @lumen', $notice);
        self::assertPrintable($notice);
        self::assertPrintable(AdminPage::render());
    }

    public function testSiteHealthAndItsInfoShowIt(): void
    {
        $this->services->feedSync()->sync($this->id);
        foreach ($this->faces()->siteHealth()->tests([])['direct'] as $test) {
            self::assertPrintable(print_r(($test['test'])(), true));
        }
        self::assertPrintable(print_r(apply_filters('debug_information', []), true));
    }

    public function testTheExportAndTheErasureTellIt(): void
    {
        $email = wp_get_current_user()->user_email ?: (string) get_option('admin_email');
        $feed = self::stored("feed_$this->id");
        $feed['items'][0]['caption'] = "One\ntwo\e[31m\u{202E}";
        self::store("feed_$this->id", $feed);
        $exporter = apply_filters('wp_privacy_personal_data_exporters', [])['loupe']['callback'];
        $exported = $exporter($email);
        self::assertNotSame([], $exported['data']);
        self::assertPrintable(print_r($exported, true));
        self::assertStringContainsString("One\ntwo", print_r($exported, true));
        $eraser = apply_filters('wp_privacy_personal_data_erasers', [])['loupe']['callback'];
        self::assertPrintable(print_r($eraser($email), true));
    }

    public function testThePanelGetsIt(): void
    {
        self::actAs('administrator');
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertPrintable($account['username'] . $account['name']);
        self::assertPrintable(self::rest('GET', '/feeds')->get_data()['feeds'][0]['username']);
    }

    public function testWhyTheSiteCannotAskItselfIsOneLineOfText(): void
    {
        $refuse = static fn (): \WP_Error => new \WP_Error('http', "No\e[31m\nSuccess: all is well\u{202E}");
        add_filter('pre_http_request', $refuse);
        try {
            $reason = (string) Loopback::obstacle();
        } finally {
            remove_filter('pre_http_request', $refuse);
        }
        self::assertPrintable($reason);
        self::assertStringNotContainsString("\n", $reason);
    }

    private static function assertPrintable(string $text): void
    {
        self::assertNotSame('', $text);
        self::assertSame(1, preg_match('//u', $text), 'It is UTF-8.');
        self::assertSame(0, preg_match(self::UNPRINTABLE, $text, $found), json_encode($found[0] ?? '') . " in $text");
    }
}
