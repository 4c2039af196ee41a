<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Graph\RelayedBody;
use Loupe\Core\Token\Secret;
use PHPUnit\Framework\TestCase;

final class RepliesTest extends TestCase
{
    private const TOKEN = 'IGAAcanary_0123456789-abcdefZD';

    public function testARefreshAnswersATokenAndItsTerm(): void
    {
        $body = '{"access_token":"' . self::TOKEN . '","token_type":"bearer","expires_in":5183944,"permissions":"a"}';
        $term = NewTerm::parse($body);
        self::assertSame(self::TOKEN, $term->token->reveal());
        self::assertSame(5183944, $term->expiresIn);
        self::assertStringNotContainsString('canary', print_r($term, true));
    }

    /** @return iterable<array{string}> */
    public static function unusable(): iterable
    {
        yield ['<html>'];
        yield ['{"access_token":"' . self::TOKEN . '"'];
        yield ['{"access_token":"' . self::TOKEN . '"}'];
        yield ['{"access_token":"","expires_in":5183944}'];
        yield ['{"access_token":"two words that are no token","expires_in":5183944}'];
        yield ['{"access_token":"' . self::TOKEN . '","expires_in":0}'];
        yield ['{"access_token":"' . self::TOKEN . '","expires_in":-5}'];
        yield ['{"access_token":"' . self::TOKEN . '","expires_in":99999999999}'];
        yield ['[]'];
        yield ['null'];
    }

    /** @dataProvider unusable */
    public function testHalfAnAnswerIsNoNewTerm(string $body): void
    {
        self::assertInstanceOf(Failure::class, NewTerm::parse($body));
    }

    public function testARelayedPageLosesTheAddressesThatEmbedTheTokenAndNothingElse(): void
    {
        $next = 'https://graph.instagram.com/v26.0/1/media?access_token=' . self::TOKEN . '&after=QVFI';
        $body = json_encode([
            'data' => [['id' => '17912345678901234', 'caption' => 'Grüße / 🌅', 'children' => new \stdClass()]],
            'paging' => ['cursors' => ['before' => 'a', 'after' => 'b'], 'next' => $next, 'previous' => $next],
        ]);
        $expected = '{"data":[{"id":"17912345678901234","caption":"Grüße / 🌅","children":{}}],'
            . '"paging":{"cursors":{"before":"a","after":"b"}}}';
        self::assertSame($expected, RelayedBody::withoutToken((string) $body, new Secret(self::TOKEN)));
    }

    public function testTheTokenIsTakenOutOfWhateverElseComesBack(): void
    {
        $page = '<p>Blocked: https://graph.instagram.com/me?access_token=' . self::TOKEN . '</p>';
        $relayed = RelayedBody::withoutToken($page, new Secret(self::TOKEN));
        self::assertSame('<p>Blocked: https://graph.instagram.com/me?access_token=</p>', $relayed);
    }
}
