<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Standalone\DataFolder;
use Loupe\Standalone\FileLock;
use Loupe\Standalone\FileStore;
use Loupe\System\SystemClock;

/** Processes that are killed in the middle of a write, and processes that write at once. */
final class CrashTest extends TestCase
{
    private const ROUNDS = 40;

    private DataFolder $data;
    private FileStore $store;

    protected function setUp(): void
    {
        parent::setUp();
        $this->data = new DataFolder("$this->folder/data");
        $this->store = new FileStore($this->data, new FileLock($this->data, new SystemClock()));
    }

    public function testARecordIsOldOrNewWheneverItsWriterIsKilled(): void
    {
        $began = hrtime(true);
        $this->store->put('account_17', ['user' => ['username' => 'old'], 'filler' => str_repeat('o', 300_000)]);
        $microseconds = intdiv(hrtime(true) - $began, 1000);
        $cutShort = 0;
        $seen = [];
        // A disk that is slower by now needs more of them.
        $isEnough = static function () use (&$cutShort, &$seen): bool {
            return $cutShort > 0 && count($seen) === 2;
        };
        for ($round = 0; $round < self::ROUNDS || !$isEnough() && $round < 10 * self::ROUNDS; $round++) {
            $writer = $this->start('write');
            $writer->waitFor('written');
            // In the course of the next few writes, however long these take here.
            usleep(random_int(0, 3 * $microseconds));
            $writer->signal(SIGKILL);
            self::assertSame(-1, $writer->wait());
            $cutShort += (int) is_file("{$this->data->path}/private/accounts/.new");

            $record = $this->store->get('account_17');
            self::assertNotNull($record, 'The record is gone.');
            self::assertCount(1, glob("{$this->data->path}/private/accounts/*.json"));
            self::assertSame(str_repeat($record['filler'][0], 300_000), $record['filler']);
            $seen[$record['user']['username']] = true;
        }
        self::assertGreaterThan(0, $cutShort, 'No round caught the writer in the middle of its work.');
        self::assertCount(2, $seen);

        $this->store->put('account_17', ['user' => ['username' => 'after']]);
        self::assertSame(['after-17.json'], array_values(array_diff(
            scandir("{$this->data->path}/private/accounts"),
            ['.', '..']
        )));
    }

    public function testOfManyWhoCountAtOnceNoneIsLost(): void
    {
        $counters = array_map(fn (): Process => $this->start('count'), range(1, 4));
        $counted = 0;
        foreach ($counters as $counter) {
            self::assertSame(0, $counter->wait(), $counter->errors);
            $counted += (int) $counter->output;
        }
        self::assertGreaterThan(4, $counted);
        self::assertSame($counted, $this->store->get('calls')['used']);
    }

    public function testOfManyWhoWantALockOneHasIt(): void
    {
        file_put_contents("$this->folder/counter", '0');
        $racers = array_map(fn (): Process => $this->start('race'), range(1, 4));
        $held = 0;
        foreach ($racers as $racer) {
            self::assertSame(0, $racer->wait(), $racer->errors);
            $held += (int) $racer->output;
        }
        self::assertGreaterThan(4, $held);
        self::assertSame($held, (int) file_get_contents("$this->folder/counter"));
    }

    public function testReadersSeeWholeRecordsAndTheAccountUnderWhicheverName(): void
    {
        $writer = $this->start('write');
        $writer->waitFor('written');
        for ($read = 0; $read < 200; $read++) {
            $record = $this->store->get('account_17');
            self::assertNotNull($record);
            self::assertSame(str_repeat($record['filler'][0], 300_000), $record['filler']);
        }
        $writer->signal(SIGKILL);
        $writer->wait();
    }

    private function start(string $what): Process
    {
        return new Process(['php', __DIR__ . '/scripts/store.php', $what, $this->folder]);
    }
}
