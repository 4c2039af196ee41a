<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Which account is meant the address says, and an id is digits. */
final class IdsTest extends TestCase
{
    private const EVIL = '../../evil';

    /** @return iterable<string, array{string, string}> method and what follows an account's address */
    public static function routes(): iterable
    {
        yield 'refreshing' => ['POST', '/refresh'];
        yield 'syncing' => ['POST', '/sync'];
        yield 'disconnecting' => ['DELETE', ''];
    }

    /** @dataProvider routes */
    public function testARouteDoesItsWorkForTheAccountInItsAddressWhateverElseIsCalledAnId(
        string $method,
        string $action,
    ): void {
        $other = $this->connect('no_posts');
        $before = self::stored("account_$other");
        foreach ([self::EVIL, $other, ['10'], 5] as $foreign) {
            $id = $this->connect('one_post');
            $address = "/loupe/v1/accounts/$id$action";
            $status = self::withJson($method, $address, ['id' => $foreign])->get_status();
            self::assertContains($status, [200, 422], (string) wp_json_encode($foreign));
            self::assertSame($before, self::stored("account_$other"));
            self::assertSame($method !== 'DELETE', in_array($id, self::stored('accounts'), true));
        }
        self::assertSame([], self::namesOfStrangers());
    }

    public function testTheEditorGetsTheFeedInTheAddress(): void
    {
        $id = $this->connect('one_post');
        $other = $this->connect('no_posts');
        $request = new \WP_REST_Request('GET', "/loupe/v1/feeds/$id");
        $request->set_query_params(['id' => $other]);
        self::assertCount(1, rest_do_request($request)->get_data()['items']);
    }

    public function testAFormWithWhatIsNoIdLeavesNothingBehind(): void
    {
        $this->connect('one_post');
        foreach (['loupe_refresh', 'loupe_sync', 'loupe_disconnect'] as $action) {
            foreach ([self::EVIL, '99', '', "10\n"] as $foreign) {
                Forms::submit($action, ['account' => $foreign, 'sure' => '1']);
                self::assertStringContainsString('is not connected', AdminPage::render(), "$action, $foreign");
            }
        }
        self::assertSame([], self::namesOfStrangers());
    }

    /** @param array<string, mixed> $body */
    private static function withJson(string $method, string $path, array $body): \WP_REST_Response
    {
        $request = new \WP_REST_Request($method, $path);
        $request->set_header('Content-Type', 'application/json');
        $request->set_body((string) wp_json_encode($body));
        return rest_do_request($request);
    }

    /** @return list<string> rows of locks, counts and records that are made of anything but a connected id */
    private static function namesOfStrangers(): array
    {
        global $wpdb;
        $known = array_map(static fn (string $id): string => preg_quote($id, '/'), self::stored('accounts'));
        // What is left of an account that was disconnected is none.
        $pattern = '/^loupe_(lock_)?(account|feed|calls)_(' . implode('|', $known) . ')\z/';
        $names = $wpdb->get_col("SELECT option_name FROM {$wpdb->options} "
            . "WHERE option_name REGEXP '^loupe_(lock_)?(account|feed|calls)_'");
        return array_values(preg_grep($pattern, $names, PREG_GREP_INVERT) ?: []);
    }
}
