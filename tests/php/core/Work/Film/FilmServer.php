<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Film;

use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Tests\Core\MemoryHttp;

/** A media host with one film. */
final class FilmServer
{
    public const URL = 'https://video.cdninstagram.com/a.mp4?oe=6F000000';

    public string $etag = '"one"';

    /** @var list<string> ranges that somebody asked for */
    public array $asked = [];

    /** @var (\Closure(int, int): (HttpReply|HttpTrouble|null))|null what it answers in place of a part; null where it does not */
    public ?\Closure $instead = null;

    public function __construct(public string $film, MemoryHttp $network)
    {
        $network->answers[self::URL] = $this->answer(...);
    }

    public static function part(string $bytes, string $range, string $etag = '"one"'): HttpReply
    {
        return new HttpReply(206, ['content-range' => $range, 'etag' => $etag], $bytes);
    }

    /** @param array<string, string> $headers */
    private function answer(array $headers): HttpReply|HttpTrouble
    {
        $this->asked[] = $headers['Range'];
        preg_match('/^bytes=(\d+)-(\d+)\z/', $headers['Range'], $range);
        [, $from, $to] = array_map(intval(...), $range);
        $length = strlen($this->film);
        $instead = $this->instead === null ? null : ($this->instead)($from, $to);
        if ($instead !== null) {
            return $instead;
        }
        if ($from >= $length) {
            return new HttpReply(416, ['content-range' => "bytes */$length"], '');
        }
        $to = min($to, $length - 1);
        return self::part(substr($this->film, $from, $to - $from + 1), "bytes $from-$to/$length", $this->etag);
    }
}
