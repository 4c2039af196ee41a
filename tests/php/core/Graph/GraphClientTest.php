<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\Config;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\Product;
use Loupe\Core\Graph\User;
use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\MemoryStore;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

final class GraphClientTest extends TestCase
{
    public function testAUserIsToldWithBiographyAndCounts(): void
    {
        $user = self::user('shoe_size');
        self::assertInstanceOf(User::class, $user);
        self::assertSame(['Light & weather', 311], [$user->biography, $user->followsCount]);
    }

    public function testAnAccountThatMayNotTellItsBiographyIsConnectedWithout(): void
    {
        foreach (Product::DISPENSABLE_OF_USER as $field) {
            $user = self::user($field);
            self::assertInstanceOf(User::class, $user);
            self::assertSame(['17841400000000001', null], [$user->accountId(), $user->biography]);
        }
    }

    public function testAFieldThatNoAccountIsWithoutIsMissed(): void
    {
        $failure = self::user('username');
        self::assertInstanceOf(Failure::class, $failure);
        self::assertSame(FailureCode::BadRequest, $failure->code);
    }

    public function testABiographyThatWasTakenAwayIsNotKeptAndACountThatWasNotToldIs(): void
    {
        $known = self::user('shoe_size');
        $now = User::read((object) ['id' => '27200000000000546'])->completedBy($known);
        self::assertSame([null, 311], [$now->biography, $now->followsCount]);
    }

    /** The answer of an Instagram that refuses a field. */
    private static function user(string $refused): User|Failure
    {
        $http = new class ($refused) implements Http {
            public function __construct(private readonly string $refused)
            {
            }

            public function get(
                #[\SensitiveParameter] string $url,
                int $timeout,
                int $maxBytes,
                ?ByteRange $range = null,
            ): HttpReply {
                if (preg_match("/[=,]$this->refused[,&]/", $url) === 1) {
                    $message = "(#100) Tried accessing nonexisting field ($this->refused)";
                    $error = ['message' => $message, 'code' => 100];
                    return new HttpReply(400, [], (string) json_encode(['error' => $error]));
                }
                $all = [
                    'id' => '27200000000000546',
                    'user_id' => '17841400000000001',
                    'biography' => 'Light & weather',
                    'follows_count' => 311,
                ];
                parse_str((string) parse_url($url, PHP_URL_QUERY), $query);
                $asked = array_flip(explode(',', $query['fields']));
                return new HttpReply(200, [], (string) json_encode(array_intersect_key($all, $asked)));
            }

            public function post(
                string $url,
                #[\SensitiveParameter] array $fields,
                int $timeout,
                int $maxBytes,
            ): HttpReply {
                throw new \LogicException('Nobody posts.');
            }
        };
        $budget = new CallBudget(new MemoryStore(), new TestClock(1764000000), 240);
        return (new GraphClient($http, Config::from([]), $budget))->user(new Secret('IGAAtoken'));
    }
}
