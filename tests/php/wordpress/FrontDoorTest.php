<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Schedule\Job;

/** Whole requests to the front address, each in a process of its own. */
final class FrontDoorTest extends TestCase
{
    /** Back from Instagram, with a state that nobody waits for. */
    private const RETURN = '/?code=AQx&state=loupe-0000000000000000000000000000000000000000';

    public function testAnOrdinaryPageIsServedWhateverOtherPluginsSendAlong(): void
    {
        foreach (['/?code=AQx&state=other', '/?state=xloupe-1', '/?loupe=other', '/?loupe[]=delete'] as $path) {
            $page = json_decode(self::request($path), true);
            self::assertStringContainsString('</html>', $page['html'], $path);
            self::assertSame(0, $page['requests']);
        }
    }

    public function testAReturnFromInstagramEndsBeforeAnyOutput(): void
    {
        $answer = self::request(self::RETURN);
        self::assertSame('{"redirect":"http:\/\/site.test\/?loupe=not-connected#loupe"}', $answer);
        self::assertSame([], Sandbox::calls());
    }

    public function testItLeadsToThePageAlsoWhereTheAdminAreaHasAHostOfItsOwn(): void
    {
        self::actAs('administrator');
        $answer = self::request(self::RETURN, [], [
            'LOUPE_TEST_USER' => 'test-administrator',
            'LOUPE_TEST_ADMIN' => 'http://admin.site.test',
        ]);
        self::assertSame(
            ['redirect' => 'http://admin.site.test/wp-admin/themes.php?page=loupe#loupe'],
            json_decode($answer, true)
        );
        wp_cache_flush();
        self::assertStringContainsString('This authorisation was not begun by you', AdminPage::render());
    }

    public function testNothingInTheRequestDecidesWhereItLeads(): void
    {
        self::actAs('administrator');
        foreach (['', 'test-administrator'] as $user) {
            $places = array_map(
                static fn (string $more): string => self::request(self::RETURN . $more, [], [
                    'LOUPE_TEST_USER' => $user,
                ]),
                ['', '&redirect_to=https://evil.test/&_wp_http_referer=https://evil.test/&page=https://evil.test/']
            );
            self::assertStringStartsWith('http://site.test/', json_decode($places[0], true)['redirect']);
            self::assertSame($places[0], $places[1]);
        }
    }

    public function testACallbackIsAnsweredWithJson(): void
    {
        self::saveApp();
        $id = $this->connect('one_post');
        $forged = self::request('/?loupe=delete', ['signed_request' => 'x.y']);
        self::assertSame('loupe_not_signed', json_decode($forged, true)['code']);
        self::assertSame([$id], self::stored('accounts'));

        $signed = Sandbox::signedRequest('delete', 'one.good.picture');
        $answer = json_decode(self::request('/?loupe=delete', ['signed_request' => $signed]), true);
        self::assertSame(['url', 'confirmation_code'], array_keys($answer));
        self::assertSame([], self::stored('accounts'));

        $status = self::request((string) strstr($answer['url'], '/?'));
        self::assertStringContainsString('of your account was deleted', $status);
        self::assertStringContainsString('noindex', $status);
    }

    public function testPagesForPeopleStandByThemselves(): void
    {
        $pages = [
            '/?loupe=delete' => 'for Meta’s servers',
            '/?loupe=deletion&code=x' => 'knows no request with this code',
            '/?loupe=not-connected' => 'Nobody is logged in',
        ];
        foreach ($pages as $path => $sentence) {
            $page = self::request($path);
            self::assertStringContainsString($sentence, $page);
            self::assertStringNotContainsString('"html":', $page);
        }
    }

    public function testTheAddressThatDoesWhatIsDueCanBeTriedWithoutAnyWork(): void
    {
        $id = $this->connect('one_post');
        $this->plan($id, Job::due(time() - DAY_IN_SECONDS));
        Sandbox::forgetCalls();
        self::assertSame(200, FrontVisit::post('http://site.test/?loupe=tick&try=1', [])?->status);
        $tried = self::request('/?loupe=tick&try=1', ['a' => 'post']);
        self::assertStringContainsString('Loupe does what is due', $tried);
        self::assertSame([], Sandbox::calls());

        self::assertSame($tried, self::request('/?loupe=tick', ['a' => 'post']));
        self::assertContains('media', array_column(Sandbox::calls(), 'area'));
    }

    /**
     * @param array<string, string> $post
     * @param array<string, string> $environment what else page.php reads
     */
    private static function request(string $path, array $post = [], array $environment = []): string
    {
        return Site::fromEnvironment()->run('page.php', [
            'LOUPE_TEST_PATH' => $path,
            'LOUPE_TEST_POST' => (string) json_encode($post),
            ...$environment,
        ]);
    }
}
