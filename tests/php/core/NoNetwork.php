<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** A network that leads nowhere, and counts who tried. */
final class NoNetwork implements Http
{
    public int $calls = 0;

    public function get(#[\SensitiveParameter] string $url, int $timeout, int $maxBytes): HttpReply|HttpTrouble
    {
        $this->calls++;
        return HttpTrouble::Unreachable;
    }

    public function post(
        string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        $this->calls++;
        return HttpTrouble::Unreachable;
    }
}
