<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Admin\UnencryptedWarning;

final class UnencryptedWarningTest extends TestCase
{
    private const WARNING = 'This page is not on https.';

    protected function setUp(): void
    {
        parent::setUp();
        self::actAs('administrator');
    }

    public function testOverPlainHttpItIsSaidBeforeEachFieldForASecret(): void
    {
        $page = AdminPage::render();
        self::assertStringContainsString(self::WARNING, explode('id="loupe-panel"', $page)[0]);
        [, $app] = explode('id="loupe-app"', $page);
        self::assertStringContainsString(self::WARNING, explode('name="app_secret"', $app)[0]);
    }

    public function testItIsNotRefused(): void
    {
        $this->connect('one_post');
        self::saveApp();
        self::assertCount(1, self::stored('accounts'));
        self::assertNotNull(self::stored('app'));
    }

    public function testOnHttpsAndOnTheBrowsersOwnMachineNothingIsSaid(): void
    {
        foreach (['https://site.test', 'http://localhost:8080', 'http://127.0.0.1:9400', 'http://[::1]'] as $address) {
            self::assertStringNotContainsString(self::WARNING, self::pageAt($address), $address);
        }
        self::assertStringContainsString(self::WARNING, self::pageAt('http://localhost.example.org'));
        self::assertFalse(UnencryptedWarning::isHere('127.0.0.1.example.org'));
    }

    public function testAnAdminAreaOnHttpsDoesNotHideThatTheRestIsNot(): void
    {
        $https = static fn (string $url): string => set_url_scheme($url, 'https');
        add_filter('admin_url', $https);
        try {
            self::assertStringContainsString(self::WARNING, AdminPage::render());
        } finally {
            remove_filter('admin_url', $https);
        }
    }

    private static function pageAt(string $address): string
    {
        $there = static fn (string $url): string => str_replace('http://site.test', $address, $url);
        add_filter('admin_url', $there);
        add_filter('rest_url', $there);
        try {
            return AdminPage::render();
        } finally {
            remove_filter('admin_url', $there);
            remove_filter('rest_url', $there);
        }
    }
}
