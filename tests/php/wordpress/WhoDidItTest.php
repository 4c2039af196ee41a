<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Connect\Disconnector;
use Loupe\WordPress\Faces\Admin\SiteForms;

/** Who connected, replaced and disconnected what, and who hears of it. */
final class WhoDidItTest extends TestCase
{
    private const HOOKS = [
        'loupe_account_connected',
        'loupe_account_token_replaced',
        'loupe_account_disconnected',
    ];

    /** @var list<array{string, mixed, mixed}> hook, account, user */
    private array $fired = [];

    protected function setUp(): void
    {
        parent::setUp();
        foreach (self::HOOKS as $hook) {
            remove_all_actions($hook);
            add_action($hook, function (mixed ...$arguments) use ($hook): void {
                $this->fired[] = [$hook, ...$arguments];
            }, 10, 9);
        }
    }

    protected function tearDown(): void
    {
        array_map(remove_all_actions(...), self::HOOKS);
    }

    public function testOtherPluginsHearWhatWasDoneToWhichAccountAndByWhom(): void
    {
        $id = $this->connect('one_post');
        $me = get_current_user_id();
        $this->connect('one_post');
        self::rest('DELETE', "/accounts/$id");
        self::assertSame([
            ['loupe_account_connected', $id, $me],
            ['loupe_account_token_replaced', $id, $me],
            ['loupe_account_disconnected', $id, $me],
        ], $this->fired);
        self::assertSame([], $this->mails, 'nobody undid what another had done');
    }

    public function testWhatMetaAsksForIsNobodysDeedAndNobodyIsMailed(): void
    {
        self::saveApp();
        $id = $this->connect('one_post');
        self::actAs('anonymous');
        self::advance(60);
        $signed = Sandbox::signedRequest('delete', 'one.good.picture');
        self::assertSame(200, self::rest('POST', '/delete', ['signed_request' => $signed])->get_status());
        self::assertSame(['loupe_account_disconnected', $id, 0], end($this->fired));
        self::assertSame([], $this->mails);
    }

    public function testAnotherPluginThatThrowsUndoesNothing(): void
    {
        add_action('loupe_account_connected', static fn () => throw new \RuntimeException('not ours'));
        $id = $this->connect('one_post');
        self::assertSame([$id], self::stored('accounts'));
        self::assertGreaterThan(0, $this->services->feeds()->get($id)?->sync->last);
    }

    public function testTheAdministratorIsMailedWhenSomebodyElseReplacesOrDisconnects(): void
    {
        $id = $this->connect('one_post');
        self::saveApp();
        self::assertSame([], $this->mails);

        self::becomeAnother();
        self::rest('POST', '/accounts', ['token' => Sandbox::token('one_post')]);
        self::assertMailed('@one.good.picture was given another token');
        Forms::submit('loupe_save_app', ['app_id' => Sandbox::APP_ID, 'app_secret' => Sandbox::APP_SECRET]);
        self::assertMailed('App ID and secret were replaced');

        self::actAs('administrator');
        Forms::submit('loupe_disconnect', ['account' => $id, 'sure' => '1']);
        self::assertMailed('@one.good.picture was disconnected');
        Forms::submit('loupe_remove_app', ['sure' => '1']);
        self::assertMailed('App ID and secret were removed');
        AdminPage::render();
    }

    public function testSomebodyOnTheCommandLineIsSomebodyElse(): void
    {
        $id = $this->connect('one_post');
        self::actAs('anonymous');
        self::assertNull($this->services->disconnector()->disconnect($id));
        self::assertMailed('was disconnected');
    }

    public function testThePageShowsWhoConnectedAnAccountAndWhen(): void
    {
        $id = $this->connect('one_post');
        wp_update_user(['ID' => get_current_user_id(), 'display_name' => 'Jo <b>Doe</b>']);
        $account = $this->services->accounts()->get($id);
        self::assertSame(
            ['at' => $account->connectedAt, 'by' => get_userdata(get_current_user_id())->display_name],
            self::rest('GET', '/accounts')->get_data()['accounts'][0]['connected']
        );
        $day = wp_date((string) get_option('date_format'), $account->connectedAt);
        self::assertStringContainsString("<dt>Connected on</dt><dd>$day, by Jo", AdminPage::render());
    }

    public function testDisconnectingSaysThatTheTokenLivesOnAndWhereItsAccessEnds(): void
    {
        $id = $this->connect('one_post');
        $link = 'href="' . Disconnector::ACCESS_PAGE . '"';
        [, $form] = explode('action=loupe_disconnect', AdminPage::render());
        self::assertStringContainsString($link, $form);
        self::assertStringContainsString('the token lives on', $form);
        Forms::submit('loupe_disconnect', ['account' => $id, 'sure' => '1']);
        self::assertStringContainsString(Disconnector::ACCESS_PAGE, AdminPage::render());
    }

    public function testOneButtonDeletesAllDataOnceTheBoxIsTicked(): void
    {
        global $wpdb;
        self::saveApp();
        $first = $this->connect('one_post');
        self::withoutPictures();
        $this->connect('sample');
        $this->services->pendingStates()->issue(get_current_user_id(), 'https://site.test/');
        self::store('deletion_' . str_repeat('a', 20), [['code' => str_repeat('a', 20) . '1']]);

        Forms::submit(SiteForms::ERASE);
        self::assertStringContainsString('Tick the box', AdminPage::render());
        self::assertCount(2, self::stored('accounts'));

        Forms::submit(SiteForms::ERASE, ['sure' => '1']);
        self::assertStringContainsString('is deleted', AdminPage::render());
        self::assertSame([], $wpdb->get_col(
            "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%loupe%' OR option_value LIKE '%loupe\\_%'"
        ));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . "/loupe/$first");
        self::assertFalse(wp_get_schedule('loupe_tick'));
    }

    public function testWhatCannotBeDeletedYetIsSaidAndDoneLater(): void
    {
        self::saveApp();
        $id = $this->connect('one_post');
        add_filter('wp_delete_file', '__return_empty_string');
        try {
            Forms::submit(SiteForms::ERASE, ['sure' => '1']);
        } finally {
            remove_filter('wp_delete_file', '__return_empty_string');
        }
        self::assertStringContainsString('Some of its pictures could not be deleted', AdminPage::render());
        self::assertNull(self::stored("account_$id"));
        self::assertNull(self::stored('app'));
        $this->services->cron()->run();
        self::assertSame([], self::stored('accounts'));
    }

    public function testTheCommandLineDeletesAllDataToo(): void
    {
        self::saveApp();
        $this->connect('one_post');
        self::assertSame(2, Cli::run(['loupe', 'site', 'erase'])->code);
        self::assertCount(1, self::stored('accounts'));
        $run = Cli::run(['loupe', 'site', 'erase', '--yes']);
        self::assertSame(0, $run->code, $run->errors);
        self::assertStringContainsString(Disconnector::ACCESS_PAGE, $run->output);
        self::assertNull(self::stored('accounts'));
        self::assertNull(self::stored('app'));
    }

    private function assertMailed(string $words): void
    {
        self::assertCount(1, $this->mails);
        self::assertSame(get_option('admin_email'), $this->mails[0]['to']);
        self::assertStringContainsString($words, $this->mails[0]['message']);
        self::assertStringNotContainsString('IGAA', $this->mails[0]['message']);
        self::assertStringNotContainsString(Sandbox::APP_SECRET, $this->mails[0]['message']);
        $this->mails = [];
    }

    private static function becomeAnother(): void
    {
        $id = get_user_by('login', 'test-another')->ID ?? wp_insert_user([
            'user_login' => 'test-another',
            'user_pass' => wp_generate_password(),
            'role' => 'administrator',
        ]);
        wp_set_current_user((int) $id);
    }
}
