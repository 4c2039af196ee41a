<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** A network in memory: nobody is there but whom the test puts there. */
final class MemoryHttp implements Http
{
    /** @var array<string, HttpReply|HttpTrouble|\Closure(array<string, string>): HttpReply> by address; a form's answer
     *      is worked out of its fields, and that of a part of a file of the headers
     */
    public array $answers = [];

    /** @var (\Closure(string): (HttpReply|HttpTrouble))|null whoever answers at all other addresses */
    public ?\Closure $others = null;

    /** @var list<string> addresses that somebody asked, whether anybody was there or not */
    public array $asked = [];

    public function get(
        #[\SensitiveParameter] string $url,
        int $timeout,
        int $maxBytes,
        ?ByteRange $range = null,
    ): HttpReply|HttpTrouble {
        return $this->answer($url, $range?->headers() ?? [], $maxBytes);
    }

    public function post(
        string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        return $this->answer($url, $fields, $maxBytes);
    }

    /** @param array<string, string> $fields */
    private function answer(string $url, array $fields, int $maxBytes): HttpReply|HttpTrouble
    {
        $this->asked[] = $url;
        $others = $this->others ?? static fn (): HttpTrouble => HttpTrouble::Unreachable;
        $answer = $this->answers[$url] ?? $others($url);
        $answer = $answer instanceof \Closure ? $answer($fields) : $answer;
        return $answer instanceof HttpReply && strlen($answer->body) > $maxBytes ? HttpTrouble::TooLong : $answer;
    }
}
