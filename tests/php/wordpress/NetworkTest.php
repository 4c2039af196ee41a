<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** A multisite network of three sites in the test's database, beside the single site of the other tests. */
final class NetworkTest extends TestCase
{
    private static bool $isInstalled = false;

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
        ]), true, 512, JSON_THROW_ON_ERROR);
    }
}
