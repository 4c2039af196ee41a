<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Tests\Contract\HttpContract;
use PHPUnit\Framework\TestCase;

final class MemoryHttpTest extends TestCase
{
    use HttpContract;

    private MemoryHttp $http;

    protected function setUp(): void
    {
        $this->http = new MemoryHttp();
        $this->http->answers = [
            'memory:/plain' => new HttpReply(403, ['x-app-usage' => '{"call_count":28}', 'x-twice' => '1, 2'], 'plain'),
            'memory:/redirect' => new HttpReply(302, ['location' => '/plain'], ''),
            'memory:/long' => new HttpReply(200, [], str_repeat('x', 1000)),
            'memory:/file' => self::file(...),
            'memory:/slow' => HttpTrouble::TimedOut,
            'memory:/form' => static fn (array $fields): HttpReply
                => new HttpReply(200, [], (string) json_encode(['POST', $fields])),
        ];
    }

    /** @param array<string, string> $headers */
    private static function file(array $headers): HttpReply
    {
        preg_match('/^bytes=(\d+)-(\d+)\z/', $headers['Range'], $range);
        [, $from, $to] = $range;
        $said = ['etag' => '"a file"', 'x-accepted' => $headers['Accept-Encoding']];
        $place = ['content-range' => "bytes $from-$to/1000"];
        return $from < 1000
            ? new HttpReply(206, $said + $place, str_repeat('x', $to - $from + 1))
            : new HttpReply(416, $said, '');
    }

    protected function http(): MemoryHttp
    {
        return $this->http;
    }

    protected function server(): string
    {
        return 'memory:';
    }
}
