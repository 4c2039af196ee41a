<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** From the button to Instagram's page and back, with the sandbox in Instagram's place. */
final class AuthorisationTest extends TestCase
{
    private const PAGE = 'http://site.test/wp-admin/themes.php?page=loupe';

    public function testConnectingStoresALongLivedTokenAndSyncs(): void
    {
        $page = $this->comeBack($this->allow('one.good.picture'));

        self::assertStringContainsString('Connected: @one.good.picture', $page);
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertSame('one.good.picture', $account['username']);
        self::assertSame('known', $account['token']['lifetime']);
        self::assertGreaterThanOrEqual(59, $account['token']['days_left']);
        self::assertSame(1, $account['items']);
        self::assertSame(['code', 'exchange', 'me', 'media'], array_column(self::apiCalls(), 'area'));
    }

    public function testTheAuthorisePageIsAskedWithTheFrontAddressToTheLetter(): void
    {
        self::saveApp();
        $url = Forms::submit('loupe_authorise');
        parse_str((string) parse_url($url, PHP_URL_QUERY), $query);

        self::assertStringStartsWith(Sandbox::url() . '/oauth/authorize?', $url);
        self::assertMatchesRegularExpression('/^loupe-[0-9a-f]{40}$/', $query['state']);
        self::assertSame([
            'client_id' => Sandbox::APP_ID,
            'redirect_uri' => 'http://site.test/',
            'scope' => 'instagram_business_basic',
            'response_type' => 'code',
        ], array_diff_key($query, ['state' => '']));
        self::assertStringNotContainsString(Sandbox::APP_SECRET, $url);
    }

    public function testALanguagePluginThatMovesTheFrontAddressDoesNotComeBetween(): void
    {
        $byLanguage = static fn (string $url): string => untrailingslashit($url) . '/?lang=fr';
        foreach (['while asking' => [true, false], 'on the way back' => [false, true]] as $when => [$there, $back]) {
            $there && add_filter('home_url', $byLanguage);
            $address = $this->allow('one.good.picture');
            remove_filter('home_url', $byLanguage);
            self::assertStringStartsWith('http://site.test/?code=', $address, $when);
            $back && add_filter('home_url', $byLanguage);
            try {
                self::assertStringContainsString('Connected: @one.good.picture', $this->comeBack($address), $when);
            } finally {
                remove_filter('home_url', $byLanguage);
            }
        }
    }

    public function testTheCodeIsExchangedWithTheAddressThatWasAskedWithWhateverTheSiteIsCalledByThen(): void
    {
        $address = $this->allow('one.good.picture');
        // A request over https makes it another one, and so does a move of the site.
        $_SERVER['HTTPS'] = 'on';
        try {
            FrontVisit::get($address);
        } finally {
            unset($_SERVER['HTTPS']);
        }
        self::assertStringContainsString('Connected: @one.good.picture', AdminPage::render());
    }

    public function testBothShapesOfTheCodesReplyAreTaken(): void
    {
        foreach (['documented', 'flat'] as $shape) {
            Sandbox::set(['code_reply' => $shape]);
            $page = $this->comeBack($this->allow('one.good.picture'));
            self::assertStringContainsString('Connected: @one.good.picture', $page, $shape);
        }
    }

    public function testInstagramsEndingIsStripped(): void
    {
        $address = $this->allow('one.good.picture');
        self::assertStringEndsWith('#_', $address);
        // Some servers and browsers make it a part of the last parameter.
        parse_str((string) parse_url($address, PHP_URL_QUERY), $query);
        $address = 'http://site.test/?' . http_build_query([...$query, 'code' => $query['code'] . '#_']);
        self::assertStringContainsString('Connected: @one.good.picture', $this->comeBack($address));
    }

    public function testDenyingIsToldInWordsAndExchangesNothing(): void
    {
        self::saveApp();
        $address = Sandbox::authorise(Forms::submit('loupe_authorise'), 'one.good.picture', 'deny');
        self::assertStringContainsString('error=access_denied', $address);
        $page = $this->comeBack($address);
        self::assertStringContainsString('access was not allowed', $page);
        $this->assertNothingWasAsked();
        // The answer used the state up.
        self::assertStringContainsString('was used already', $this->comeBack($address));
    }

    public function testAnotherErrorIsNamedWithoutItsMarkup(): void
    {
        self::saveApp();
        $state = self::stateOf(Forms::submit('loupe_authorise'));
        $page = $this->comeBack("http://site.test/?error=server_error%3Cscript%3E&state=$state");
        self::assertStringContainsString('sent the error “server_errorscript”', $page);
        $this->assertNothingWasAsked();
    }

    /** @return iterable<string, array{callable(string): string}> from a good address to a bad one */
    public static function badStates(): iterable
    {
        yield 'wrong' => [static fn (string $address): string => (string) preg_replace_callback(
            '/state=loupe-\K[0-9a-f]/',
            static fn (array $digit): string => dechex(15 - hexdec($digit[0])),
            $address
        )];
        yield 'nothing but the prefix' => [static fn (string $address): string
            => (string) preg_replace('/state=loupe-[0-9a-f]+/', 'state=loupe-', $address)];
        yield 'expired' => [static function (string $address): string {
            self::advance(601);
            return $address;
        }];
        yield 'used' => [static function (string $address): string {
            FrontVisit::get((string) preg_replace('/code=[^&#]+/', 'code=', $address));
            AdminPage::render();
            return $address;
        }];
    }

    /** @dataProvider badStates */
    public function testABadStateExchangesNothing(callable $spoil): void
    {
        $page = $this->comeBack($spoil($this->allow('one.good.picture')));
        self::assertStringContainsString('This authorisation was not begun by you on this site', $page);
        $this->assertNothingWasAsked();
        self::assertNull(self::stored('accounts'));
    }

    public function testAnotherAdministratorsStateExchangesNothing(): void
    {
        $address = $this->allow('one.good.picture');
        self::actAs('editor');
        $other = wp_get_current_user();
        $other->set_role('administrator');
        try {
            self::assertStringContainsString('not begun by you', $this->comeBack($address));
            $this->assertNothingWasAsked();
        } finally {
            $other->set_role('editor');
        }
        self::actAs('administrator');
        self::assertStringContainsString('Connected:', $this->comeBack($address));
    }

    public function testNobodyAndPeopleWhoMayNotAreSentToAnExplanationWithoutTheCode(): void
    {
        $address = $this->allow('one.good.picture');
        foreach (['anonymous' => 'Nobody is logged in', 'editor' => 'not allowed to manage'] as $role => $sentence) {
            self::actAs($role);
            $reply = FrontVisit::get($address);
            self::assertSame('http://site.test/?loupe=not-connected', $reply->location);
            $page = FrontVisit::get($reply->location);
            self::assertSame(403, $page->status);
            self::assertStringContainsString($sentence, $page->html);
        }
        $this->assertNothingWasAsked();
        // Nobody else's visit used it up.
        self::actAs('administrator');
        self::assertStringContainsString('Connected:', $this->comeBack($address));
    }

    public function testOtherPluginsRequestsAreLeftAlone(): void
    {
        self::saveApp();
        $queries = ['', '?code=AQx', '?code=AQx&state=other', '?state=xloupe-1', '?state[]=loupe-1', '?loupe=other'];
        foreach ($queries as $query) {
            self::assertNull(FrontVisit::get("http://site.test/$query"), $query);
        }
        $this->assertNothingWasAsked();
    }

    public function testAUsedCodeIsExplainedAndTheStoredAccountStays(): void
    {
        $address = $this->allow('one.good.picture');
        $this->comeBack($address);
        $before = self::stored('account_17841400000000003');
        $state = self::stateOf(Forms::submit('loupe_authorise'));
        $page = $this->comeBack((string) preg_replace('/state=[^&#]+/', "state=$state", $address));

        self::assertStringContainsString('A code works once and for one hour', $page);
        self::assertSame($before, self::stored('account_17841400000000003'));
    }

    public function testAnExchangeThatStumblesOnceIsTriedAgain(): void
    {
        $address = $this->allow('one.good.picture');
        Sandbox::fail(['on' => 'exchange', 'kind' => 'transient', 'times' => 1]);
        Sandbox::fail(['on' => 'me', 'kind' => 'http_502', 'times' => 1]);
        self::assertStringContainsString('Connected: @one.good.picture', $this->comeBack($address));
        $areas = array_column(self::apiCalls(), 'area');
        self::assertSame(['code', 'exchange', 'exchange', 'me', 'me', 'media'], $areas);
    }

    public function testAnExchangeThatIsRefusedStoresNothingAndSaysWhatToDo(): void
    {
        $this->comeBack($this->allow('one.good.picture'));
        $before = self::stored('account_17841400000000003');
        $address = $this->allow('one.good.picture');
        Sandbox::fail(['on' => 'exchange', 'kind' => 'unsupported_request']);
        Sandbox::forgetCalls();
        $page = $this->comeBack($address);

        self::assertStringContainsString('gave a token for one hour, but not one that lasts', $page);
        self::assertStringContainsString('connect again to get a new one', $page);
        self::assertStringContainsString('Tester invites', $page);
        self::assertSame(['code', 'exchange'], array_column(self::apiCalls(), 'area'));
        self::assertSame($before, self::stored('account_17841400000000003'));
    }

    public function testWithoutAnAppOrWithChangedKeysThePersonIsToldWhereToEnterIt(): void
    {
        self::actAs('administrator');
        self::assertSame(self::PAGE, Forms::submit('loupe_authorise'));
        self::assertStringContainsString('Enter them under “App ID and secret”', AdminPage::render());

        self::store('app', ['id' => Sandbox::APP_ID, 'secret' => 'v1:c2VhbGVkIHdpdGggYW5vdGhlciBrZXk=']);
        self::assertSame(self::PAGE, Forms::submit('loupe_authorise'));
        self::assertStringContainsString('Enter it again under “App ID and secret”', AdminPage::render());
    }

    public function testInstagramItselfIsNotAskedToReturnToASiteWithoutHttps(): void
    {
        add_filter('loupe_config', static fn (array $values): array
            => [...$values, 'login_url' => 'https://www.instagram.com']);
        self::saveApp();
        self::assertSame(self::PAGE, Forms::submit('loupe_authorise'));
        self::assertStringContainsString('https addresses only', AdminPage::render());
    }

    public function testBasicDisplayGoesTheWholeWay(): void
    {
        self::withoutPictures();
        self::setToBasicDisplay();
        self::saveApp(Sandbox::BASIC_APP_SECRET, Sandbox::BASIC_APP_ID);
        $url = Forms::submit('loupe_authorise');
        self::assertStringContainsString('scope=user_profile%2Cuser_media', $url);
        $page = $this->comeBack(Sandbox::authorise($url, 'garden_diary'));

        self::assertStringContainsString('Connected: @garden_diary', $page);
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertSame(['basic_display', 'personal', 'known', 18], [
            $account['product'],
            $account['account_type'],
            $account['token']['lifetime'],
            $account['items'],
        ]);

        self::advance(2 * DAY_IN_SECONDS);
        $reply = self::rest('POST', "/accounts/{$account['id']}/refresh");
        self::assertSame(200, $reply->get_status());
        self::assertSame('known', $reply->get_data()['account']['token']['lifetime']);
        self::assertGreaterThanOrEqual(59, $reply->get_data()['account']['token']['days_left']);
    }

    /** @return string where the browser is sent after Allow */
    private function allow(string $account): string
    {
        self::withoutPictures();
        self::saveApp();
        return Sandbox::authorise(Forms::submit('loupe_authorise'), $account);
    }

    /** @return string the page at the end */
    private function comeBack(string $address): string
    {
        $reply = FrontVisit::get($address);
        self::assertSame(self::PAGE, $reply->location);
        return AdminPage::render();
    }

    private static function stateOf(string $url): string
    {
        parse_str((string) parse_url($url, PHP_URL_QUERY), $query);
        return $query['state'];
    }

    /** @return list<array<string, mixed>> without the pages that a person sees */
    private static function apiCalls(): array
    {
        $isApi = static fn (array $call): bool => $call['area'] !== 'page';
        return array_values(array_filter(Sandbox::calls(), $isApi));
    }

    private function assertNothingWasAsked(): void
    {
        self::assertSame([], self::apiCalls());
    }
}
