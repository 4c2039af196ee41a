<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Site\FrontAddress;

final class GuideTest extends TestCase
{
    private const CALLBACKS = ['?loupe=deauthorise', '?loupe=delete'];
    private const ADDRESSES = [
        'redirect' => 'https://site.test/',
        'deauthorise' => 'https://site.test/?loupe=deauthorise',
        'delete' => 'https://site.test/?loupe=delete',
        'site' => 'https://site.test/',
    ];

    protected function setUp(): void
    {
        parent::setUp();
        self::actAs('administrator');
    }

    protected function tearDown(): void
    {
        remove_all_filters('home_url');
        unset($_SERVER['HTTPS']);
    }

    public function testEveryAddressThatMetaAsksForIsThereToTheLetterReadyToCopy(): void
    {
        self::useHttps();
        self::saveApp();
        $page = AdminPage::render();
        foreach (self::ADDRESSES as $name => $address) {
            self::assertStringContainsString("<code id=\"loupe-value-$name\" dir=\"ltr\">$address</code>", $page);
            self::assertStringContainsString("data-loupe-copy=\"loupe-value-$name\"", $page);
        }
    }

    public function testALanguagePluginsFrontAddressIsNotTheOneThatMetaIsGiven(): void
    {
        self::useHttps();
        self::saveApp();
        add_filter('home_url', static fn (string $url): string => untrailingslashit($url) . '/?lang=fr');
        $page = AdminPage::render();
        foreach (self::ADDRESSES as $name => $address) {
            self::assertStringContainsString("<code id=\"loupe-value-$name\" dir=\"ltr\">$address</code>", $page);
        }
        self::assertSame('https://site.test/', self::bootData()['redirect_uri']);
        self::assertSame('https://site.test/?loupe=tick', FrontAddress::of(FrontAddress::TICK));
    }

    public function testWithoutAStoredSecretItIsAskedForFirst(): void
    {
        self::useHttps();
        $page = AdminPage::render();
        foreach (self::CALLBACKS as $address) {
            self::assertStringNotContainsString($address, $page);
        }
        self::assertStringContainsString('would refuse them', $page);
        self::assertStringContainsString('href="#loupe-app"', $page);
        self::assertStringContainsString('id="loupe-app"', $page);
        self::assertStringNotContainsString('Connect an account</', $page);
    }

    public function testWithoutHttpsOnlyTheDashboardsTokenIsOfferedAndTheReasonGiven(): void
    {
        add_filter('loupe_config', static fn (array $values): array
            => [...$values, 'login_url' => 'https://www.instagram.com']);
        self::saveApp();
        $page = AdminPage::render();
        self::assertStringContainsString('Generate token', $page);
        self::assertStringContainsString('https addresses only', $page);
        self::assertStringNotContainsString('action=loupe_authorise', $page);
        foreach (self::CALLBACKS as $address) {
            self::assertStringNotContainsString($address, $page);
        }
    }

    public function testWhereALoginDoesNotCountAtTheFrontOnlyTheDashboardsTokenIsOfferedAndTheReasonGiven(): void
    {
        self::useHttps();
        self::saveApp();
        $elsewhere = static fn (): string => 'https://admin.site.test';
        add_filter('option_siteurl', $elsewhere, 99);
        try {
            $page = AdminPage::render();
            $where = Forms::submit('loupe_authorise');
        } finally {
            remove_filter('option_siteurl', $elsewhere, 99);
        }
        self::assertStringContainsString('Generate token', $page);
        self::assertStringContainsString('have different hosts', $page);
        self::assertStringNotContainsString('action=loupe_authorise', $page);
        foreach (self::CALLBACKS as $address) {
            self::assertStringNotContainsString($address, $page);
        }
        self::assertSame('https://admin.site.test/wp-admin/themes.php?page=loupe', $where);
        self::assertStringContainsString('is not logged in there', AdminPage::render());
    }

    public function testTheStepsOfBasicDisplayAreRecognisedAndCalledRetired(): void
    {
        $page = AdminPage::render();
        foreach (['Valid OAuth Redirect URIs', 'User Token Generator', 'Add Platform', '4 December 2024'] as $words) {
            self::assertStringContainsString($words, $page);
        }
    }

    public function testASiteThatIsSetToBasicDisplayIsTold(): void
    {
        self::setToBasicDisplay();
        self::assertStringContainsString('This site is set to Instagram Basic Display', AdminPage::render());
    }

    public function testTheSecretIsNeverShownAgain(): void
    {
        self::saveApp();
        $page = AdminPage::render();
        self::assertStringContainsString(Sandbox::APP_ID, $page);
        self::assertStringContainsString('Stored encrypted, and not shown again', $page);
        self::assertStringNotContainsString(Sandbox::APP_SECRET, $page);
        self::assertStringNotContainsString(Sandbox::APP_SECRET, (string) wp_json_encode(self::stored('app')));
        self::assertStringNotContainsString('v2:', $page);
    }

    public function testTheFormRefusesWhatCannotBeAnAppAndKeepsWhatWasStored(): void
    {
        self::saveApp();
        $before = self::stored('app');
        Forms::submit('loupe_save_app', ['app_id' => 'my app', 'app_secret' => Sandbox::APP_SECRET]);
        self::assertStringContainsString('This is not an App ID', AdminPage::render());
        Forms::submit('loupe_save_app', ['app_id' => Sandbox::APP_ID, 'app_secret' => '●●●●●●●●']);
        self::assertStringContainsString('This is not an app secret', AdminPage::render());
        self::assertSame($before, self::stored('app'));
    }

    public function testReplacingStoresTheNewOne(): void
    {
        self::saveApp();
        Forms::submit('loupe_save_app', ['app_id' => '12345', 'app_secret' => Sandbox::BASIC_APP_SECRET]);
        self::assertStringContainsString('are saved', AdminPage::render());
        self::assertSame('12345', $this->services->app()->get()->id);
        self::assertSame(Sandbox::BASIC_APP_SECRET, $this->services->app()->get()->secret->reveal());
    }

    public function testRemovingWantsTheBoxTicked(): void
    {
        self::saveApp();
        Forms::submit('loupe_remove_app');
        self::assertStringContainsString('tick the box', AdminPage::render());
        self::assertNotNull(self::stored('app'));
        Forms::submit('loupe_remove_app', ['sure' => '1']);
        self::assertStringContainsString('were removed', AdminPage::render());
        self::assertNull(self::stored('app'));
    }

    public function testChangedKeysAskForTheSecretAgain(): void
    {
        self::saveApp();
        $sealed = 'v1:' . base64_encode(random_bytes(80));
        self::store('app', ['id' => Sandbox::APP_ID, 'secret' => $sealed]);
        $page = AdminPage::render();
        self::assertStringContainsString('can no longer be decrypted', $page);
        self::assertStringContainsString('value="' . Sandbox::APP_ID . '"', $page);
        self::assertStringNotContainsString('action=loupe_authorise', $page);
        self::assertFalse(self::bootData()['app']['ready']);
    }

    public function testThePanelIsToldOfTheAppWithoutItsSecret(): void
    {
        self::assertSame(['id' => '', 'ready' => false], self::bootData()['app']);
        self::assertSame('http://site.test/', self::bootData()['redirect_uri']);
        self::saveApp();
        self::assertSame(['id' => Sandbox::APP_ID, 'ready' => true], self::bootData()['app']);
        self::assertStringNotContainsString(Sandbox::APP_SECRET, (string) wp_json_encode(self::bootData()));
    }

    /** @return array<string, mixed> */
    private static function bootData(): array
    {
        return apply_filters('script_module_data_loupe/panel', []);
    }

    /** Instagram's own login page, and a site that it can send people back to. */
    private static function useHttps(): void
    {
        add_filter('loupe_config', static fn (array $values): array
            => [...$values, 'login_url' => 'https://www.instagram.com']);
        $_SERVER['HTTPS'] = 'on';
    }
}
