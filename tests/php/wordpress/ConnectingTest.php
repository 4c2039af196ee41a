<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class ConnectingTest extends TestCase
{
    public function testASavedTokenComesBackAsASummaryWithoutTheToken(): void
    {
        $id = $this->connect('one_post');
        $reply = self::rest('GET', '/accounts');

        $account = $reply->get_data()['accounts'][0];
        self::assertSame($id, $account['id']);
        self::assertSame('one.good.picture', $account['username']);
        self::assertSame('connected', $account['state']);
        self::assertSame('known', $account['token']['lifetime']);
        self::assertGreaterThanOrEqual(59, $account['token']['days_left']);
        self::assertNull($account['refresh']['failure']);
        self::assertSame(1, $account['items']);
        self::assertStringStartsWith('http://site.test/wp-content/uploads/loupe/', $account['picture']);
        self::assertStringNotContainsString('IGAA', (string) wp_json_encode($reply->get_data()));
    }

    public function testTheDatabaseHoldsNoReadableToken(): void
    {
        $account = $this->services->accounts()->get($this->connect('one_post'));
        $stored = $this->services->tokens()->open($account)->reveal();
        self::assertStringContainsString('loupe_account_', self::dump());
        foreach ([Sandbox::token('one_post'), $stored] as $token) {
            self::assertStringNotContainsString(substr($token, 0, 16), self::dump());
            self::assertStringNotContainsString(substr($token, 0, 16), self::dump(base64_decode(...)));
        }
    }

    public function testOnlyTheIndexOfAccountsIsAutoloaded(): void
    {
        global $wpdb;
        $this->connect('one_post');
        $autoloaded = $wpdb->get_col(
            "SELECT option_name FROM $wpdb->options "
            . "WHERE option_name LIKE 'loupe%' AND autoload IN ('on', 'yes', 'auto')"
        );
        self::assertSame(['loupe_accounts'], $autoloaded);
    }

    public function testATokenWithQuotesBlanksAndLineBreaksIsTaken(): void
    {
        self::actAs('administrator');
        $token = chunk_split(Sandbox::token('one_post'), 60, "\r\n  ");
        self::assertSame(200, self::rest('POST', '/accounts', ['token' => " \"$token\" "])->get_status());
    }

    public function testATokenThatCannotBeRefreshedYetIsShownAsPossiblyShortLived(): void
    {
        self::withoutPictures();
        foreach (['young', 'short_lived'] as $name) {
            $id = $this->connect($name);
            $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
            self::assertSame('possibly_short', $account['token']['lifetime'], $name);
            self::assertNull($account['token']['days_left']);
            self::assertSame('connected', $account['state']);
            self::assertGreaterThan(time() + 86400, $account['refresh']['next']);
            $refusal = self::rest('POST', "/accounts/$id/refresh")->get_data();
            self::assertSame('loupe_not_yet', $refusal['code']);
            self::assertStringContainsString('tried again by itself', $refusal['message']);
            self::assertSame(200, self::rest('DELETE', "/accounts/$id")->get_status());
        }
    }

    public function testARefreshThatFailsForAMomentLeavesTheLifetimeUnknown(): void
    {
        Sandbox::fail(['on' => 'refresh', 'kind' => 'transient']);
        $this->connect('one_post');
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];

        self::assertSame('assumed', $account['token']['lifetime']);
        self::assertSame('transient', $account['refresh']['failure']['code']);
        self::assertSame('waiting', $account['state']);
        self::assertLessThan(time() + 1000, $account['refresh']['next']);
    }

    public function testTheSameTokenPastedAgainKeepsWhatIsKnownOfIt(): void
    {
        // Instagram may answer a refresh with the same string.
        Sandbox::set(['refreshed_token' => 'same']);
        $this->connect('one_post');
        $this->connect('one_post');
        $accounts = self::rest('GET', '/accounts')->get_data()['accounts'];

        self::assertCount(1, $accounts);
        self::assertSame('known', $accounts[0]['token']['lifetime']);
        self::assertGreaterThanOrEqual(59, $accounts[0]['token']['days_left']);
    }

    public function testTheProfilePictureStaysWhereANewConnectionCannotFetchIt(): void
    {
        $id = $this->connect('one_post');
        $picture = self::stored("account_$id")['picture'];
        self::assertNotSame('', $picture);
        self::withoutPictures();
        $this->connect('one_post');

        self::assertSame($picture, self::stored("account_$id")['picture']);
        self::assertFileExists(wp_get_upload_dir()['basedir'] . "/loupe/$picture");
    }

    public function testAPageOrHalfAReplyInPlaceOfTheAccountIsNotStored(): void
    {
        foreach (['html_page' => 'not_json', 'half_json' => 'garbled', 'hang_up' => 'unreachable'] as $kind => $code) {
            Sandbox::fail(['on' => 'me', 'kind' => $kind]);
            $this->assertRefused(Sandbox::token('one_post'), "loupe_$code");
            Sandbox::work();
        }
    }

    /** @return iterable<string, array{string, string}> */
    public static function refusedTokens(): iterable
    {
        yield 'expired' => ['expired', 'loupe_expired'];
        yield 'revoked' => ['revoked', 'loupe_withdrawn'];
        yield 'after a password change' => ['password_changed', 'loupe_session_ended'];
        yield 'of another product' => ['basic_display', 'loupe_not_a_token'];
    }

    /** @dataProvider refusedTokens */
    public function testATokenThatInstagramRefusesIsNotStored(string $token, string $code): void
    {
        $this->assertRefused(Sandbox::token($token), $code);
    }

    public function testTextWithoutATokenIsRefusedBeforeAnythingIsSent(): void
    {
        foreach (['garbage text', '', str_repeat('lorem ipsum ', 90_000), '<script>alert(1)</script>'] as $text) {
            $this->assertRefused($text, 'loupe_not_a_token');
        }
        self::assertSame([], Sandbox::calls());
    }

    public function testAClosedPortIsSaidClearly(): void
    {
        add_filter('loupe_config', $config = static fn (array $values): array => [
            ...$values,
            'graph_url' => 'http://127.0.0.1:9',
        ]);
        $outcome = $this->services->connector()->connect(Sandbox::token('one_post'));
        remove_filter('loupe_config', $config);

        self::assertInstanceOf(\Loupe\Core\Graph\Failure::class, $outcome);
        self::assertSame('unreachable', $outcome->code->value);
        self::assertSame([], self::stored('accounts') ?? []);
    }

    public function testAStallEndsAtTheTimeoutAndIsSaidClearly(): void
    {
        // The plugin waits 15 s; the test need not.
        $hurry = static fn (array $args): array => [...$args, 'timeout' => 1];
        add_filter('http_request_args', $hurry);
        Sandbox::fail(['on' => 'me', 'kind' => 'stall', 'seconds' => 30]);
        try {
            $this->assertRefused(Sandbox::token('one_post'), 'loupe_timed_out');
        } finally {
            Sandbox::work();
            remove_filter('http_request_args', $hurry);
        }
    }

    public function testAnAccountWithoutPostsIsConnectedWithAnEmptyFeed(): void
    {
        $id = $this->connect('no_posts');
        self::assertSame([], self::rest('GET', "/feeds/$id")->get_data()['items']);
        self::assertSame('connected', self::rest('GET', '/accounts')->get_data()['accounts'][0]['state']);
    }

    public function testARefusedTokenLeavesAConnectedAccountAlone(): void
    {
        $this->connect('one_post');
        $before = self::dump();
        self::rest('POST', '/accounts', ['token' => Sandbox::token('expired')]);
        self::rest('POST', '/accounts', ['token' => 'garbage']);

        self::assertSame(self::withoutCounter($before), self::withoutCounter(self::dump()));
    }

    private function assertRefused(string $token, string $code): void
    {
        self::actAs('administrator');
        $reply = self::rest('POST', '/accounts', ['token' => $token]);
        self::assertSame($code, $reply->get_data()['code']);
        self::assertSame(422, $reply->get_status());
        self::assertNotSame('', $reply->get_data()['message']);
        $start = $token === '' ? 'IGAA' : substr($token, 0, 24);
        self::assertStringNotContainsString($start, (string) wp_json_encode($reply->get_data()));
        self::assertSame([], self::rest('GET', '/accounts')->get_data()['accounts']);
    }

    private static function dump(?callable $decode = null): string
    {
        global $wpdb;
        $rows = $wpdb->get_results("SELECT option_name, option_value FROM $wpdb->options", ARRAY_A);
        $text = '';
        foreach ($rows as $row) {
            $value = $decode === null ? $row['option_value'] : $decode($row['option_value']);
            $text .= $row['option_name'] . '=' . $value;
        }
        return $text;
    }

    private static function withoutCounter(string $dump): string
    {
        return (string) preg_replace('~loupe_calls=\{[^}]*\}~', '', $dump);
    }
}
