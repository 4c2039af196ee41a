<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;

/** Other plugins have hooks on the same site, and some of them go too far. */
final class OtherPluginsTest extends TestCase
{
    private const LAST = PHP_INT_MAX - 1;

    /** @var list<array{string, callable}> */
    private array $hooks = [];

    public function testACallStaysWithinItsTimeWhateverTheyAskFor(): void
    {
        $this->hook('http_request_args', static fn (array $arguments): array => [...$arguments, 'timeout' => 300]);
        $seen = [];
        $this->hook('http_api_debug', static function (mixed $reply, string $context, string $class) use (&$seen) {
            [, , , $arguments, $url] = func_get_args();
            $seen[(string) wp_parse_url($url, PHP_URL_PATH)] = $arguments['timeout'];
        });
        $this->services->refresher()->refresh($this->connect('one_post'));
        self::assertNotSame([], $seen);
        foreach ($seen as $path => $timeout) {
            self::assertLessThanOrEqual(20, $timeout, $path);
        }
    }

    public function testTheyMayStillChangeEverybodyElsesRequests(): void
    {
        $this->hook('http_request_args', static fn (array $arguments): array => [...$arguments, 'timeout' => 300]);
        $timeout = null;
        $this->hook('pre_http_request', static function (mixed $reply, array $arguments) use (&$timeout): array {
            $timeout = $arguments['timeout'];
            return ['body' => '', 'response' => ['code' => 200, 'message' => ''], 'headers' => [], 'cookies' => []];
        });
        wp_remote_get('https://example.org/');
        self::assertSame(300, $timeout);
    }

    public function testOneThatThrowsInACallIsAFailureWithoutATrace(): void
    {
        $id = $this->connect('one_post');
        $before = $this->stored("feed_$id");
        $this->hook('pre_http_request', static fn (): never => throw new \LogicException('a plugin of the site'));
        $outcome = $this->services->feedSync()->sync($id);
        self::assertInstanceOf(Failure::class, $outcome);
        self::assertSame(FailureCode::Unreachable, $outcome->code);
        self::assertSame($before['items'], $this->stored("feed_$id")['items']);
    }

    public function testOneThatThrowsInAMailStopsNoWorkAndTheMailIsTriedAgain(): void
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        $hook = $this->hook('pre_wp_mail', static fn (): never => throw new \LogicException('a plugin of the site'));
        Sandbox::fail(['on' => 'any', 'kind' => 'session_ended']);
        $this->services->feedSync()->sync($id);
        self::assertSame('reconnect', self::rest('GET', '/accounts')->get_data()['accounts'][0]['state']);
        self::assertSame([], $this->services->accounts()->get($id)->alerted);

        remove_filter('pre_wp_mail', $hook, self::LAST);
        $this->services->feedSync()->sync($id);
        self::assertCount(1, $this->services->accounts()->get($id)->alerted);
    }

    public function testOneThatThrowsInTheWorkOnAnAccountDoesNotStopThatOnTheOthers(): void
    {
        $first = $this->connect('one_post');
        $second = $this->connect('no_posts');
        $this->services->pictures()->deleteAll($first);
        wp_clear_scheduled_hook('loupe_tick', ['rest']);
        self::advance(7200);
        $this->hook('wp_image_editors', static fn (): never => throw new \LogicException('a plugin of the site'));
        try {
            do_action('loupe_tick');
            self::fail('Whoever looks into the log must find it there.');
        } catch (\LogicException $fault) {
            self::assertSame('a plugin of the site', $fault->getMessage());
        }
        self::assertFalse(wp_next_scheduled('loupe_tick', ['rest']), 'It is not tried every minute.');
        $now = $this->services->clock()->now();
        self::assertGreaterThanOrEqual($now - 60, $this->services->feeds()->get($second)->sync->last);
        self::assertLessThan($now - 60, $this->services->feeds()->get($first)->sync->last);
    }

    private function hook(string $name, callable $hook): callable
    {
        add_filter($name, $hook, self::LAST, 5);
        $this->hooks[] = [$name, $hook];
        return $hook;
    }

    protected function tearDown(): void
    {
        foreach ($this->hooks as [$name, $hook]) {
            remove_filter($name, $hook, self::LAST);
        }
    }
}
