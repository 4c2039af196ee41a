<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Graph\RelayedBody;
use Loupe\Core\Value\Secret;
use PHPUnit\Framework\TestCase;

final class RepliesTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const TOKEN = 'IGAAcanary_0123456789-abcdefZD';

    public function testARefreshAnswersATokenAndItsTerm(): void
    {
        $body = '{"access_token":"' . self::TOKEN . '","token_type":"bearer","expires_in":5183944,"permissions":"a"}';
        $term = NewTerm::read(Json::decode($body));
        self::assertSame(self::TOKEN, $term->token->reveal());
        self::assertEquals(TokenLife::known(self::NOW, self::NOW + 5183944), TokenLife::granted($term, self::NOW));
        self::assertStringNotContainsString('canary', print_r($term, true));
    }

    /** @return iterable<array{string}> */
    public static function unusable(): iterable
    {
        yield ['<html>'];
        yield ['{"access_token":"' . self::TOKEN . '"'];
        yield ['{"access_token":"","expires_in":5183944}'];
        yield ['{"access_token":"two words that are no token","expires_in":5183944}'];
        yield ['[]'];
        yield ['null'];
    }

    /** @dataProvider unusable */
    public function testHalfAnAnswerIsNoNewTerm(string $body): void
    {
        self::assertInstanceOf(Failure::class, NewTerm::read(Json::decode($body)));
    }

    public function testATermInDigitsIsOne(): void
    {
        $term = NewTerm::read(Json::decode('{"access_token":"' . self::TOKEN . '","expires_in":"5183944"}'));
        self::assertEquals(TokenLife::known(self::NOW, self::NOW + 5183944), TokenLife::granted($term, self::NOW));
    }

    /** @return iterable<array{string}> */
    public static function senselessTerms(): iterable
    {
        yield 'none' => [''];
        yield 'null' => [',"expires_in":null'];
        yield 'over already' => [',"expires_in":0'];
        yield 'negative' => [',"expires_in":-5'];
        yield 'three thousand years' => [',"expires_in":99999999999'];
        yield 'words' => [',"expires_in":"two months"'];
        yield 'a list' => [',"expires_in":[5183944]'];
    }

    /** @dataProvider senselessTerms */
    public function testATokenWhoseTermMakesNoSenseIsKeptAndItsLifeAssumed(string $term): void
    {
        $answer = NewTerm::read(Json::decode('{"access_token":"' . self::TOKEN . '"' . $term . '}'));
        self::assertSame(self::TOKEN, $answer->token->reveal());
        self::assertEquals(TokenLife::longLived(self::NOW), TokenLife::granted($answer, self::NOW));
    }

    public function testARelayedPageLosesTheAddressesThatEmbedTheTokenAndNothingElse(): void
    {
        $next = 'https://graph.instagram.com/v27.0/1/media?access_token=' . self::TOKEN . '&after=QVFI';
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
