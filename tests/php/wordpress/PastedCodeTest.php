<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Redirect addresses and authorisation codes that people paste. */
final class PastedCodeTest extends TestCase
{
    private const ELSEWHERE = 'https://shop.example.net/instagram/auth';

    public function testAPastedAddressConnectsWithItsOwnBaseAndNeedsNoState(): void
    {
        self::withoutPictures();
        self::saveApp();
        $reply = self::rest('POST', '/accounts', ['token' => ' "' . self::address(self::ELSEWHERE) . "\"\n"]);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        self::assertSame('known', $reply->get_data()['account']['token']['lifetime']);
    }

    public function testABareCodeConnectsWithTheAddressThatItCameBackTo(): void
    {
        self::withoutPictures();
        self::saveApp();
        $code = self::code(self::ELSEWHERE);
        $reply = self::rest('POST', '/accounts', ['token' => $code]);
        self::assertSame('loupe_no_redirect_uri', $reply->get_data()['code']);
        $reply = self::rest('POST', '/accounts', ['token' => $code, 'redirect_uri' => 'my shop']);
        self::assertSame('loupe_no_redirect_uri', $reply->get_data()['code']);
        self::assertSame([], self::exchanges());

        $reply = self::rest('POST', '/accounts', ['token' => $code, 'redirect_uri' => self::ELSEWHERE]);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
    }

    public function testACodeThatThePanelHasReadConnectsWithItsAddress(): void
    {
        self::withoutPictures();
        self::saveApp();
        $code = self::code(self::ELSEWHERE);
        $reply = self::rest('POST', '/accounts', ['code' => $code]);
        self::assertSame('loupe_no_redirect_uri', $reply->get_data()['code']);
        $reply = self::rest('POST', '/accounts', ['code' => $code, 'redirect_uri' => self::ELSEWHERE]);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
    }

    public function testATermThatThePanelHasReadCountsAsIfTheReplyHadBeenPasted(): void
    {
        self::withoutPictures();
        self::actAs('administrator');
        $read = ['token' => Sandbox::token('young'), 'expires_in' => 5183944];
        $pasted = ['token' => wp_json_encode(['access_token' => $read['token'], 'expires_in' => $read['expires_in']])];
        $unread = ['token' => $read['token']];
        $cases = [[$read, 'long_lived'], [$pasted, 'long_lived'], [$unread, 'possibly_short']];
        foreach ($cases as [$given, $lifetime]) {
            $account = self::rest('POST', '/accounts', $given)->get_data()['account'];
            self::assertSame($lifetime, $account['token']['lifetime']);
            self::rest('DELETE', "/accounts/$account[id]");
        }
        self::assertSame(400, self::rest('POST', '/accounts', [...$read, 'expires_in' => 'soon'])->get_status());
    }

    public function testNeitherATokenNorACodeIsABadRequestAndAnEmptyTokenIsAnEmptyPaste(): void
    {
        self::actAs('administrator');
        $neither = self::rest('POST', '/accounts');
        self::assertSame(400, $neither->get_status());
        self::assertSame('rest_missing_callback_param', $neither->get_data()['code']);
        self::assertSame('loupe_not_a_token', self::rest('POST', '/accounts', ['token' => ''])->get_data()['code']);
    }

    public function testAnAddressThatIsNotToTheLetterIsRefused(): void
    {
        self::saveApp();
        $given = ['token' => self::code(self::ELSEWHERE), 'redirect_uri' => self::ELSEWHERE . '/'];
        $reply = self::rest('POST', '/accounts', $given);
        self::assertSame('loupe_code_refused', $reply->get_data()['code']);
        self::assertSame(422, $reply->get_status());
        self::assertStringContainsString('to the letter', $reply->get_data()['message']);
    }

    public function testThePlainFormTakesBoth(): void
    {
        self::withoutPictures();
        self::saveApp();
        Forms::submit('loupe_connect', ['token' => self::address(self::ELSEWHERE)]);
        self::assertStringContainsString('Connected: @one.good.picture', AdminPage::render());
        Forms::submit('loupe_connect', ['token' => self::code(self::ELSEWHERE), 'redirect_uri' => self::ELSEWHERE]);
        self::assertStringContainsString('Connected: @one.good.picture', AdminPage::render());
        Forms::submit('loupe_connect', ['token' => self::code(self::ELSEWHERE)]);
        self::assertStringContainsString('without the address that it came back to', AdminPage::render());
    }

    public function testTheCommandLineTakesBoth(): void
    {
        self::saveApp();
        $run = Cli::run(['loupe', 'connect', '--format=json'], self::address(self::ELSEWHERE));
        self::assertSame(0, $run->code, $run->errors);
        $code = self::code(self::ELSEWHERE);
        self::assertSame(2, Cli::run(['loupe', 'connect'], $code)->code);
        $run = Cli::run(['loupe', 'connect', '--redirect-uri=' . self::ELSEWHERE, '--format=json'], $code);
        self::assertSame(0, $run->code, $run->errors);
        self::assertSame(['one.good.picture'], array_column($run->rows(), 'username'));
        self::assertStringNotContainsString($code, $run->output . $run->errors);
    }

    public function testWithoutAnAppNothingIsSentAndThePersonIsToldWhereToEnterIt(): void
    {
        self::actAs('administrator');
        foreach ([self::address(self::ELSEWHERE), self::code(self::ELSEWHERE)] as $text) {
            $reply = self::rest('POST', '/accounts', ['token' => $text]);
            self::assertSame('loupe_no_app', $reply->get_data()['code']);
            self::assertStringContainsString('“App ID and secret”', $reply->get_data()['message']);
        }
        self::assertSame([], self::exchanges());
    }

    public function testAWrongSecretIsToldOfTheCode(): void
    {
        self::saveApp('00000000000000000000000000000000');
        $reply = self::rest('POST', '/accounts', ['token' => self::address(self::ELSEWHERE)]);
        self::assertSame('loupe_code_refused', $reply->get_data()['code']);
        self::assertStringNotContainsString('AQ', $reply->get_data()['message']);
    }

    private static function code(string $redirectUri): string
    {
        parse_str((string) parse_url(self::address($redirectUri), PHP_URL_QUERY), $query);
        return $query['code'];
    }

    /** Where Instagram sends somebody who was asked without any state. */
    private static function address(string $redirectUri): string
    {
        return Sandbox::authorise(Sandbox::url() . '/oauth/authorize?' . http_build_query([
            'client_id' => Sandbox::APP_ID,
            'redirect_uri' => $redirectUri,
            'scope' => 'instagram_business_basic',
            'response_type' => 'code',
        ]), 'one.good.picture');
    }

    /** @return list<array<string, mixed>> */
    private static function exchanges(): array
    {
        return array_values(array_filter(
            Sandbox::calls(),
            static fn (array $call): bool => in_array($call['area'], ['code', 'exchange'], true)
        ));
    }
}
