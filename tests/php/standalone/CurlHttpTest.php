<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Standalone\CurlHttp;

final class CurlHttpTest extends TestCase
{
    private Process $server;
    private string $url;
    private CurlHttp $http;

    protected function setUp(): void
    {
        parent::setUp();
        $this->server = new Process(['php', '-S', '127.0.0.1:0', __DIR__ . '/scripts/answers.php']);
        $this->server->waitFor(' started');
        preg_match('~http://[0-9.:]+~', $this->server->errors, $found);
        $this->url = $found[0];
        $this->http = new CurlHttp();
    }

    protected function tearDown(): void
    {
        $this->server->signal(SIGKILL);
        $this->server->wait();
        parent::tearDown();
    }

    public function testAReplyComesWithStatusHeadersAndBody(): void
    {
        $reply = $this->http->get("$this->url/plain", 5, 100);
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(403, $reply->status);
        self::assertSame('plain', $reply->body);
        self::assertSame('{"call_count":28}', $reply->headers['x-app-usage']);
        self::assertSame('1, 2', $reply->headers['x-twice']);
    }

    public function testARedirectIsNotFollowed(): void
    {
        $reply = $this->http->get("$this->url/redirect", 5, 100);
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(302, $reply->status);
    }

    public function testAForm(): void
    {
        $reply = $this->http->post("$this->url/form", ['a' => 'b&c=ü', 'd' => ''], 5, 100);
        self::assertInstanceOf(HttpReply::class, $reply);
        self::assertSame(['POST', ['a' => 'b&c=ü', 'd' => '']], json_decode($reply->body, true));
    }

    public function testABodyUpToTheLimitIsTakenAndALongerOneIsNot(): void
    {
        self::assertInstanceOf(HttpReply::class, $this->http->get("$this->url/long", 5, 1000));
        self::assertSame(HttpTrouble::TooLong, $this->http->get("$this->url/long", 5, 999));
    }

    public function testWhoDoesNotAnswerInTimeIsGivenUp(): void
    {
        self::assertSame(HttpTrouble::TimedOut, $this->http->get("$this->url/slow", 1, 100));
    }

    /** @dataProvider nowhere */
    public function testWhereNobodyIs(string $url): void
    {
        self::assertSame(HttpTrouble::Unreachable, $this->http->get($url, 5, 100));
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

    public function testACertificateThatNobodyVouchesForIsNotBelieved(): void
    {
        $tls = new Process(['php', __DIR__ . '/scripts/tls.php', $this->folder]);
        try {
            $tls->waitFor('port ')->waitFor("\n");
            $port = (int) substr($tls->output, strlen('port '));
            self::assertSame(HttpTrouble::Unreachable, $this->http->get("https://127.0.0.1:$port/?secret", 5, 100));
            self::assertFileDoesNotExist("$this->folder/heard.txt");
        } finally {
            $tls->signal(SIGKILL);
            $tls->wait();
        }
    }
}
