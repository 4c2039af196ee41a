<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Schedule\Job;

/**
 * What anybody may ask for, on a site with an object cache that outlives requests: who is entitled to nothing, and
 * finds nothing due, writes nothing and throws nothing out of the cache, which every request to the site pays for.
 */
final class StrangersTest extends TestCase
{
    private const MINE = '0123456789abcdef0123';
    private const DAY = 86400;

    private string $cache;

    protected function setUp(): void
    {
        parent::setUp();
        $this->cache = (string) tempnam(sys_get_temp_dir(), 'loupe');
        copy(__DIR__ . '/scripts/object-cache.php', WP_CONTENT_DIR . '/object-cache.php');
        wp_insert_post([
            'post_type' => 'page',
            'post_status' => 'publish',
            'post_title' => 'A page',
            'post_name' => 'a-page',
            'post_content' => '<!-- wp:loupe/feed /-->',
        ]);
    }

    protected function tearDown(): void
    {
        unlink(WP_CONTENT_DIR . '/object-cache.php');
        array_map(unlink(...), glob("$this->cache*") ?: []);
        wp_delete_post(get_page_by_path('a-page')->ID, true);
    }

    /** @return iterable<string, array{string, string, 2?: array<string, string>}> kind, path and fields */
    public static function requests(): iterable
    {
        $signed = ['signed_request' => 'x.y'];
        yield 'the address for a cron' => ['front', '/?loupe=tick'];
        yield 'its trial' => ['front', '/?loupe=tick&try=1'];
        yield 'a forged deletion' => ['front', '/?loupe=delete', $signed];
        yield 'a forged deauthorisation' => ['front', '/?loupe=deauthorise', $signed];
        yield 'a deletion without a signature' => ['front', '/?loupe=delete', ['x' => 'y']];
        yield 'a look at the address of deletions' => ['front', '/?loupe=delete'];
        yield 'a forged deletion by REST' => ['rest', '/loupe/v1/delete', $signed];
        yield 'a forged deauthorisation by REST' => ['rest', '/loupe/v1/deauthorise', $signed];
        yield 'a list of accounts by REST' => ['rest', '/loupe/v1/accounts'];
        yield 'a refresh by REST' => ['rest', '/loupe/v1/accounts/17841400000000001/refresh', ['x' => 'y']];
        yield 'a deletion that nobody asked for' => ['front', '/?loupe=deletion&code=' . self::MINE . '1'];
        yield 'a return from Instagram' => ['front', '/?code=x&state=loupe-' . self::MINE . self::MINE];
        yield 'the page for those who were not connected' => ['front', '/?loupe=not-connected'];
        yield 'a form' => ['form', 'loupe_disconnect', ['account' => '17841400000000001', 'sure' => '1']];
        yield 'a notice to be closed' => ['form', 'loupe_dismiss', ['notice' => 'x']];
        yield 'a page with the feed' => ['page', '/a-page/'];
    }

    /**
     * @dataProvider requests
     * @param array<string, string> $fields
     */
    public function testWhoIsEntitledToNothingLeavesNoTrace(string $kind, string $path, array $fields = []): void
    {
        $this->assertLeavesNoTrace($kind, $path, $fields, 'no account');
        self::saveApp();
        self::withoutPictures();
        $id = $this->connect('one_post');
        $this->assertLeavesNoTrace($kind, $path, $fields, 'an account');
        $this->services->reconciler()->deauthorised($id);
        $this->assertLeavesNoTrace($kind, $path, $fields, 'access withdrawn');
    }

    public function testCodesThatNobodyHasFillNoCache(): void
    {
        $this->warm('front', '/?loupe=deletion&code=' . self::MINE . '1');
        foreach (['aaaaaaaaaaaaaaaaaaaa1', 'bbbbbbbbbbbbbbbbbbbb1'] as $code) {
            self::assertSame([], $this->trace('front', "/?loupe=deletion&code=$code", []));
        }
    }

    public function testAVisitorOfAPageWithTheFeedAsksTheDatabaseForNothingOfIt(): void
    {
        self::withoutPictures();
        $this->connect('one_post');
        self::actAs(null);
        $this->warm('page', '/a-page/');
        $queries = preg_grep('/loupe/', $this->queries('page', '/a-page/', [])) ?: [];
        self::assertSame([], array_values($queries));
    }

    public function testAVisitorOfALateFeedCallsForHelpOnceAndThenLeavesNoTrace(): void
    {
        $this->lateAccount();
        $this->warm('page', '/');
        $this->warm('page', '/a-page/');
        $this->trace('page', '/a-page/', []);
        self::assertSame(1, $this->locks('loopback'));
        self::assertSame([], $this->trace('page', '/a-page/', []));
    }

    public function testAVisitorOfAFeedThatWaitsForCallsLeavesNoTrace(): void
    {
        $id = $this->lateAccount();
        self::store("calls_$id", array_fill(0, CallBudget::DAILY, time()));
        $this->assertLeavesNoTrace('page', '/a-page/', [], 'no calls left');
        $this->assertLeavesNoTrace('front', '/?loupe=tick', [], 'no calls left');
        self::assertSame(0, $this->locks('loopback'));
    }

    public function testWhoIsEntitledIsSeenByTheseTests(): void
    {
        self::saveApp();
        self::withoutPictures();
        $this->connect('one_post');
        $signed = ['signed_request' => Sandbox::signedRequest('delete', 'one.good.picture')];
        $this->warm('front', '/?loupe=not-connected');
        $trace = $this->trace('front', '/?loupe=delete', $signed);
        self::assertContains('delete options alloptions', $trace);
        self::assertNotSame([], preg_grep('/^(INSERT|UPDATE|DELETE)/', $trace));
    }

    /** @param array<string, string> $fields */
    private function assertLeavesNoTrace(string $kind, string $path, array $fields, string $when): void
    {
        self::actAs(null);
        // What WordPress itself looks up on a first view.
        $this->warm('page', '/');
        $this->warm($kind, $path, $fields);
        // The first to see a feed on a page has noted how it is shown there, and the next fills the cache with that.
        $this->trace($kind, $path, $fields);
        self::assertSame([], $this->trace($kind, $path, $fields), $when);
    }

    /** @param array<string, string> $fields */
    private function warm(string $kind, string $path, array $fields = []): void
    {
        file_put_contents($this->cache, '');
        $this->trace($kind, $path, $fields);
    }

    /**
     * @param array<string, string> $fields
     * @return list<string> what was written to the database, and what the cache had to take or give away
     */
    private function trace(string $kind, string $path, array $fields): array
    {
        file_put_contents("$this->cache.log", '');
        $queries = $this->queries($kind, $path, $fields);
        $writes = preg_grep('/^\s*(SELECT|SHOW|SET|DESCRIBE)\b/i', $queries, PREG_GREP_INVERT) ?: [];
        $cached = file("$this->cache.log", FILE_IGNORE_NEW_LINES) ?: [];
        return [...array_values($writes), ...array_values($cached)];
    }

    /**
     * @param array<string, string> $fields
     * @return list<string>
     */
    private function queries(string $kind, string $path, array $fields): array
    {
        $output = Site::fromEnvironment()->run('request.php', [
            'LOUPE_TEST_CACHE' => $this->cache,
            'LOUPE_TEST_KIND' => $kind,
            'LOUPE_TEST_PATH' => $path,
            'LOUPE_TEST_POST' => $fields === [] ? '' : (string) json_encode($fields),
        ]);
        wp_cache_flush();
        $told = json_decode(substr($output, (int) strrpos($output, "\n")), true, 512, JSON_THROW_ON_ERROR);
        return $told['queries'];
    }

    private function lateAccount(): string
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        $this->plan($id, Job::due(time() - self::DAY));
        self::actAs(null);
        return $id;
    }

    private function locks(string $name): int
    {
        global $wpdb;
        return (int) $wpdb->get_var($wpdb->prepare(
            "SELECT COUNT(*) FROM {$wpdb->options} WHERE option_name = %s",
            "loupe_lock_$name"
        ));
    }
}
