<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Meta's callbacks, signed as the sandbox signs them. */
final class CallbacksTest extends TestCase
{
    private const ACCOUNT = 'one.good.picture';
    private const ID = '17841400000000003';
    private const DAY = 86400;

    /** @return iterable<string, array{callable(string, string): array{int, array<string, mixed>}}> */
    public static function doors(): iterable
    {
        yield 'over REST' => [self::overRest(...)];
        yield 'at the front address' => [self::atTheFront(...)];
    }

    /** @dataProvider doors */
    public function testDeauthorisingDropsTheTokenAndHidesTheFeed(callable $call): void
    {
        $this->connectWithApp();
        self::assertNotSame('', $this->feed());

        self::assertSame([200, ['success' => true]], $call('deauthorise', self::signed('deauthorise')));

        self::assertSame('', self::stored('account_' . self::ID)['token']);
        self::assertSame('', $this->feed());
        self::assertSame('withdrawn', self::rest('GET', '/accounts')->get_data()['accounts'][0]['state']);
        self::actAs('editor');
        self::assertSame([], self::rest('GET', '/feeds/' . self::ID)->get_data()['items'], 'Nor is it in the editor.');
        // A job of cron asks Instagram for nothing with no token.
        Sandbox::forgetCalls();
        self::advance(2 * self::DAY);
        $this->services->cron()->run();
        self::assertSame([], Sandbox::calls());
    }

    /** @dataProvider doors */
    public function testDeletingRemovesEverythingAtOnceAndSaysSo(callable $call): void
    {
        $this->connectWithApp();
        $folder = wp_get_upload_dir()['basedir'] . '/loupe/' . self::ID;
        self::assertDirectoryExists($folder);

        [$status, $answer] = $call('delete', self::signed('delete'));

        self::assertSame(200, $status);
        self::assertSame(['url', 'confirmation_code'], array_keys($answer));
        self::assertMatchesRegularExpression('/^[0-9a-z]+$/', $answer['confirmation_code']);
        self::assertSame('http://site.test/?loupe=deletion&code=' . $answer['confirmation_code'], $answer['url']);
        self::assertSame([], self::stored('accounts'));
        self::assertNull(self::stored('account_' . self::ID));
        self::assertNull(self::stored('feed_' . self::ID));
        self::assertDirectoryDoesNotExist($folder);

        $page = FrontVisit::get($answer['url']);
        self::assertSame(200, $page->status);
        self::assertStringContainsString('of your account was deleted', $page->html);
        self::assertStringContainsString($answer['confirmation_code'], $page->html);
        self::assertStringNotContainsString(self::ACCOUNT, $page->html);
    }

    public function testAnAccountWhoseRecordWasLostIsDeletedByTheIdInTheListOfAccounts(): void
    {
        $this->connectWithApp();
        delete_option('loupe_account_' . self::ID);
        [$status, $answer] = self::overRest('delete', self::signed('delete', ['user_id' => 'user_id']));
        self::assertSame(200, $status);
        self::assertStringContainsString('of your account was deleted', FrontVisit::get($answer['url'])->html);
        self::assertNull(self::stored('feed_' . self::ID));
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . '/loupe/' . self::ID);
    }

    public function testADeletionIsNotDoneWhileAPictureIsLeft(): void
    {
        $this->connectWithApp();
        $request = self::signed('delete');
        add_filter('wp_delete_file', '__return_empty_string');
        foreach (range(1, 2) as $ignored) {
            [$status, $answer] = self::overRest('delete', $request);
            self::assertSame(200, $status);
            self::assertStringContainsString('being worked on', FrontVisit::get($answer['url'])->html);
            self::assertNull(self::stored('account_' . self::ID));
        }
        remove_filter('wp_delete_file', '__return_empty_string');

        do_action('loupe_tick');
        self::assertStringContainsString('of your account was deleted', FrontVisit::get($answer['url'])->html);
        self::assertDirectoryDoesNotExist(wp_get_upload_dir()['basedir'] . '/loupe/' . self::ID);
    }

    public function testPicturesOfOneThatCannotBeDeletedDoNotHoldUpTheDeletionOfAnother(): void
    {
        $this->connectWithApp();
        $other = $this->connect('no_posts');
        add_filter('wp_delete_file', '__return_empty_string');
        $this->services->disconnector()->disconnect(self::ID);

        [$status, $answer] = self::overRest('delete', self::signed('delete', [], 'just.opened'));
        self::assertSame(200, $status);
        self::assertStringContainsString('of your account was deleted', FrontVisit::get($answer['url'])->html);
        self::assertNull(self::stored("account_$other"));

        // Whose the pictures are nobody can tell any more: perhaps theirs.
        [$status, $answer] = self::overRest('delete', self::signed('delete', [], 'lumen.studio'));
        remove_filter('wp_delete_file', '__return_empty_string');
        self::assertSame(200, $status);
        self::assertStringContainsString('being worked on', FrontVisit::get($answer['url'])->html);

        do_action('loupe_tick');
        self::assertStringContainsString('of your account was deleted', FrontVisit::get($answer['url'])->html);
    }

    public function testEitherOfAnAccountsIdsIsUnderstood(): void
    {
        foreach (['id', 'user_id'] as $which) {
            $this->connectWithApp();
            self::overRest('delete', self::signed('delete', ['user_id' => $which]));
            self::assertSame([], self::stored('accounts'), $which);
            self::advance(60);
        }
    }

    /** @dataProvider doors */
    public function testAForgeryChangesNothing(callable $call): void
    {
        $this->connectWithApp();
        $before = self::records();
        foreach (['deauthorise', 'delete'] as $kind) {
            $genuine = self::signed($kind);
            $forgeries = [
                self::signed($kind, ['secret' => '00000000000000000000000000000000']),
                self::signed($kind, ['secret' => '']),
                substr($genuine, 1),
                explode('.', $genuine)[1],
                '.' . explode('.', $genuine)[1],
                'x.y',
                '',
            ];
            foreach ($forgeries as $forgery) {
                [$status, $answer] = $call($kind, $forgery);
                self::assertSame(400, $status);
                self::assertSame('loupe_not_signed', $answer['code']);
            }
        }
        self::assertSame($before, self::records());
        self::assertNotSame('', $this->feed());
    }

    /** @dataProvider doors */
    public function testWithoutAStoredSecretNobodyIsBelieved(callable $call): void
    {
        $this->connect('one_post');
        foreach (['deauthorise', 'delete'] as $kind) {
            [$status, $answer] = $call($kind, self::signed($kind));
            self::assertSame(422, $status);
            self::assertSame('loupe_cannot_verify', $answer['code']);
        }
        self::assertSame([self::ID], self::stored('accounts'));
    }

    public function testARepeatGetsTheSameCode(): void
    {
        $this->connectWithApp();
        $request = self::signed('delete');
        $first = self::overRest('delete', $request);
        self::assertSame($first, self::overRest('delete', $request));
        self::assertSame($first, self::atTheFront('delete', $request));
        // Also when Meta signs it once more.
        self::advance(60);
        self::assertSame($first, self::overRest('delete', self::signed('delete')));
        self::assertStringContainsString('of your account was deleted', FrontVisit::get($first[1]['url'])->html);
    }

    public function testAnOldRequestDeletesNothingOfAnAccountThatWasConnectedAnew(): void
    {
        self::saveApp();
        $old = self::signed('delete');
        self::advance(self::DAY);
        $this->connect('one_post');

        [$status, $answer] = self::overRest('delete', $old);

        self::assertSame(200, $status);
        self::assertSame([self::ID], self::stored('accounts'));
        $page = FrontVisit::get($answer['url'])->html;
        self::assertStringContainsString('Nothing was deleted: the account was connected to this site again', $page);
    }

    public function testAReplayAfterANewConnectionDeletesNothingAndThePageSaysSo(): void
    {
        $this->connectWithApp();
        $request = self::signed('delete');
        $first = self::overRest('delete', $request);
        self::advance(self::DAY);
        $this->connect('one_post');

        self::assertSame($first, self::overRest('delete', $request));

        self::assertSame([self::ID], self::stored('accounts'));
        $page = FrontVisit::get($first[1]['url'])->html;
        self::assertStringContainsString('of your account was deleted', $page);
        self::assertStringContainsString('connected to this site again afterwards', $page);

        $second = self::overRest('delete', self::signed('delete'));
        self::assertNotSame($first[1]['confirmation_code'], $second[1]['confirmation_code']);
        self::assertSame([], self::stored('accounts'));
    }

    public function testAnOldDeauthorisationDoesNothingToANewConnection(): void
    {
        self::saveApp();
        $old = self::signed('deauthorise');
        self::advance(self::DAY);
        $this->connect('one_post');
        self::assertSame(200, self::overRest('deauthorise', $old)[0]);
        self::assertNotSame('', self::stored('account_' . self::ID)['token']);
        self::assertNotSame('', $this->feed());
    }

    public function testAnAccountConnectedWhileTheClockWasAheadObeysARequestThatIsJustSignedAndNoOldOne(): void
    {
        self::saveApp();
        $old = self::signed('delete');
        self::advance(self::DAY);
        add_filter('loupe_now', $ahead = static fn (int $now): int => $now + 30 * self::DAY);
        $this->connect('one_post');
        remove_filter('loupe_now', $ahead);

        self::assertSame(200, self::overRest('delete', $old)[0]);
        self::assertSame([self::ID], self::stored('accounts'));

        $new = self::signed('delete');
        // On its way.
        self::advance(2);
        self::assertSame(200, self::overRest('delete', $new)[0]);
        self::assertSame([], self::stored('accounts'));
    }

    public function testARepeatedDeauthorisationDoesNotPutOffTheDeletion(): void
    {
        $this->connectWithApp();
        self::overRest('deauthorise', self::signed('deauthorise'));
        $before = self::stored('account_' . self::ID)['withdrawal'];
        self::advance(self::DAY);
        self::overRest('deauthorise', self::signed('deauthorise'));
        self::assertSame($before, self::stored('account_' . self::ID)['withdrawal']);
    }

    public function testAnUnknownPersonsRequestIsAnsweredToo(): void
    {
        $this->connectWithApp();
        [$status, $answer] = self::overRest('delete', self::signed('delete', [], 'just.opened'));
        self::assertSame(200, $status);
        self::assertSame([self::ID], self::stored('accounts'));
        $page = FrontVisit::get($answer['url'])->html;
        self::assertStringContainsString('Nothing of your account was stored', $page);
        self::assertSame(200, self::overRest('deauthorise', self::signed('deauthorise', [], 'just.opened'))[0]);
    }

    public function testOnlyThePersonsOwnAccountIsTouched(): void
    {
        $this->connectWithApp();
        $this->connect('no_posts');
        self::overRest('delete', self::signed('delete'));
        self::assertSame(['17841400000000002'], self::stored('accounts'));
    }

    public function testNothingThatNamesThePersonIsKept(): void
    {
        $this->connectWithApp();
        self::overRest('delete', self::signed('delete'));
        self::assertStringNotContainsString(self::ID, self::records());
        self::assertStringNotContainsString(self::ACCOUNT, self::records());
    }

    public function testAnUnknownCodeIsSaidToBeUnknown(): void
    {
        foreach (['', 'abc', str_repeat('0', 21), '<script>'] as $code) {
            $page = FrontVisit::get('http://site.test/?loupe=deletion&code=' . rawurlencode($code));
            self::assertSame(404, $page->status);
            self::assertStringContainsString('knows no request with this code', $page->html);
            self::assertStringNotContainsString('<script', $page->html);
        }
    }

    public function testAPersonWhoOpensAnAddressReadsWhatItIsFor(): void
    {
        foreach (['deauthorise', 'delete'] as $place) {
            $page = FrontVisit::get("http://site.test/?loupe=$place");
            self::assertSame(200, $page->status);
            self::assertStringContainsString('for Meta’s servers', $page->html);
        }
    }

    public function testWhatIsNoTextIsNoRequest(): void
    {
        self::saveApp();
        $reply = FrontVisit::post('http://site.test/?loupe=delete', ['signed_request' => ['a', 'b']]);
        self::assertSame(400, $reply->status);
    }

    private function connectWithApp(): void
    {
        self::saveApp();
        $this->connect('one_post');
    }

    /** @param array<string, mixed> $callback */
    private static function signed(string $kind, array $callback = [], string $account = self::ACCOUNT): string
    {
        return Sandbox::signedRequest($kind, $account, $callback);
    }

    /** @return array{int, array<string, mixed>} status and answer */
    private static function overRest(string $kind, string $signed): array
    {
        self::actAs('anonymous');
        $reply = self::rest('POST', "/$kind", ['signed_request' => $signed]);
        self::actAs('administrator');
        return [$reply->get_status(), $reply->get_data()];
    }

    /** @return array{int, array<string, mixed>} */
    private static function atTheFront(string $kind, string $signed): array
    {
        self::actAs('anonymous');
        $reply = FrontVisit::post("http://site.test/?loupe=$kind", ['signed_request' => $signed]);
        self::actAs('administrator');
        return [$reply->status, $reply->json];
    }

    /** What visitors see of it. */
    private function feed(): string
    {
        self::actAs('anonymous');
        $html = do_shortcode('[loupe account="' . self::ID . '"]');
        self::actAs('administrator');
        return $html;
    }

    /** Everything of the plugin's in the database. */
    private static function records(): string
    {
        global $wpdb;
        return (string) wp_json_encode($wpdb->get_results(
            "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE 'loupe%' ORDER BY option_name"
        ));
    }
}
