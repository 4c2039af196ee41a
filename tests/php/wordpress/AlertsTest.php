<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Wording\Words;

final class AlertsTest extends TestCase
{
    private const DAY = 86400;

    protected function tearDown(): void
    {
        unset($GLOBALS['current_screen'], $_POST['notice'], $_REQUEST['_wpnonce'], $_SERVER['HTTP_REFERER']);
        switch_to_locale('en_US');
    }

    public function testADeadTokenIsMailedOnceHoweverOftenItFails(): void
    {
        $id = $this->connect('one_post');
        self::assertSame([], $this->mails);
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        foreach (range(1, 5) as $ignored) {
            self::advance(self::DAY);
            do_action('loupe_tick');
        }
        self::assertCount(1, $this->mails);
        self::assertGreaterThan(1, $this->services->feeds()->get($id)?->sync->failures);

        $mail = $this->mails[0];
        self::assertSame('admin@site.test', $mail['to']);
        self::assertStringContainsString('[Loupe tests]', $mail['subject']);
        self::assertStringContainsString('needs you', $mail['subject']);
        self::assertStringContainsString(Words::say(new Failure(FailureCode::Expired)), $mail['message']);
        self::assertStringContainsString(PanelPage::url(), $mail['message']);
        self::assertStringContainsString('http://site.test/', $mail['message']);
        self::assertStringNotContainsString(Sandbox::token('one_post'), implode($mail['headers'] ?: [])
            . $mail['subject'] . $mail['message']);
    }

    public function testAnAccountWhoseRecordIsDamagedAsksForANewTokenAndIsWellWithIt(): void
    {
        $id = $this->connect('one_post');
        $damaged = ['token' => ['x'], 'life' => 7, 'refresh' => 'x', 'user' => ['user_id' => 5], 'alerted' => null];
        self::store("account_$id", [...self::stored("account_$id"), ...$damaged]);
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertSame([$id, 'reconnect'], [$account['id'], $account['state']]);
        self::assertSame([$id], array_map(strval(...), array_keys($this->services->ownerAlerts()->all())));

        Sandbox::forgetCalls();
        do_action('loupe_tick');
        self::assertCount(1, $this->mails);
        self::assertSame([], Sandbox::calls(), 'There is no token to ask with.');

        $this->connect('one_post');
        self::assertSame('connected', self::rest('GET', '/accounts')->get_data()['accounts'][0]['state']);
        self::assertSame([], $this->services->ownerAlerts()->all());
    }

    /** @return iterable<string, array{string|null}> what stands in the database in its place */
    public static function lostRecords(): iterable
    {
        yield 'gone' => [null];
        yield 'cut off' => ['{"id":"1784140000'];
        yield 'not even JSON' => ['a:1:{s:5:"token";s:0:"";}'];
    }

    /** @dataProvider lostRecords */
    public function testAnAccountWhoseRecordWasLostIsStillShownMailedOfAndCanBeDisconnected(?string $text): void
    {
        global $wpdb;
        $id = $this->connect('one_post');
        $text === null
            ? delete_option("loupe_account_$id")
            : $wpdb->update($wpdb->options, ['option_value' => $text], ['option_name' => "loupe_account_$id"]);
        wp_cache_flush();
        Sandbox::forgetCalls();
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertSame([$id, $id, 'reconnect'], [$account['id'], $account['username'], $account['state']]);
        do_action('loupe_tick');
        do_action('loupe_tick');
        self::assertCount(1, $this->mails);
        self::assertSame([], Sandbox::calls(), 'There is no token to ask with.');
        self::assertNotSame([], self::stored("feed_$id")['items'], 'The last good feed stays.');

        self::assertSame(200, self::rest('DELETE', "/accounts/$id")->get_status());
        self::assertNull(self::stored("feed_$id"));
    }

    public function testANoticeThatWasClosedNamesNobodyOnceTheAccountIsGone(): void
    {
        $id = $this->connect('one_post');
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        self::dismiss(self::screen('index'));
        self::assertSame('', self::screen('index'));
        $closed = get_user_option('loupe_dismissed', get_current_user_id());
        self::assertCount(1, $closed);
        self::assertStringNotContainsString($id, $closed[0]);
    }

    public function testAfterARecoveryTheNextDeadTokenIsMailedAgain(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        Sandbox::fail(['on' => 'any', 'kind' => 'session_ended']);
        $this->services->feedSync()->sync($id);
        self::assertCount(1, $this->mails);

        Sandbox::work();
        $this->services->feedSync()->sync($id);
        self::assertSame([], $this->services->accounts()->get($id)->alerted);
        self::assertCount(1, $this->mails);

        Sandbox::fail(['on' => 'any', 'kind' => 'session_ended']);
        $this->services->feedSync()->sync($id);
        self::assertCount(2, $this->mails);
    }

    public function testAnOutageIsMailedWhenFourteenSevenAndOneDayAreLeftAndWhenItIsOver(): void
    {
        self::withoutPictures();
        $this->connect('sample');
        Sandbox::fail(['on' => 'any', 'kind' => 'http_500']);
        // So that no tick comes in the very second in which a day ends.
        self::advance(60);
        $mailsByDay = [];
        for ($day = 1; $day <= 66; $day++) {
            self::advance(self::DAY);
            do_action('loupe_tick');
            $mailsByDay[$day] = count($this->mails);
        }
        self::assertSame(0, $mailsByDay[45]);
        self::assertCount(4, $this->mails, implode("\n", array_column($this->mails, 'subject')));
        foreach (['fewer than 14 days', 'fewer than 7 days', 'less than a day'] as $number => $left) {
            self::assertStringContainsString($left, $this->mails[$number]['message']);
        }
        self::assertStringContainsString('may soon need you', $this->mails[0]['subject']);
        self::assertStringContainsString(Words::say(new Failure(FailureCode::Expired)), $this->mails[3]['message']);
    }

    public function testTheMailIsInTheSitesLanguageWhoeverCausedIt(): void
    {
        $id = $this->connect('one_post');
        switch_to_locale('de_DE');
        $locales = [];
        add_filter('pre_wp_mail', static function (?bool $sent) use (&$locales): ?bool {
            $locales[] = determine_locale();
            return $sent;
        });
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        self::assertSame(['en_US'], $locales);
    }

    public function testReconnectIsShownOnEveryAdminScreenAtOnceAndToNobodyElse(): void
    {
        $this->dead('one_post');
        foreach (['index.php', 'edit.php', 'options-general.php', 'plugins.php'] as $page) {
            $html = self::screen($page);
            self::assertStringContainsString('notice-error', $html, $page);
            self::assertStringContainsString(esc_html(Words::say(new Failure(FailureCode::Expired))), $html);
            self::assertStringContainsString(esc_url(PanelPage::url()), $html);
        }
        self::assertSame('', self::screen('themes.php', PanelPage::HOOK));
        self::actAs('editor');
        self::assertSame('', self::screen('index.php'));
    }

    public function testWhatPassesIsShownWhereOneLooksAfterTheSiteAndOnlyWhenTimeRunsShort(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        self::advance(40 * self::DAY);
        Sandbox::fail(['on' => 'refresh', 'kind' => 'http_500']);
        $this->services->refresher()->refresh($id);
        self::assertSame('', self::screen('index.php'));

        self::advance(8 * self::DAY);
        self::assertSame('', self::screen('edit.php'));
        foreach (['index.php', 'themes.php', 'plugins.php'] as $page) {
            self::assertStringContainsString('notice-warning', self::screen($page), $page);
        }
    }

    public function testADismissedNoticeStaysAwayForThatPersonUntilThereIsANewOne(): void
    {
        $id = $this->dead('one_post');
        self::dismiss(self::screen('index.php'));
        self::assertSame('', self::screen('index.php'));

        $other = wp_insert_user(['user_login' => 'second', 'user_pass' => 'x', 'role' => 'administrator']);
        wp_set_current_user($other);
        self::assertStringContainsString('notice-error', self::screen('index.php'));

        self::actAs('administrator');
        Sandbox::work();
        $this->services->feedSync()->sync($id);
        self::assertSame('', self::screen('index.php'));
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        self::assertStringContainsString('notice-error', self::screen('index.php'));
        wp_delete_user($other);
    }

    public function testANoticeIsClosedByAdministratorsWithANonceOnly(): void
    {
        $this->dead('one_post');
        $html = self::screen('index.php');
        foreach ([['editor', null], ['administrator', 'wrong']] as [$role, $nonce]) {
            self::actAs($role);
            try {
                self::dismiss($html, $nonce ?? wp_create_nonce('loupe_dismiss'));
                self::fail("$role was let in.");
            } catch (\RuntimeException $stopped) {
                self::assertSame('stopped', $stopped->getMessage());
            }
        }
        self::actAs('administrator');
        self::assertNotSame('', self::screen('index.php'));
        self::assertNotFalse(has_action('admin_post_nopriv_loupe_dismiss'));
    }

    public function testANoticeCostsAnAdminPageOneQueryForAllAccountsAndNoCall(): void
    {
        global $wpdb;
        self::withoutPictures();
        $this->connect('sample');
        $this->connect('one_post');
        Sandbox::forgetCalls();
        wp_cache_flush();
        // What WordPress has in memory by the time it shows notices.
        wp_load_alloptions();
        get_userdata(get_current_user_id());
        get_user_meta(get_current_user_id());
        set_current_screen('index.php');

        $before = count($wpdb->queries);
        $this->faces()->adminNotices()->show();
        $queries = array_column(array_slice($wpdb->queries, $before), 0);
        self::assertCount(1, $queries, implode("\n", $queries));
        self::assertSame([], Sandbox::calls());
    }

    /** An account whose token Instagram calls expired, the fault staying in place. */
    private function dead(string $token): string
    {
        $id = $this->connect($token);
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        return $id;
    }

    /** @return string what the notices print on a page of wp-admin */
    private static function screen(string $parent, ?string $hook = null): string
    {
        set_current_screen($hook ?? $parent);
        get_current_screen()->set_parentage($parent);
        ob_start();
        do_action('admin_notices');
        return (string) ob_get_clean();
    }

    private static function dismiss(string $html, ?string $nonce = null): void
    {
        preg_match('/name="notice" value="([^"]+)"/', $html, $notice);
        preg_match('/name="_wpnonce" value="([^"]+)"/', $html, $found);
        $_POST['notice'] = $notice[1];
        $_REQUEST['_wpnonce'] = $nonce ?? $found[1];
        $stop = static fn (): callable => static fn (): never => throw new \RuntimeException('stopped');
        add_filter('wp_die_handler', $stop);
        add_filter('wp_redirect', $stay = static fn (): bool => false);
        try {
            do_action('admin_post_loupe_dismiss');
        } finally {
            remove_filter('wp_die_handler', $stop);
            remove_filter('wp_redirect', $stay);
        }
    }
}
