<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\Config;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\Product;
use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\MediaTerms;
use Loupe\Core\Work\Sync\MediaList;
use Loupe\Core\Work\Sync\NewestMedia;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class MediaListTest extends TestCase
{
    private const REFUSAL = '{"error":{"message":"(#100) alt_text requires a permission","code":100}}';
    private const POST = '{"data":[{"id":"17900000000000001","media_type":"IMAGE"}]}';

    public function testAFieldThatWantsAPermissionIsDoneWithout(): void
    {
        $newest = self::ask('alt_text');
        self::assertInstanceOf(NewestMedia::class, $newest);
        self::assertSame('17900000000000001', $newest->posts[0]->id);
    }

    /** @dataProvider dispensable */
    public function testAnyFieldThatAFeedCanDoWithoutIsDroppedAndRememberedWhereItIsNamed(string $field): void
    {
        $refusal = '{"error":{"message":"(#100) Tried accessing nonexisting field (' . $field . ')","code":100}}';
        $newest = self::ask($field, $refusal);
        self::assertInstanceOf(NewestMedia::class, $newest);
        self::assertSame([$field], $newest->terms->withoutFields());
        self::assertSame(2, $newest->calls);
    }

    /** @return iterable<array{string}> */
    public static function dispensable(): iterable
    {
        foreach (Product::DISPENSABLE as $field) {
            yield [$field];
        }
    }

    public function testAPermissionThatIsMissingForEverythingIsSaid(): void
    {
        $failure = self::ask('caption');
        self::assertInstanceOf(Failure::class, $failure);
        self::assertSame(FailureCode::Permission, $failure->code);
    }

    /** The list of an Instagram that refuses a field. */
    private static function ask(string $refused, string $refusal = self::REFUSAL): NewestMedia|Failure
    {
        $http = new class ($refused, $refusal, self::POST) implements Http {
            public function __construct(
                private readonly string $refused,
                private readonly string $refusal,
                private readonly string $post,
            ) {
            }

            public function get(
                #[\SensitiveParameter] string $url,
                int $timeout,
                int $maxBytes,
                ?ByteRange $range = null,
            ): HttpReply {
                return str_contains($url, $this->refused)
                    ? new HttpReply(400, [], $this->refusal)
                    : new HttpReply(200, [], $this->post);
            }

            public function post(
                string $url,
                #[\SensitiveParameter] array $fields,
                int $timeout,
                int $maxBytes,
            ): HttpReply {
                throw new \LogicException('a list is got');
            }
        };
        $clock = new TestClock(1764000000);
        $graph = new GraphClient($http, Config::from([]), new CallBudget(new MemoryStore(), $clock, 240));
        $account = Account::fromArray(['id' => '17841400000000001', 'token' => 'sealed']);
        return (new MediaList($graph, $clock))->newest($account, new Secret('IGAAx'), MediaTerms::fromArray([]), 15);
    }
}
