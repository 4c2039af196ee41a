<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\WordPress\Wording\Words;

/**
 * Whatever other plugins hook into, token and secret go to the configured host alone, and only where TLS vouches for
 * it.
 */
final class SafeRequestsTest extends TestCase
{
    private ?Listener $listener = null;

    /** @var list<array{string, callable}> */
    private array $hooks = [];

    protected function tearDown(): void
    {
        foreach ($this->hooks as [$name, $callback]) {
            remove_filter($name, $callback);
        }
        $this->listener?->stop();
        self::resetConfiguration();
    }

    /** @return iterable<string, array{string, callable}> hook, and what another plugin does there */
    public static function meddlers(): iterable
    {
        $with = static fn (array $changes): callable
            => static fn (array $arguments): array => [...$arguments, ...$changes];
        yield 'no check of any certificate' => ['https_ssl_verify', '__return_false'];
        yield 'none, said in the arguments' => ['http_request_args', $with(['sslverify' => false])];
        yield 'redirects' => ['http_request_args', $with(['redirection' => 5])];
        yield 'an answer of its own' => ['pre_http_request', static fn (): array => [
            'headers' => [],
            'body' => '{"id":"1","username":"evil"}',
            'response' => ['code' => 200, 'message' => 'OK'],
            'cookies' => [],
        ]];
        yield 'a block' => ['pre_http_request', static fn (): \WP_Error => new \WP_Error('blocked', 'No.')];
        $below = 'requests-requests.before_request';
        yield 'another address' => [$below, static function (string &$url): void {
            $url = 'http://127.0.0.1:9/';
        }];
        yield 'no check, below WordPress' => [
            $below,
            static function (string &$url, array &$headers, mixed &$data, string &$type, array &$options): void {
                $options['verify'] = false;
            },
        ];
        yield 'no check of the name' => [
            $below,
            static function (string &$url, array &$headers, mixed &$data, string &$type, array &$options): void {
                $options['verifyname'] = false;
            },
        ];
        yield 'redirects, below WordPress' => [
            $below,
            static function (string &$url, array &$headers, mixed &$data, string &$type, array &$options): void {
                $options['follow_redirects'] = true;
            },
        ];
    }

    /** @dataProvider meddlers */
    public function testAHookThatWouldMakeARequestUnsafeIsNamedAndNothingIsSent(string $hook, callable $callback): void
    {
        $this->listener = Listener::behindTls();
        $this->setTo($this->listener->url());
        $this->hook($hook, $callback);
        self::actAs('administrator');
        $reply = self::rest('POST', '/accounts', ['token' => Sandbox::token('one_post')]);
        self::assertSame('loupe_filtered', $reply->get_data()['code'], (string) wp_json_encode($reply->get_data()));
        self::assertStringContainsString($hook, $reply->get_data()['message']);
        self::assertSame('', $this->listener->heard());
    }

    public function testThePluginIsNamedTooAndTheNameIsKeptWithTheAccount(): void
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        $file = WP_PLUGIN_DIR . '/meddler/meddler.php';
        wp_mkdir_p(dirname($file));
        file_put_contents($file, '<?php function meddler_trusts_everybody() { return false; }');
        require_once $file;
        $this->hook('https_ssl_verify', 'meddler_trusts_everybody');
        $failure = $this->services->feedSync()->sync($id);
        self::assertInstanceOf(Failure::class, $failure);
        self::assertSame(FailureCode::Filtered, $failure->code);
        $name = 'https_ssl_verify, used by meddler_trusts_everybody of the plugin meddler.';
        self::assertStringEndsWith($name, Words::say($failure));
        wp_cache_flush();
        self::assertStringEndsWith($name, Words::say($this->services->feeds()->get($id)->sync->failure));
        unlink($file);
        rmdir(dirname($file));
    }

    /** @return iterable<string, array{string, callable}> hook, and what another plugin does there */
    public static function powerless(): iterable
    {
        $trust = static function (\CurlHandle $handle): void {
            curl_setopt($handle, CURLOPT_SSL_VERIFYPEER, false);
            curl_setopt($handle, CURLOPT_SSL_VERIFYHOST, 0);
        };
        yield 'cURL checks nothing' => ['http_api_curl', $trust];
        yield 'nor does it below WordPress' => ['requests-curl.before_send', $trust];
        yield 'nor before' => ['requests-curl.before_request', $trust];
        yield 'redirects by default' => ['http_request_redirection_count', static fn (): int => 5];
        yield 'no check of the site itself' => ['https_local_ssl_verify', '__return_false'];
        yield 'every host counts as one outside' => ['http_request_host_is_external', '__return_true'];
    }

    /** @dataProvider powerless */
    public function testAHookThatHasNoSayInItChangesNothing(string $hook, callable $callback): void
    {
        $this->listener = Listener::behindTls();
        $this->setTo($this->listener->url());
        $this->hook($hook, $callback);
        $outcome = $this->services->connector()->connect(Sandbox::token('one_post'));
        self::assertInstanceOf(Failure::class, $outcome);
        self::assertSame(FailureCode::Unreachable, $outcome->code);
        self::assertSame('', $this->listener->heard());
    }

    public function testCurlThatIsTurnedToAnotherAddressGoesToTheConfiguredOne(): void
    {
        $this->listener = Listener::redirecting();
        $elsewhere = $this->listener->url();
        $this->hook('http_api_curl', static function (\CurlHandle &$handle) use ($elsewhere): void {
            curl_setopt($handle, CURLOPT_URL, "$elsewhere/elsewhere");
            curl_setopt($handle, CURLOPT_PORT, (int) parse_url($elsewhere, PHP_URL_PORT));
            $handle = curl_init("$elsewhere/elsewhere");
        });
        $this->connect('one_post');
        self::assertSame('', $this->listener->heard());
    }

    public function testAnotherFileOfCertificatesIsStillACheck(): void
    {
        $this->listener = Listener::behindTls();
        $this->setTo($this->listener->url());
        $certificate = $this->listener->certificate();
        foreach (
            [
                'http_request_args' => static fn (array $arguments): array
                    => [...$arguments, 'sslcertificates' => $certificate],
                'https_ssl_verify' => static fn (): string => $certificate,
            ] as $hook => $callback
        ) {
            $this->hook($hook, $callback);
            $this->services->connector()->connect(Sandbox::token('one_post'));
            remove_filter($hook, $callback);
        }
        self::assertSame(2, substr_count($this->listener->heard(), 'GET /v27.0/me?'));
    }

    public function testARedirectIsNotFollowedWhoeverAsksForIt(): void
    {
        $this->listener = Listener::redirecting();
        $this->setTo($this->listener->url());
        $this->hook('http_request_redirection_count', static fn (): int => 5);
        $this->hook('http_api_curl', static fn (\CurlHandle $handle): bool
            => curl_setopt($handle, CURLOPT_FOLLOWLOCATION, true));
        self::assertInstanceOf(Failure::class, $this->services->connector()->connect(Sandbox::token('one_post')));
        self::assertStringContainsString('/v27.0/me?', $this->listener->heard());
        self::assertStringNotContainsString('/stolen', $this->listener->heard());
    }

    public function testNoHookIsHandedATokenOrASecret(): void
    {
        // They are asked for without either.
        self::withoutPictures();
        self::saveApp();
        $seen = [];
        $log = (string) tempnam(sys_get_temp_dir(), 'loupe');
        $stream = fopen($log, 'wb');
        $this->hook('all', static function (string $hook, mixed ...$values) use (&$seen): void {
            if (preg_match('/http|request|curl|ssl|proxy/', $hook) === 1) {
                $seen[$hook][] = print_r($values, true);
            }
        });
        $this->hook('http_api_curl', static function (\CurlHandle $handle) use (&$seen, $stream): void {
            $seen['handle'][] = curl_getinfo($handle, CURLINFO_EFFECTIVE_URL);
            curl_setopt($handle, CURLOPT_VERBOSE, true);
            curl_setopt($handle, CURLOPT_STDERR, $stream);
        });
        $token = Sandbox::token('short_lived');
        $account = $this->services->connector()->connect($token)->account;
        $long = $this->services->tokens()->open($account)->reveal();
        fclose($stream);
        $everything = print_r($seen, true) . file_get_contents($log);
        unlink($log);
        foreach (['http_request_args', 'pre_http_request', 'https_ssl_verify', 'http_api_curl', 'handle'] as $hook) {
            self::assertArrayHasKey($hook, $seen);
        }
        self::assertStringContainsString('/access_token?grant_type=ig_exchange_token', $everything);
        self::assertStringContainsString('/me?fields=', print_r($seen['http_api_debug'], true));
        foreach ([$token, $long, Sandbox::APP_SECRET] as $secret) {
            self::assertStringNotContainsString($secret, $everything);
        }
    }

    private function setTo(string $url): void
    {
        add_filter('loupe_config', static fn (array $values): array => [...$values, 'graph_url' => $url]);
    }

    private function hook(string $name, callable $callback): void
    {
        add_filter($name, $callback, 10, 5);
        $this->hooks[] = [$name, $callback];
    }
}
