<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Abilities are WordPress 6.9's. */
final class AbilitiesTest extends TestCase
{
    private const ALL = ['loupe/list-feeds', 'loupe/token-health', 'loupe/sync-now', 'loupe/disconnect'];

    protected function setUp(): void
    {
        parent::setUp();
        if (!function_exists('wp_get_ability')) {
            self::markTestSkipped('This WordPress has no abilities.');
        }
    }

    public function testEditorsLearnWhichFeedsThereAreAndNoMore(): void
    {
        $id = $this->connect('one_post');
        self::actAs('author');
        self::assertSame(
            ['feeds' => [['id' => $id, 'username' => 'one.good.picture']]],
            self::outcome('loupe/list-feeds')
        );
    }

    public function testWhoLooksAfterTheSiteAlsoLearnsOfPostsAndSyncs(): void
    {
        $this->connect('one_post');
        [$feed] = self::outcome('loupe/list-feeds')['feeds'];
        self::assertSame(1, $feed['items']);
        self::assertIsInt($feed['sync']['last']);
        self::assertIsInt($feed['sync']['next']);
    }

    public function testTheHealthOfATokenIsItsStateItsDaysAndWhatToDo(): void
    {
        $id = $this->connect('one_post');
        [$account] = self::outcome('loupe/token-health')['accounts'];
        self::assertSame([$id, 'connected', null], [$account['id'], $account['state'], $account['attention']]);
        self::assertIsInt($account['token']['days_left']);

        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        [$account] = self::outcome('loupe/token-health')['accounts'];
        self::assertSame(['reconnect', 'expired'], [$account['state'], $account['attention']['code']]);
        self::assertStringContainsString('new token', $account['attention']['message']);
    }

    public function testASyncNamesItsAccountByIdOrUserName(): void
    {
        $id = $this->connect('one_post');
        foreach ([$id, 'one.good.picture', '@One.Good.Picture'] as $name) {
            Sandbox::forgetCalls();
            self::assertSame($id, self::outcome('loupe/sync-now', ['account' => $name])['account']['id']);
            self::assertNotSame([], Sandbox::calls());
        }
    }

    public function testAnInputMayAlsoBeAnObject(): void
    {
        $id = $this->connect('one_post');
        self::assertSame($id, self::outcome('loupe/sync-now', (object) ['account' => $id])['account']['id']);
        $input = (object) ['account' => $id];
        self::assertSame('ability_invalid_input', self::outcome('loupe/disconnect', $input)->get_error_code());
        $input = (object) ['account' => $id, 'confirm' => true];
        self::assertSame(['deleted' => true, 'id' => $id], self::outcome('loupe/disconnect', $input));
    }

    public function testWhatGoesWrongIsSaidAsByTheRoutes(): void
    {
        $this->connect('one_post');
        $error = self::outcome('loupe/sync-now', ['account' => 'nobody']);
        self::assertSame(['loupe_no_account', 404], [$error->get_error_code(), $error->get_error_data()['status']]);
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $error = self::outcome('loupe/sync-now', ['account' => 'one.good.picture']);
        self::assertSame('loupe_expired', $error->get_error_code());
        self::assertSame('expired', $error->get_error_data()['failure']['code']);
    }

    public function testNobodyDisconnectsWithoutNamingTheAccountAndConfirmingIt(): void
    {
        $id = $this->connect('one_post');
        foreach ([[], ['account' => $id], ['account' => $id, 'confirm' => false], ['confirm' => true]] as $input) {
            self::assertSame('ability_invalid_input', self::outcome('loupe/disconnect', $input)->get_error_code());
        }
        self::assertSame([$id], $this->services->accounts()->ids());
        $gone = self::outcome('loupe/disconnect', ['account' => 'one.good.picture', 'confirm' => true]);
        self::assertSame(['deleted' => true, 'id' => $id], $gone);
        self::assertSame([], $this->services->accounts()->ids());
        $again = self::outcome('loupe/disconnect', ['account' => $id, 'confirm' => true]);
        self::assertSame('loupe_no_account', $again->get_error_code());
    }

    public function testANameThatAnAccountHadBeforeDisconnectsNone(): void
    {
        $id = $this->connect('one_post');
        $record = $this->services->accounts()->get($id)->toArray();
        self::store("account_$id", ['former_names' => ['once.called.so']] + $record);
        wp_cache_flush();
        self::assertSame($id, self::outcome('loupe/sync-now', ['account' => 'once.called.so'])['account']['id']);
        $error = self::outcome('loupe/disconnect', ['account' => 'once.called.so', 'confirm' => true]);
        self::assertSame('loupe_no_account', $error->get_error_code());
    }

    /** @dataProvider roles */
    public function testOnlyWhoMayDoesIt(string $role, int $allowed): void
    {
        $id = $this->connect('one_post');
        self::actAs($role);
        $inputs = [null, null, ['account' => $id], ['account' => $id, 'confirm' => true]];
        foreach (array_slice(array_combine(self::ALL, $inputs), $allowed) as $name => $input) {
            self::assertSame('ability_invalid_permissions', self::outcome($name, $input)->get_error_code(), $name);
        }
        self::assertSame([$id], $this->services->accounts()->ids());
        self::assertSame($allowed > 0, is_array(self::outcome('loupe/list-feeds')));
    }

    /** @return iterable<string, array{string, int}> how many of them, in their order, are theirs */
    public static function roles(): iterable
    {
        yield 'visitors' => ['anonymous', 0];
        yield 'subscribers' => ['subscriber', 0];
        yield 'contributors' => ['contributor', 1];
        yield 'editors' => ['editor', 1];
    }

    public function testNoAbilityTellsATokenHoweverAnAccountIsDoing(): void
    {
        $id = $this->connect('one_post');
        $sealed = $this->services->accounts()->get($id)->sealedToken;
        $secrets = [Sandbox::token('one_post'), $sealed, Sandbox::APP_SECRET];
        $told = [];
        foreach (['none', 'expired', 'withdrawn'] as $kind) {
            if ($kind !== 'none') {
                Sandbox::fail(['on' => 'any', 'kind' => $kind === 'withdrawn' ? 'app_removed' : $kind]);
            }
            foreach (self::ALL as $name) {
                $told[] = self::outcome($name, $name === 'loupe/sync-now' ? ['account' => $id] : null);
            }
            foreach (self::ALL as $name) {
                $ability = wp_get_ability($name);
                $told[] = [$ability->get_input_schema(), $ability->get_output_schema(), $ability->get_description()];
            }
        }
        $text = print_r($told, true) . wp_json_encode($told);
        self::assertStringContainsString($id, $text);
        foreach ($secrets as $secret) {
            self::assertStringNotContainsString($secret, $text);
        }
    }

    public function testProgramsFindThemOverRestButForTheOneThatDeletes(): void
    {
        $id = $this->connect('one_post');
        $names = array_column(self::abilities('GET', '')->get_data(), 'name');
        self::assertSame(array_slice(self::ALL, 0, 3), array_values(array_intersect(self::ALL, $names)));
        self::assertSame($id, self::abilities('GET', '/loupe/list-feeds/run')->get_data()['feeds'][0]['id']);
        $input = ['account' => $id, 'confirm' => true];
        foreach (['DELETE', 'POST'] as $method) {
            self::assertSame(404, self::abilities($method, '/loupe/disconnect/run', $input)->get_status());
        }
        self::assertSame([$id], $this->services->accounts()->ids());
        self::actAs('editor');
        self::assertSame(403, self::abilities('GET', '/loupe/token-health/run')->get_status());
    }

    private static function abilities(string $method, string $path, mixed $input = null): \WP_REST_Response
    {
        $request = new \WP_REST_Request($method, "/wp-abilities/v1/abilities$path");
        $request->set_query_params(['per_page' => 100] + ($input === null ? [] : ['input' => $input]));
        return rest_do_request($request);
    }

    /** @return array<string, mixed>|\WP_Error whose shape WordPress has compared with the schema */
    private static function outcome(string $name, mixed $input = null): array|\WP_Error
    {
        $outcome = wp_get_ability($name)?->execute($input);
        self::assertNotNull($outcome, $name);
        return $outcome;
    }
}
