<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Item;
use Loupe\Core\Schedule\Job;
use Loupe\WordPress\Composition;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Schedule\AfterPage;
use Loupe\WordPress\Services;
use Loupe\WordPress\Uninstall;

/** Each test starts on a site without accounts, before a sandbox in its first state. */
abstract class TestCase extends \PHPUnit\Framework\TestCase
{
    protected Services $services;

    /** @var list<array<string, mixed>> what wp_mail() was asked to send */
    protected array $mails = [];

    protected function setUp(): void
    {
        // What pages of the test before left to be done is not this one's.
        AfterPage::run();
        Sandbox::reset();
        Sandbox::forgetCalls();
        // Also the records that only tests make, which are not the plugin's to delete; and first, because it leaves the
        // pictures alone of which they say that they are another site's.
        global $wpdb;
        $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE 'loupe\\_%'");
        wp_cache_flush();
        Uninstall::everywhere();
        remove_all_filters('loupe_now');
        self::resetConfiguration();
        remove_all_filters('pre_wp_mail');
        $this->mails = [];
        add_filter('pre_wp_mail', function (?bool $sent, array $mail): bool {
            $this->mails[] = $mail;
            return true;
        }, 10, 2);
        wp_set_current_user(0);
        $this->services = new Services();
    }

    protected function faces(): Composition
    {
        return new Composition($this->services);
    }

    /** @param string|null $role null or "anonymous" for a visitor who is not logged in */
    protected static function actAs(?string $role): void
    {
        if ($role === null || $role === 'anonymous') {
            wp_set_current_user(0);
            return;
        }
        $name = "test-$role";
        $user = get_user_by('login', $name);
        $id = $user === false
            ? wp_insert_user(['user_login' => $name, 'user_pass' => wp_generate_password(), 'role' => $role])
            : $user->ID;
        wp_set_current_user((int) $id);
    }

    /** A page that shows it was sent. */
    protected static function sent(string $html): string
    {
        AfterPage::run();
        return $html;
    }

    /** @param array<string, mixed> $params */
    protected static function rest(string $method, string $path, array $params = []): \WP_REST_Response
    {
        $request = new \WP_REST_Request($method, '/loupe/v1' . $path);
        $request->set_body_params($params);
        return rest_do_request($request);
    }

    /** What the sandbox is asked for, and nothing else. */
    protected static function resetConfiguration(): void
    {
        remove_all_filters('loupe_config');
        add_filter('loupe_config', 'loupe_sandbox_config', 1);
    }

    /** For tests with many posts that are not about their pictures: nowhere to fetch them from. */
    protected static function withoutPictures(): void
    {
        add_filter('loupe_config', static fn (array $values): array => [...$values, 'media_hosts' => []]);
    }

    protected function connect(string $token = 'sample'): string
    {
        self::actAs('administrator');
        $reply = self::rest('POST', '/accounts', ['token' => Sandbox::token($token)]);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        if ($token !== 'sample') {
            // Of many it would take long, and hardly a test looks at them.
            (new Services())->tick()->finishPictures();
            wp_clear_scheduled_hook('loupe_tick', ['rest']);
        }
        return $reply->get_data()['account']['id'];
    }

    protected static function setToBasicDisplay(): void
    {
        add_filter('loupe_config', static fn (array $values): array => [...$values, 'product' => 'basic_display']);
    }

    /** Stores App ID and secret as the form does. */
    protected static function saveApp(string $secret = Sandbox::APP_SECRET, string $id = Sandbox::APP_ID): void
    {
        self::actAs('administrator');
        Forms::submit('loupe_save_app', ['app_id' => $id, 'app_secret' => $secret]);
        // Its notice is not the test's.
        AdminPage::render();
    }

    /** @return array<mixed>|null the plugin's record of that name as it stands in the database */
    protected static function stored(string $key): ?array
    {
        return self::records()->fresh($key);
    }

    /** @param array<mixed> $record */
    protected static function store(string $key, array $record): void
    {
        self::records()->put($key, $record);
    }

    /**
     * Writes an account's feed anew, as if its sync had been planned so.
     *
     * @param Job|null $sync null where it stays as it is, and what the page record says of the account does not
     */
    protected function plan(string $id, ?Job $sync = null): void
    {
        wp_cache_flush();
        $feed = $this->services->feeds()->get($id) ?? self::fail('There is no feed.');
        $feed = $feed->withSync($sync ?? $feed->sync);
        $account = $this->services->accounts()->get($id) ?? self::fail('There is no account.');
        self::store("sync_$id", $feed->state());
        self::store("feed_$id", $feed->page($account, $this->services->clock()->now())->toArray());
    }

    /** Puts the records of the account's feed together to the one that version 0.1.0 wrote. */
    protected function makeEarlier(string $id): void
    {
        $items = $this->services->feeds()->page($id)?->items() ?? self::fail('There is no feed.');
        $earlier = [
            ...(array) self::stored("sync_$id"),
            'hidden' => self::stored("feed_$id")['hidden'],
            'items' => array_map(static fn (Item $item): array => $item->toArray(), $items),
        ];
        self::records()->delete("sync_$id");
        self::store("feed_$id", $earlier);
    }

    private static function records(): OptionStore
    {
        return new OptionStore($GLOBALS['wpdb']);
    }

    /** The plugin's clock stands: for what is counted by the hour, which may end at any moment. */
    protected static function stopClock(): void
    {
        $now = time();
        add_filter('loupe_now', static fn (): int => $now);
    }

    /** Moves the plugin's clock and the sandbox's. */
    protected static function advance(int $seconds): void
    {
        Sandbox::advance($seconds);
        add_filter('loupe_now', static fn (int $now): int => $now + $seconds);
    }
}
