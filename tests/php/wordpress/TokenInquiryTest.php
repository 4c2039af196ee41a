<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** What is found out about a pasted token, by what Instagram answers. */
final class TokenInquiryTest extends TestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
    }

    public function testAShortLivedOneIsExchangedAndThenKnown(): void
    {
        self::saveApp();
        $account = $this->paste('short_lived');
        self::assertSame('known', $account['token']['lifetime']);
        self::assertGreaterThanOrEqual(59, $account['token']['days_left']);
        self::assertSame(['me', 'exchange', 'media'], $this->areas());
    }

    public function testALongLivedOneThatIsADayOldIsRefreshedAndThenKnown(): void
    {
        self::saveApp();
        $account = $this->paste('one_post');
        self::assertSame('known', $account['token']['lifetime']);
        self::assertSame(['me', 'exchange', 'refresh', 'media'], $this->areas());
    }

    public function testALongLivedOneThatIsYoungerIsKnownToBeLongLivedOnly(): void
    {
        self::saveApp();
        $account = $this->paste('young');
        self::assertSame(
            ['lifetime' => 'long_lived', 'expires_at' => null, 'days_left' => null],
            $account['token']
        );
        self::assertSame('connected', $account['state']);
        self::assertGreaterThan(time() + 86400, $account['refresh']['next']);
        self::assertStringContainsString('Long-lived; the days left are unknown', AdminPage::render());
    }

    public function testWithoutAnAppAYoungOneIsPossiblyShortLived(): void
    {
        self::actAs('administrator');
        self::assertSame('possibly_short', $this->paste('young')['token']['lifetime']);
        self::assertSame(['me', 'refresh', 'media'], $this->areas());
    }

    public function testAWrongSecretKeepsTheTokenAndIsSaid(): void
    {
        self::saveApp('00000000000000000000000000000000');
        $answer = self::rest('POST', '/accounts', ['token' => Sandbox::token('one_post')])->get_data();
        self::assertSame('known', $answer['account']['token']['lifetime']);
        self::assertStringContainsString('app secret', $answer['notice']);
        self::assertStringContainsString('app secret', self::noteOnTheApp());

        Forms::submit('loupe_connect', ['token' => Sandbox::token('one_post')]);
        $page = AdminPage::render();
        self::assertStringContainsString('Connected: @one.good.picture', $page);
        self::assertStringContainsString('The app secret is not', $page);
        self::assertStringContainsString('notice-warning', $page);
        $run = Cli::run(['loupe', 'connect'], Sandbox::token('one_post'));
        self::assertStringContainsString('Success: Connected: @one.good.picture', $run->output);
        self::assertStringContainsString('Warning: The app secret is not', $run->errors);

        // Where this connection never used the secret, nothing is said of it.
        $reply = '{"access_token": "' . Sandbox::token('sample') . '", "expires_in": 5184000}';
        self::assertNull(self::rest('POST', '/accounts', ['token' => $reply])->get_data()['notice']);

        self::saveApp();
        $answer = self::rest('POST', '/accounts', ['token' => Sandbox::token('one_post')])->get_data();
        self::assertNull($answer['notice']);
        self::assertSame('', self::noteOnTheApp());
    }

    public function testAnExchangeThatFailsForAMomentTellsNothing(): void
    {
        self::saveApp();
        foreach (['transient', 'html_page', 'app_limit', 'unsupported_request'] as $kind) {
            Sandbox::fail(['on' => 'exchange', 'kind' => $kind]);
            self::assertSame('possibly_short', $this->paste('young')['token']['lifetime'], $kind);
            self::assertSame('', self::noteOnTheApp());
            Sandbox::work();
        }
    }

    public function testAReplyThatTellsOfSixtyDaysIsBelievedAndItsAgeStaysUnknown(): void
    {
        self::saveApp();
        $reply = json_encode([
            'access_token' => Sandbox::token('young'),
            'token_type' => 'bearer',
            'expires_in' => 5183944,
        ]);
        self::assertSame('long_lived', $this->pasteText((string) $reply)['token']['lifetime']);
        self::assertSame(['me', 'refresh', 'media'], $this->areas());
    }

    public function testAReplyThatTellsOfAnHourIsPossiblyShortUntilItCanBeExchanged(): void
    {
        self::actAs('administrator');
        $reply = ['access_token' => Sandbox::token('short_lived'), 'user_id' => 17841400000000001];
        $reply = (string) json_encode($reply);
        self::assertSame('possibly_short', $this->pasteText($reply)['token']['lifetime']);
        self::saveApp();
        self::assertSame('known', $this->pasteText($reply)['token']['lifetime']);
    }

    public function testATokenThatDoesNotWorkIsNotExchanged(): void
    {
        self::saveApp();
        self::assertSame(422, self::rest('POST', '/accounts', ['token' => Sandbox::token('expired')])->get_status());
        self::assertSame(['me'], $this->areas());
    }

    public function testTheSameTokenPastedAgainIsNotAskedAbout(): void
    {
        Sandbox::set(['refreshed_token' => 'same']);
        self::saveApp();
        $this->paste('one_post');
        Sandbox::forgetCalls();
        self::assertSame('known', $this->paste('one_post')['token']['lifetime']);
        self::assertSame(['me', 'media'], $this->areas());
    }

    /** @return array<string, mixed> the account's summary */
    private function paste(string $token): array
    {
        return $this->pasteText(Sandbox::token($token));
    }

    /** @return array<string, mixed> */
    private function pasteText(string $text): array
    {
        $reply = self::rest('POST', '/accounts', ['token' => $text]);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        return $reply->get_data()['account'];
    }

    /** @return list<string> */
    private function areas(): array
    {
        return array_column(Sandbox::calls(), 'area');
    }

    /** What the page says is wrong with App ID and secret. */
    private static function noteOnTheApp(): string
    {
        preg_match('~id="loupe-app".*?(<div class="loupe-note.*?</div>|$)~s', AdminPage::render(), $match);
        return wp_strip_all_tags($match[1]);
    }
}
