<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** A media host that sends what the test lays there, and notes what it was asked for. */
final class ScriptedMedia implements Http
{
    /** @var array<string, string> bodies by address */
    public array $bodies = [];

    /** @var list<string> addresses */
    public array $asked = [];

    public function get(#[\SensitiveParameter] string $url, int $timeout, int $maxBytes): HttpReply|HttpTrouble
    {
        $this->asked[] = $url;
        $body = $this->bodies[$url] ?? null;
        return $body === null ? new HttpReply(403, [], 'URL signature expired') : new HttpReply(200, [], $body);
    }

    public function post(
        string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        throw new \LogicException('Nobody posts to a media host.');
    }
}
