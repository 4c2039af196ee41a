<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Account\Withdrawal;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;

/** What the routes answer is what their schemas promise. */
final class SchemaTest extends TestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        self::saveApp();
    }

    public function testEveryReplyIsAsTheSchemaOfItsRouteSays(): void
    {
        $token = ['token' => Sandbox::token('one_post')];
        foreach (['user', 'media'] as $query) {
            self::assertAsPromised('POST', '/relay', [...$token, 'query' => $query]);
        }
        self::assertAsPromised('GET', '/accounts');
        $id = self::assertAsPromised('POST', '/accounts', $token)['account']['id'];
        self::assertAsPromised('GET', '/accounts');
        self::advance(2 * DAY_IN_SECONDS);
        self::assertAsPromised('POST', "/accounts/$id/refresh");
        self::assertAsPromised('POST', "/accounts/$id/sync");
        self::assertAsPromised('GET', '/feeds');
        self::assertNotEmpty(self::assertAsPromised('GET', "/feeds/$id")['items']);
        self::assertAsPromised('DELETE', "/accounts/$id");
        foreach (['deauthorise', 'delete'] as $kind) {
            $signed = Sandbox::signedRequest($kind, 'one.good.picture');
            self::assertAsPromised('POST', "/$kind", ['signed_request' => $signed]);
        }
    }

    public function testSoIsAnAccountInTrouble(): void
    {
        $id = $this->connect('one_post');
        $account = $this->services->accounts()->get($id);
        $job = $account->refresh->failed(new Failure(FailureCode::AppLimit, 3600), time(), time() + 3600);
        $account = $account->withRefresh($account->life, $job)->withWithdrawal(Withdrawal::confirmed(time()));
        self::store("account_$id", $account->toArray());
        $summary = self::assertAsPromised('GET', '/accounts')['accounts'][0];
        self::assertSame(3600, $summary['refresh']['failure']['retry_after']);
        self::assertSame('withdrawn', $summary['attention']['code']);
        self::assertIsInt($summary['withdrawal']['delete_at']);
    }

    public function testSoIsAnAccountWhoseDaysRunOutWithoutAnyFailure(): void
    {
        $id = $this->connect('one_post');
        $account = $this->services->accounts()->get($id);
        $life = TokenLife::known(time() - 47 * DAY_IN_SECONDS, time() + 13 * DAY_IN_SECONDS + HOUR_IN_SECONDS);
        self::store("account_$id", $account->withRefresh($life, $account->refresh)->toArray());
        $summary = self::assertAsPromised('GET', '/accounts')['accounts'][0];
        self::assertSame(13, $summary['token']['days_left']);
        self::assertNull($summary['refresh']['failure']);
        self::assertIsArray($summary['attention']);
        self::assertNull($summary['attention']['code']);
    }

    public function testAReplyOfAnotherShapeIsNone(): void
    {
        $id = $this->connect('one_post');
        $schema = self::schema("/accounts/$id/sync");
        $reply = self::rest('POST', "/accounts/$id/sync")->get_data();
        self::assertTrue(rest_validate_value_from_schema($reply, $schema));
        $account = $reply['account'];
        $without = array_diff_key($account, ['state' => '']);
        foreach (['state' => 'lost', 'posts' => -1, 'attention' => 'none', 'secret' => 'x'] as $name => $value) {
            $other = ['account' => [...$account, $name => $value]];
            self::assertWPError(rest_validate_value_from_schema($other, $schema), $name);
        }
        self::assertWPError(rest_validate_value_from_schema(['account' => $without], $schema));
        self::assertWPError(rest_validate_value_from_schema($account, $schema));
    }

    /**
     * @param array<string, mixed> $fields
     * @return array<string, mixed> the reply
     */
    private static function assertAsPromised(string $method, string $path, array $fields = []): array
    {
        $reply = self::rest($method, $path, $fields);
        self::assertSame(200, $reply->get_status(), "$method $path " . wp_json_encode($reply->get_data()));
        $valid = rest_validate_value_from_schema($reply->get_data(), self::schema($path), $path);
        self::assertTrue($valid, is_wp_error($valid) ? "$method " . $valid->get_error_message() : '');
        return $reply->get_data();
    }

    /** @return array<string, mixed> what the route says of itself */
    private static function schema(string $path): array
    {
        return self::rest('OPTIONS', $path)->get_data()['schema'];
    }

    private static function assertWPError(mixed $value, string $message = ''): void
    {
        self::assertInstanceOf(\WP_Error::class, $value, $message);
    }
}
