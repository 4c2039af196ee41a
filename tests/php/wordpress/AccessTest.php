<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class AccessTest extends TestCase
{
    private const ACCOUNT = '17841400000000001';

    /** @return iterable<string, array{string, string, array<string, string>, list<string>}> */
    public static function routes(): iterable
    {
        $managers = ['administrator'];
        $writers = ['administrator', 'editor', 'author'];
        $relay = ['token' => 'x', 'query' => 'user'];
        yield 'list of accounts' => ['GET', '/accounts', [], $managers];
        yield 'connecting' => ['POST', '/accounts', ['token' => 'x'], $managers];
        yield 'disconnecting' => ['DELETE', '/accounts/' . self::ACCOUNT, [], $managers];
        yield 'refreshing' => ['POST', '/accounts/' . self::ACCOUNT . '/refresh', [], $managers];
        yield 'syncing' => ['POST', '/accounts/' . self::ACCOUNT . '/sync', [], $managers];
        yield 'relay' => ['POST', '/relay', $relay, $managers];
        yield 'list of feeds' => ['GET', '/feeds', [], $writers];
        yield 'one feed' => ['GET', '/feeds/' . self::ACCOUNT, [], $writers];
    }

    /**
     * @dataProvider routes
     * @param array<string, string> $params
     * @param list<string> $allowed
     */
    public function testOnlyThoseWhoMayReachARoute(string $method, string $path, array $params, array $allowed): void
    {
        foreach ([null, 'subscriber', 'author', 'editor', 'administrator'] as $role) {
            self::actAs($role);
            $status = self::rest($method, $path, $params)->get_status();
            if (in_array($role, $allowed, true)) {
                self::assertNotContains($status, [401, 403], "$role is turned away");
            } else {
                self::assertSame($role === null ? 401 : 403, $status, ($role ?? 'anonymous') . ' is let in');
            }
        }
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

    public function testACookieWithoutANonceIsNobody(): void
    {
        // As WordPress does for every request that is logged in by cookie only.
        self::actAs('administrator');
        $GLOBALS['wp_rest_auth_cookie'] = true;
        try {
            rest_cookie_check_errors(null);
            self::assertSame(401, self::rest('GET', '/accounts')->get_status());
        } finally {
            unset($GLOBALS['wp_rest_auth_cookie']);
        }
    }

    public function testArgumentsAreChecked(): void
    {
        self::actAs('administrator');
        self::assertSame(400, self::rest('POST', '/accounts')->get_status());
        self::assertSame(400, self::rest('POST', '/accounts', ['token' => ['a']])->get_status());
        self::assertSame(400, self::rest('POST', '/relay', ['token' => 'x', 'query' => 'comments'])->get_status());
        self::assertSame(404, self::rest('POST', '/accounts/abc/refresh')->get_status());
        self::assertSame(404, self::rest('POST', '/accounts/5/refresh')->get_status());
        self::assertSame('loupe_no_account', self::rest('DELETE', '/accounts/5')->get_data()['code']);
        self::assertSame([], Sandbox::calls());
    }
}
