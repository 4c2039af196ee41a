<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Admin\AppForms;
use Loupe\WordPress\Faces\Admin\PlainForms;
use Loupe\WordPress\Faces\Admin\SiteForms;

final class PlainFormsTest extends TestCase
{
    public function testATokenIsCheckedAndSavedWithoutAnyScript(): void
    {
        self::actAs('administrator');
        $page = $this->submit('loupe_connect', ['token' => Sandbox::token('one_post')]);

        self::assertStringContainsString('Connected: @one.good.picture', $page);
        self::assertStringContainsString('days left', $page);
        self::assertStringContainsString('notice-success', $page);
        self::assertStringNotContainsString('IGAA', $page);
        self::assertCount(1, self::stored('accounts'));
    }

    public function testANoticeIsShownOnce(): void
    {
        self::actAs('administrator');
        self::assertStringContainsString('notice-error', $this->submit('loupe_connect', ['token' => 'garbage']));
        self::assertStringNotContainsString('notice-error', $this->page());
    }

    public function testTextThatIsNoTokenIsExplainedAndNotRepeated(): void
    {
        self::actAs('administrator');
        $token = 'EAAB' . str_repeat('x9', 50);
        foreach ([$token => 'This is a Facebook token', "<b>hello</b> $token" => 'no access token'] as $text => $said) {
            $page = $this->submit('loupe_connect', ['token' => $text]);
            self::assertStringContainsString($said, $page);
            self::assertStringNotContainsString('EAAB', $page);
            self::assertStringNotContainsString('<b>hello', $page);
        }
    }

    public function testSyncAndRefreshTellWhatHappened(): void
    {
        $id = $this->connect('one_post');
        self::assertStringContainsString('The feed is up to date', $this->submit('loupe_sync', ['account' => $id]));
        self::assertStringContainsString('a day old', $this->submit('loupe_refresh', ['account' => $id]));
        self::assertStringContainsString('not connected', $this->submit('loupe_sync', ['account' => '5']));

        Sandbox::fail(['on' => 'media', 'kind' => 'html_page']);
        $page = $this->submit('loupe_sync', ['account' => $id]);
        self::assertStringContainsString('notice-error', $page);
        self::assertStringContainsString('A web page came back', $page);
    }

    public function testARefreshThatHasTimeIsNoError(): void
    {
        $id = $this->connect('one_post');
        $page = $this->submit('loupe_refresh', ['account' => $id]);
        self::assertStringContainsString('Nothing is wrong', $page);
        self::assertStringContainsString('notice-info', $page);
        self::assertStringNotContainsString('notice-error', $page);
    }

    public function testDisconnectingWantsTheBoxTicked(): void
    {
        $id = $this->connect('one_post');
        self::assertStringContainsString('tick the box', $this->submit('loupe_disconnect', ['account' => $id]));
        self::assertSame([$id], self::stored('accounts'));

        $page = $this->submit('loupe_disconnect', ['account' => $id, 'sure' => '1']);
        self::assertStringContainsString('Disconnected.', $page);
        self::assertSame([], self::stored('accounts'));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . "/loupe/$id");
    }

    public function testTheyLeadBackToThePageAlsoWhereTheAdminAreaHasAHostOfItsOwn(): void
    {
        self::actAs('administrator');
        $elsewhere = static fn (): string => 'http://admin.site.test';
        add_filter('option_siteurl', $elsewhere, 99);
        try {
            $page = 'http://admin.site.test/wp-admin/themes.php?page=loupe';
            foreach ([...PlainForms::ACTIONS, ...AppForms::ACTIONS, ...SiteForms::ACTIONS] as $action) {
                $fields = ['redirect_to' => 'https://evil.test/', '_wp_http_referer' => 'https://evil.test/'];
                self::assertSame($page, Forms::submit($action, $fields), $action);
            }
            self::actAs('anonymous');
            self::assertSame(
                'http://admin.site.test/wp-login.php?redirect_to=' . rawurlencode($page),
                Forms::redirectOf('admin_post_nopriv_loupe_connect')
            );
        } finally {
            remove_filter('option_siteurl', $elsewhere, 99);
        }
    }

    /**
     * @param array<string, string> $fields
     * @return string the page that the person comes back to
     */
    private function submit(string $action, array $fields): string
    {
        self::assertSame(admin_url('themes.php?page=loupe'), Forms::submit($action, $fields));
        return $this->page();
    }

    private function page(): string
    {
        return AdminPage::render();
    }
}
