<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Port\HttpTrouble;
use Loupe\Standalone\CurlHttp;
use Loupe\Tests\Contract\AnsweringServer;
use Loupe\Tests\Contract\HttpContract;

final class CurlHttpTest extends TestCase
{
    use AnsweringServer;
    use HttpContract;

    protected function http(): CurlHttp
    {
        return new CurlHttp();
    }

    public function testACertificateThatNobodyVouchesForIsNotBelieved(): void
    {
        $tls = new Process(['php', __DIR__ . '/scripts/tls.php', $this->folder]);
        try {
            $tls->waitFor('port ')->waitFor("\n");
            $port = (int) substr($tls->output, strlen('port '));
            self::assertSame(HttpTrouble::Unreachable, $this->http()->get("https://127.0.0.1:$port/?secret", 5, 100));
            self::assertFileDoesNotExist("$this->folder/heard.txt");
        } finally {
            $tls->signal(SIGKILL);
            $tls->wait();
        }
    }
}
