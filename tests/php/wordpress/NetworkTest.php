<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** A multisite network of three sites in the test's database, beside the single site of the other tests. */
final class NetworkTest extends TestCase
{
    private static bool $isInstalled = false;

    /** The file of an object cache, where there is one. */
    private static string $cache = '';

    protected function setUp(): void
    {
        parent::setUp();
        if (!self::$isInstalled) {
            self::do('install', '/', 'begun');
            self::do('found', '/', 'begun');
            self::do('create /second/');
            self::$isInstalled = true;
        }
    }

    protected function tearDown(): void
    {
        if (self::$cache !== '') {
            unlink(WP_CONTENT_DIR . '/object-cache.php');
            array_map(unlink(...), glob(self::$cache . '*') ?: []);
            self::$cache = '';
        }
        parent::tearDown();
    }

    public function testActivatedEverywhereItIsDeletedFromEverySiteIncludingLaterOnes(): void
    {
        self::do('activate-everywhere');
        self::do('create /third/');
        foreach (['/', '/second/', '/third/'] as $site) {
            self::do('connect ' . Sandbox::token('one_post'), $site);
        }
        foreach (self::state()['sites'] as $path => $site) {
            self::assertSame([1, 'hourly', true], [$site['accounts'], $site['schedule'], $site['folder']], $path);
        }
        self::assertCount(3, self::state()['user meta']);

        self::do('deactivate-everywhere');
        foreach (self::state()['sites'] as $path => $site) {
            self::assertSame([1, false, true], [$site['accounts'], $site['schedule'], $site['folder']], $path);
        }

        self::do('activate-everywhere');
        self::assertSame(['hourly', 'hourly', 'hourly'], array_column(self::state()['sites'], 'schedule'));

        self::do('deactivate-everywhere');
        self::do('delete');
        self::assertNothingIsLeft(3);
    }

    public function testActivatedOnSomeSitesItTouchesOnlyThoseUntilItIsDeleted(): void
    {
        foreach (['/', '/second/'] as $site) {
            self::do('activate', $site);
            self::do('connect ' . Sandbox::token('one_post'), $site);
        }
        self::do('deactivate', '/second/');
        $sites = self::state()['sites'];
        self::assertSame(['hourly', false], [$sites['/']['schedule'], $sites['/second/']['schedule']]);
        self::assertSame(1, $sites['/second/']['accounts']);

        self::do('deactivate');
        self::do('delete');
        self::assertNothingIsLeft(count($sites));
    }

    public function testALargeNetworkIsGoneThroughInBatchesToItsEnd(): void
    {
        self::do('activate-everywhere');
        $sites = count(self::state()['sites']);
        $visit = self::do('visit 130');
        self::assertCount($sites + 130, array_unique($visit['visited']));
        self::assertCount($sites + 130, $visit['visited']);
        self::assertSame(1, $visit['here']);
        self::do('deactivate-everywhere');
    }

    public function testATokenIsReadableOnItsOwnSiteOnlyAlsoOnceTheOneOfAnEarlierVersionIsBound(): void
    {
        $id = '17841400000000003';
        self::do('activate-everywhere');
        self::do('connect ' . Sandbox::token('one_post'));
        self::do("copy $id", '/second/');
        self::assertTrue(self::do('readable'));
        self::assertFalse(self::do('readable', '/second/'));

        self::do("unbind $id");
        self::assertTrue(self::do('readable'), 'until it is bound');
        self::do('tick');
        self::do('tick', '/second/');
        self::assertTrue(self::do('readable'));

        self::do("unbind $id");
        self::do("copy $id", '/second/');
        self::assertFalse(self::do('readable', '/second/'), 'once both are bound');
        self::assertFalse(self::do('readable'));

        self::do('deactivate-everywhere');
        self::do('delete');
        self::assertNothingIsLeft(count(self::state()['sites']));
        self::assertSame([], self::state()['site meta']);
    }

    /** Also behind an object cache, which all sites share. */
    public function testSitesWithTheSameAccountShareNothingOfIt(): void
    {
        $id = '17841400000000003';
        self::$cache = (string) tempnam(sys_get_temp_dir(), 'loupe');
        copy(__DIR__ . '/scripts/object-cache.php', WP_CONTENT_DIR . '/object-cache.php');
        self::do('activate-everywhere');
        foreach (['/', '/second/'] as $site) {
            self::do('connect ' . Sandbox::token('one_post'), $site);
        }
        self::do('connect ' . Sandbox::token('no_posts'), '/second/');
        self::assertSame([1, 2], array_column(self::sites(['/', '/second/']), 'accounts'));

        self::do("portal $id");
        foreach (self::sites(['/', '/second/']) as $path => $site) {
            self::assertContains('loupe_lock_loopback', $site['options'], "$path is asked to make copies of pictures.");
        }
        [$first, $second] = [self::view($id), self::view($id, '/second/')];
        self::assertStringContainsString('/uploads/network/loupe/', $first);
        self::assertStringContainsString('/uploads/network/sites/2/loupe/', $second);
        self::assertSame([$first, $second, $first], array_map(self::feed(...), self::do("portal $id")));
        [$free, $all] = self::do("locks $id");
        self::assertSame($all, $free);

        $post = Sandbox::posts('one.good.picture')[0]['id'];
        self::assertSame(200, self::do("hide $id $post", '/second/'));
        self::do('open', '/second/');
        self::assertSame([401, 200], [self::do("read $id"), self::do("read $id", '/second/')]);
        self::assertTrue(self::do("sync $id"));
        $views = [self::view($id), self::view($id, '/second/')];
        self::assertSame([$first, ''], $views);
        self::assertSame([$views[0], $views[1], $views[0]], array_map(self::feed(...), self::do("portal $id")));

        $before = self::sites(['/second/']);
        self::assertEqualsCanonicalizing(
            ['account', 'curation', 'drawn', 'feed', 'placements', 'sync', 'calls'],
            array_values(array_filter(array_map(
                static fn (string $name): string => preg_replace("/^loupe_(?!lock)(\w+)_$id\z|.*/", '$1', $name) ?? '',
                $before['/second/']['options']
            )))
        );
        self::assertNull(self::do("disconnect $id"));
        $sites = self::sites(['/', '/second/']);
        self::assertSame([], preg_grep("/$id/", $sites['/']['options']));
        self::assertFalse($sites['/']['schedule']);
        self::assertSame($before['/second/'], $sites['/second/']);
        self::assertSame($views[1], self::view($id, '/second/'));
        self::assertSame('', self::view($id));

        foreach (["loupe_feed_{$id}_7", 'loupe_deletion_0123456789abcdef0123', "loupe_placements_$id"] as $row) {
            self::do("plant $row", '/second/');
        }
        self::do('deactivate-everywhere');
        self::do('delete');
        self::assertNothingIsLeft(count(self::state()['sites']));
    }

    private static function view(string $account, string $path = '/'): string
    {
        return self::feed(self::do("view $account", $path));
    }

    /** The stylesheet before it is the plugin's, by the address of the site whose page it is. */
    private static function feed(string $html): string
    {
        return (string) strstr($html, '<div class="loupe ');
    }

    /**
     * @param list<string> $paths
     * @return array<string, array<string, mixed>>
     */
    private static function sites(array $paths): array
    {
        return array_intersect_key(self::state()['sites'], array_flip($paths));
    }

    private static function assertNothingIsLeft(int $sites): void
    {
        $state = self::state();
        self::assertCount($sites, $state['sites']);
        self::assertSame([], $state['user meta']);
        foreach ($state['sites'] as $path => $site) {
            self::assertSame([], $site['options'], $path);
            self::assertFalse($site['schedule'], $path);
            self::assertFalse($site['folder'], $path);
        }
    }

    /** @return array<string, mixed> */
    private static function state(): array
    {
        return self::do('state');
    }

    private static function do(string $command, string $path = '/', string $network = 'ready'): mixed
    {
        return json_decode(Site::fromEnvironment()->run('network.php', [
            'LOUPE_TEST_COMMAND' => $command,
            'LOUPE_TEST_PATH' => $path,
            'LOUPE_TEST_NETWORK' => $network,
            'LOUPE_TEST_CACHE' => self::$cache,
        ]), true, 512, JSON_THROW_ON_ERROR);
    }
}
