<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Tests\Standalone\Process;

/** The server of answers.php, one for all tests of a class. */
trait AnsweringServer
{
    private static Process $process;
    private static string $address;

    public static function setUpBeforeClass(): void
    {
        self::$process = new Process([PHP_BINARY, '-S', '127.0.0.1:0', __DIR__ . '/answers.php']);
        self::$process->waitFor(' started');
        preg_match('~http://[0-9.:]+~', self::$process->errors, $found);
        self::$address = $found[0];
    }

    public static function tearDownAfterClass(): void
    {
        self::$process->signal(SIGKILL);
        self::$process->wait();
    }

    protected function server(): string
    {
        return self::$address;
    }
}
