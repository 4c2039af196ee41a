<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** What every client does, asking a server that answers as answers.php does. */
trait HttpContract
{
    abstract protected function http(): Http;

    /** The server's address, without a final slash. */
    abstract protected function server(): string;

    public function testAReplyComesWithStatusHeadersAndBodyWhateverItsStatus(): void
    {
        $reply = $this->http()->get($this->server() . '/plain', 5, 100);
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(403, $reply->status);
        self::assertSame('plain', $reply->body);
        self::assertSame('{"call_count":28}', $reply->headers['x-app-usage']);
        self::assertSame('1, 2', $reply->headers['x-twice']);
    }

    public function testARedirectIsAReplyAndNotFollowed(): void
    {
        $reply = $this->http()->get($this->server() . '/redirect', 5, 100);
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(302, $reply->status);
    }

    public function testAFormIsPosted(): void
    {
        $reply = $this->http()->post($this->server() . '/form', ['a' => 'b&c=ü', 'd' => ''], 5, 100);
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(['POST', ['a' => 'b&c=ü', 'd' => '']], json_decode($reply->body, true));
    }

    public function testABodyUpToTheLimitIsTakenAndALongerOneIsNot(): void
    {
        self::assertInstanceOf(HttpReply::class, $this->http()->get($this->server() . '/long', 5, 1000));
        self::assertSame(HttpTrouble::TooLong, $this->http()->get($this->server() . '/long', 5, 999));
        self::assertSame(HttpTrouble::TooLong, $this->http()->post($this->server() . '/long', [], 5, 999));
    }

    public function testAPartOfAFileComesAsItIsAndWithItsPlaceInTheWhole(): void
    {
        $reply = $this->http()->get($this->server() . '/file', 5, 1000, new ByteRange(300, 200));
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(206, $reply->status);
        self::assertSame('bytes 300-499/1000', $reply->headers['content-range']);
        self::assertSame('"a file"', $reply->headers['etag']);
        self::assertSame(str_repeat('x', 200), $reply->body);
        self::assertSame('identity', $reply->headers['x-accepted']);

        $reply = $this->http()->get($this->server() . '/file', 5, 1000, new ByteRange(1000, 200));
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(416, $reply->status);
    }

    public function testAServerThatSendsTheWholeInsteadMaySendAsMuchAsTheLimit(): void
    {
        $part = new ByteRange(300, 200);
        self::assertSame(200, $this->http()->get($this->server() . '/long', 5, 1000, $part)->status ?? null);
        self::assertSame(HttpTrouble::TooLong, $this->http()->get($this->server() . '/long', 5, 999, $part));
    }

    public function testWhoDoesNotAnswerInTimeIsGivenUp(): void
    {
        self::assertSame(HttpTrouble::TimedOut, $this->http()->get($this->server() . '/slow', 1, 100));
    }

    /** @dataProvider nowhere */
    public function testWhereNobodyIsNobodyIsReached(string $url): void
    {
        self::assertSame(HttpTrouble::Unreachable, $this->http()->get($url, 5, 100));
        self::assertSame(HttpTrouble::Unreachable, $this->http()->post($url, ['a' => 'b'], 5, 100));
    }

    /** @return iterable<array{string}> */
    public static function nowhere(): iterable
    {
        yield ['http://127.0.0.1:9/'];
        // No name may be so long, so nobody is asked for it: a resolver may take its time.
        yield ['http://' . str_repeat('x', 64) . '.invalid/'];
        yield ['file:///etc/hosts'];
        yield ['not an address'];
    }
}
