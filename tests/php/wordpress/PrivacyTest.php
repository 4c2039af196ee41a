<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class PrivacyTest extends TestCase
{
    public function testAnExportHoldsProfileAndPostsAndNoToken(): void
    {
        $id = $this->services->connector()->connect(Sandbox::token('one_post'))->account->id;
        $exported = self::registered('exporters')('Admin@Site.test', 1);
        self::assertTrue($exported['done']);
        self::assertSame(["account-$id"], array_slice(array_column($exported['data'], 'item_id'), 0, 1));
        self::assertCount(2, $exported['data']);
        foreach ($exported['data'] as $item) {
            self::assertSame('loupe', $item['group_id']);
            self::assertNotSame('', $item['group_label']);
        }

        $shown = (string) wp_json_encode($exported);
        $feed = $this->services->feeds()->get($id);
        self::assertStringContainsString((string) wp_json_encode($feed->items[0]->caption), $shown);
        self::assertStringNotContainsString(Sandbox::token('one_post'), $shown);
        self::assertStringNotContainsString($this->services->accounts()->get($id)->sealedToken, $shown);
    }

    public function testAnExportTellsTheWholeProfile(): void
    {
        $id = $this->connect('sample');
        $email = wp_get_current_user()->user_email ?: 'admin@site.test';
        $profile = array_column(self::registered('exporters')($email, 1)['data'], 'data', 'item_id');
        $told = array_column($profile["account-$id"], 'value');
        $user = $this->services->accounts()->get($id)?->user;
        self::assertStringContainsString('workshops', (string) $user?->biography);
        self::assertSame([], array_diff([$user->biography, $user->followsCount, $user->followersCount], $told));
    }

    public function testAnExportTellsWhatIsWantedOfThePostsOtherwise(): void
    {
        $id = $this->connect('one_post');
        $post = $this->services->feeds()->get($id)->items[0]->id;
        $own = ['post' => $post, 'hidden' => true, 'alt' => 'Of mine', 'link' => 'https://shop.example.org/'];
        self::assertSame(200, self::rest('PATCH', "/accounts/$id/curation", $own)->get_status());
        $email = wp_get_current_user()->user_email ?: 'admin@site.test';

        $exported = array_column(self::registered('exporters')($email, 1)['data'], 'data', 'item_id');
        $told = array_column($exported["post-$post"], 'value');
        self::assertSame(['Of mine', 'https://shop.example.org/', 'hidden'], array_slice($told, -3));
    }

    public function testOtherPeoplesRequestsFindNothing(): void
    {
        $this->connect('one_post');
        foreach (['somebody@example.org', ''] as $email) {
            self::assertSame(['data' => [], 'done' => true], self::registered('exporters')($email, 1));
            $erased = self::registered('erasers')($email, 1);
            self::assertFalse($erased['items_removed']);
        }
        self::assertCount(1, $this->services->accounts()->ids());
    }

    public function testAnAccountCountsAsThatOfWhoConnectedIt(): void
    {
        self::actAs('administrator');
        wp_update_user(['ID' => get_current_user_id(), 'user_email' => 'ada@example.org']);
        $id = $this->connect('one_post');
        self::assertSame(get_current_user_id(), $this->services->accounts()->get($id)?->connectedBy);
        self::assertSame([], self::registered('exporters')('admin@site.test', 1)['data']);
        self::assertCount(2, self::registered('exporters')('ada@example.org', 1)['data']);

        self::assertFalse(self::registered('erasers')('admin@site.test', 1)['items_removed']);
        self::assertTrue(self::registered('erasers')('ada@example.org', 1)['items_removed']);
        self::assertSame([], $this->services->accounts()->ids());
    }

    public function testErasingDisconnectsTheAccountsAndSaysSo(): void
    {
        global $wpdb;
        $id = $this->services->connector()->connect(Sandbox::token('one_post'))->account->id;
        $erased = self::registered('erasers')('admin@site.test', 1);
        self::assertTrue($erased['items_removed']);
        self::assertFalse($erased['items_retained']);
        self::assertTrue($erased['done']);
        self::assertStringContainsString('disconnected', $erased['messages'][0]);
        self::assertSame([], $this->services->accounts()->ids());
        self::assertSame([], $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%$id'"
            . " AND option_name NOT LIKE 'loupe_lock%'"));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . "/loupe/$id");
        self::assertFalse(wp_next_scheduled('loupe_tick'));
    }

    public function testErasingWithPicturesThatMayNotBeDeletedSaysThatTheRestIsRemoved(): void
    {
        $this->services->connector()->connect(Sandbox::token('one_post'));
        add_filter('wp_delete_file', '__return_empty_string');
        $erased = self::registered('erasers')('admin@site.test', 1);
        remove_filter('wp_delete_file', '__return_empty_string');
        self::assertTrue($erased['items_removed']);
        self::assertTrue($erased['items_retained']);
        self::assertStringContainsString('its token and posts are removed', $erased['messages'][0]);
    }

    public function testThePolicyGuideGetsASuggestion(): void
    {
        require_once ABSPATH . 'wp-admin/includes/class-wp-privacy-policy-content.php';
        // Others send headers and look for updates then.
        remove_action('admin_init', 'send_frame_options_header');
        remove_action('admin_init', 'wp_admin_headers');
        add_filter('pre_http_request', $refuse = static fn (): array => ['response' => ['code' => 404]]);
        do_action('admin_init');
        remove_filter('pre_http_request', $refuse);
        $texts = array_column(\WP_Privacy_Policy_Content::get_suggested_policy_text(), 'policy_text', 'plugin_name');
        self::assertArrayHasKey('Loupe', $texts);
        self::assertStringContainsString('encrypted access token', $texts['Loupe']);
        self::assertSame($texts['Loupe'], wp_kses_post($texts['Loupe']));
        self::assertSame(substr_count($texts['Loupe'], '<p'), substr_count($texts['Loupe'], '</p>'));
    }

    /** @param string $kind exporters or erasers */
    private static function registered(string $kind): callable
    {
        return apply_filters("wp_privacy_personal_data_$kind", [])['loupe']['callback'];
    }
}
