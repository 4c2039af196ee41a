<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Tests\Contract\StoreContract;
use Loupe\Tests\Core\TestClock;
use Loupe\WordPress\Ports\DatabaseLock;
use Loupe\WordPress\Ports\OptionStore;

final class OptionStoreTest extends TestCase
{
    use StoreContract;

    private TestClock $clock;

    protected function setUp(): void
    {
        parent::setUp();
        $this->clock = new TestClock(1_800_000_000);
    }

    protected function adapter(): OptionStore
    {
        return new OptionStore($GLOBALS['wpdb']);
    }

    protected function lock(): DatabaseLock
    {
        return new DatabaseLock($GLOBALS['wpdb'], $this->clock);
    }

    public function testWhoReadARecordBeforeItWasWrittenCannotHaveTheOldOneRemembered(): void
    {
        $this->adapter()->put('feed_10', ['old']);
        $old = get_option('loupe_feed_10');
        wp_cache_flush();
        $this->putUnderALease('feed_10', ['new']);
        wp_cache_add('loupe_feed_10', $old, 'options');
        self::assertSame(['new'], $this->adapter()->get('feed_10'));
    }

    public function testAListOfWhatIsNotThereThatAnotherServerWritesBackHidesNoRecord(): void
    {
        self::assertNull($this->adapter()->get('curation_10'));
        $absent = wp_cache_get('notoptions', 'options');
        self::assertArrayHasKey('loupe_curation_10', $absent);
        $this->putUnderALease('curation_10', ['new']);
        wp_cache_set('notoptions', $absent, 'options');
        OptionStore::primeShown(['10']);
        self::assertSame(['new'], $this->adapter()->get('curation_10'));
    }

    public function testWhatACacheRemembersOtherwiseThanItIsStoredIsForgottenByTheNextTick(): void
    {
        $this->adapter()->put('accounts', ['10']);
        $this->adapter()->put('curation_10', ['stored']);
        $this->adapter()->put('account_10', ['stored']);
        $using = wp_using_ext_object_cache(true);
        foreach ([[], ['loupe_accounts' => '["11"]']] as $stale) {
            wp_cache_set('loupe_curation_10', '["stale"]', 'options');
            wp_cache_set('notoptions', ['loupe_account_10' => true], 'options');
            wp_cache_set('alloptions', $stale + wp_load_alloptions(), 'options');
            wp_cache_delete('loupe_account_10', 'options');
            OptionStore::recheck();
            foreach (['accounts' => '10', 'curation_10' => 'stored', 'account_10' => 'stored'] as $key => $stored) {
                self::assertSame([$stored], $this->adapter()->get($key), $key);
            }
        }
        wp_using_ext_object_cache((bool) $using);
    }

    /** @param list<string> $record */
    private function putUnderALease(string $key, array $record): void
    {
        $lease = $this->lock()->acquire('feed_10', 60);
        self::assertNotNull($lease);
        $this->adapter()->put($key, $record, $lease);
        $this->lock()->release($lease);
    }

    protected function pass(int $seconds): void
    {
        $this->clock->now += $seconds;
    }
}
