<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Whole requests to the front address, each in a process of its own. */
final class FrontDoorTest extends TestCase
{
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
        self::assertSame('', self::request('/?code=AQx&state=loupe-' . str_repeat('0', 40)));
        self::assertSame([], Sandbox::calls());
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
        self::assertStringContainsString('was deleted on', $status);
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

    /** @param array<string, string> $post */
    private static function request(string $path, array $post = []): string
    {
        return Site::fromEnvironment()->run('page.php', [
            'LOUPE_TEST_PATH' => $path,
            'LOUPE_TEST_POST' => (string) json_encode($post),
        ]);
    }
}
