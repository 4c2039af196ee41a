<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Admin\AppForms;
use Loupe\WordPress\Faces\Admin\PageForms;
use Loupe\WordPress\Faces\Admin\PlainForms;
use Loupe\WordPress\Faces\Admin\SiteForms;

/** Who may do what: every route and every form, for everybody, with and without a nonce. */
final class AccessTest extends TestCase
{
    private const ACCOUNT = '17841400000000001';
    private const ROLES = ['anonymous', 'subscriber', 'editor', 'administrator'];
    private const MANAGERS = ['administrator'];
    private const WRITERS = ['editor', 'administrator'];

    protected function setUp(): void
    {
        parent::setUp();
        $GLOBALS['wp_rest_server'] = new QuietRestServer();
        do_action('rest_api_init', $GLOBALS['wp_rest_server']);
    }

    protected function tearDown(): void
    {
        unset($GLOBALS['wp_rest_server'], $GLOBALS['wp_rest_auth_cookie']);
        $_REQUEST = [];
    }

    /** @return iterable<string, array{string, string, array<string, string>, list<string>}> who may reach it */
    public static function routes(): iterable
    {
        $account = '/accounts/' . self::ACCOUNT;
        $token = ['token' => 'x'];
        yield 'list of accounts' => ['GET', '/accounts', [], self::MANAGERS];
        yield 'connecting' => ['POST', '/accounts', $token, self::MANAGERS];
        yield 'disconnecting' => ['DELETE', $account, [], self::MANAGERS];
        yield 'refreshing' => ['POST', "$account/refresh", [], self::MANAGERS];
        yield 'syncing' => ['POST', "$account/sync", [], self::MANAGERS];
        yield 'what the owner wants otherwise' => ['GET', "$account/curation", [], self::MANAGERS];
        yield 'all of that anew' => [
            'PUT',
            "$account/curation",
            ['hidden' => [], 'pinned' => [], 'own' => []],
            self::MANAGERS,
        ];
        yield 'that of one post' => ['PATCH', "$account/curation", ['post' => '1'], self::MANAGERS];
        yield 'relay' => ['POST', '/relay', [...$token, 'query' => 'user'], self::MANAGERS];
        yield 'list of feeds' => ['GET', '/feeds', [], self::WRITERS];
        yield 'one feed' => ['GET', '/feeds/' . self::ACCOUNT, [], self::WRITERS];
        yield 'deauthorise callback' => ['POST', '/deauthorise', ['signed_request' => 'x.y'], self::ROLES];
        yield 'deletion callback' => ['POST', '/delete', ['signed_request' => 'x.y'], self::ROLES];
    }

    /**
     * @dataProvider routes
     * @param array<string, string> $params
     * @param list<string> $allowed
     */
    public function testARouteIsReachedByThoseWhoMayAndWithANonce(
        string $method,
        string $path,
        array $params,
        array $allowed,
    ): void {
        foreach (self::ROLES as $role) {
            $expected = match (true) {
                in_array($role, $allowed, true) => 'reached',
                $role === 'anonymous' => 401,
                default => 403,
            };
            self::assertSame($expected, self::fromBrowser($role, true, $method, $path, $params), "$role, nonce");
            // A browser's cookie alone makes nobody of whoever sends it.
            $expected = $allowed === self::ROLES ? 'reached' : 401;
            self::assertSame($expected, self::fromBrowser($role, false, $method, $path, $params), "$role, no nonce");
        }
    }

    /** @dataProvider routes */
    public function testAStaleNonceReachesNoRoute(string $method, string $path): void
    {
        self::actAs('administrator');
        $GLOBALS['wp_rest_auth_cookie'] = true;
        $_REQUEST['_wpnonce'] = 'stale';
        $refusal = rest_get_server()->check_authentication();
        self::assertInstanceOf(\WP_Error::class, $refusal, "$method $path");
        self::assertSame(403, $refusal->get_error_data()['status']);
    }

    public function testEveryRouteIsInTheTable(): void
    {
        $known = [];
        foreach (self::routes() as [$method, $path]) {
            $known[] = $method . ' ' . preg_replace('~/\d+~', '/{id}', $path);
        }
        $registered = [];
        foreach (rest_get_server()->get_routes('loupe/v1') as $path => $endpoints) {
            foreach ($endpoints as $endpoint) {
                foreach (array_keys($endpoint['methods']) as $method) {
                    $short = preg_replace('~\(\?P<id>[^)]*\)~', '{id}', substr($path, strlen('/loupe/v1')));
                    $registered[] = "$method $short";
                }
            }
        }
        $registered = array_diff($registered, ['GET ']);
        sort($known);
        sort($registered);
        self::assertSame($known, $registered);
    }

    /** @return iterable<string, array{string}> */
    public static function forms(): iterable
    {
        $actions = [...PlainForms::ACTIONS, ...AppForms::ACTIONS, ...SiteForms::ACTIONS, ...PageForms::ACTIONS];
        foreach ($actions as $action) {
            yield $action => [$action];
        }
    }

    /** @dataProvider forms */
    public function testAFormIsTakenFromAnAdministratorWithItsNonceOnly(string $action): void
    {
        $fields = [
            'token' => Sandbox::token('one_post'),
            'app_id' => Sandbox::APP_ID,
            'app_secret' => Sandbox::APP_SECRET,
            'account' => self::ACCOUNT,
            'sure' => '1',
        ];
        foreach (['subscriber', 'editor'] as $role) {
            foreach ([[], ['_wpnonce' => 'stale'], ['_wpnonce' => '']] as $nonce) {
                self::actAs($role);
                $death = Forms::deathOf(static fn () => Forms::submit($action, [...$fields, ...$nonce]));
                self::assertSame(403, $death, $role);
            }
        }
        self::actAs('administrator');
        foreach (['stale', '', wp_create_nonce('wp_rest'), wp_create_nonce('loupe_other')] as $nonce) {
            Forms::submit($action, [...$fields, '_wpnonce' => $nonce]);
            self::assertStringContainsString('The form had expired', AdminPage::render());
        }
        self::assertSame([], Sandbox::calls());
        self::assertNull(self::stored('app'));
        self::assertNull(self::stored('accounts'));

        Forms::submit($action, $fields);
        self::assertStringNotContainsString('The form had expired', AdminPage::render());
    }

    /** @dataProvider forms */
    public function testAPersonWhoseLoginEndedIsAskedToLogInAndComesBack(string $action): void
    {
        self::actAs('anonymous');
        $address = Forms::redirectOf("admin_post_nopriv_$action");
        self::assertStringContainsString('wp-login.php', $address);
        self::assertStringContainsString(rawurlencode('themes.php?page=loupe'), $address);
        self::assertSame([], Sandbox::calls());
    }

    public function testANoticeIsClosedByAnAdministratorWithItsNonceOnly(): void
    {
        foreach (['subscriber', 'editor', 'administrator'] as $role) {
            foreach ([[], ['_wpnonce' => 'stale'], ['_wpnonce' => '']] as $nonce) {
                self::actAs($role);
                $close = static fn () => Forms::submit('loupe_dismiss', ['notice' => 'c0ffee', ...$nonce]);
                $mayClose = $role === 'administrator' && $nonce === [];
                self::assertSame($mayClose ? null : 403, Forms::deathOf($close), $role);
                $closed = get_user_option('loupe_dismissed', get_current_user_id()) ?: [];
                self::assertSame($mayClose ? ['c0ffee'] : [], $closed);
                delete_user_option(get_current_user_id(), 'loupe_dismissed');
            }
        }
    }

    public function testSiteHealthIsForWhoeverMaySeeIt(): void
    {
        add_filter('wp_doing_ajax', '__return_true');
        try {
            foreach (['subscriber', 'editor'] as $role) {
                self::actAs($role);
                self::assertSame('{"success":false}', self::siteHealth(wp_create_nonce('health-check-site-status')));
            }
            self::actAs('administrator');
            self::assertSame('', self::siteHealth('stale'));
            $answer = self::siteHealth(wp_create_nonce('health-check-site-status'));
            self::assertStringStartsWith('{"success":true', $answer);
        } finally {
            remove_filter('wp_doing_ajax', '__return_true');
        }
    }

    public function testEveryFormIsInTheTable(): void
    {
        $registered = [];
        foreach (array_keys($GLOBALS['wp_filter']) as $hook) {
            if (preg_match('/^(admin_post|wp_ajax)_(nopriv_)?(.*loupe.*)$/', (string) $hook, $match) === 1) {
                $registered[$match[1]][$match[2]][] = $match[3];
            }
        }
        $known = [...array_column(iterator_to_array(self::forms()), 0), 'loupe_dismiss'];
        self::assertEqualsCanonicalizing($known, $registered['admin_post']['']);
        self::assertEqualsCanonicalizing($known, $registered['admin_post']['nopriv_']);
        self::assertSame(['' => ['health-check-loupe-cron']], $registered['wp_ajax']);
    }

    public function testArgumentsAreChecked(): void
    {
        self::actAs('administrator');
        self::assertSame(400, self::rest('POST', '/accounts')->get_status());
        self::assertSame(400, self::rest('POST', '/accounts', ['token' => ['a']])->get_status());
        $long = ['token' => 'x', 'redirect_uri' => 'https://' . str_repeat('a', 2000)];
        self::assertSame(400, self::rest('POST', '/accounts', $long)->get_status());
        self::assertSame(400, self::rest('POST', '/relay', ['token' => 'x', 'query' => 'comments'])->get_status());
        self::assertSame(400, self::rest('POST', '/delete', ['signed_request' => ['a']])->get_status());
        self::assertSame(404, self::rest('POST', '/accounts/abc/refresh')->get_status());
        self::assertSame(404, self::rest('POST', '/accounts/5/refresh')->get_status());
        self::assertSame('loupe_no_account', self::rest('DELETE', '/accounts/5')->get_data()['code']);
        self::assertSame([], Sandbox::calls());
    }

    /** What the check of cron answers. */
    private static function siteHealth(string $nonce): string
    {
        $_REQUEST['_ajax_nonce'] = $nonce;
        ob_start();
        Forms::deathOf(static fn () => do_action('wp_ajax_health-check-loupe-cron'));
        return (string) ob_get_clean();
    }

    /**
     * As WordPress treats a request that is logged in by its cookie.
     *
     * @param array<string, string> $params
     * @return int|string 401 or 403 where it was turned away
     */
    private static function fromBrowser(
        string $role,
        bool $hasNonce,
        string $method,
        string $path,
        array $params,
    ): int|string {
        self::actAs($role);
        $GLOBALS['wp_rest_auth_cookie'] = true;
        unset($_REQUEST['_wpnonce']);
        if ($hasNonce) {
            $_REQUEST['_wpnonce'] = wp_create_nonce('wp_rest');
        }
        self::assertNotInstanceOf(\WP_Error::class, rest_get_server()->check_authentication());
        $status = self::rest($method, $path, $params)->get_status();
        return in_array($status, [401, 403], true) ? $status : 'reached';
    }
}
