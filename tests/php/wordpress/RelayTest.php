<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class RelayTest extends TestCase
{
    public function testTheUserNodeComesThroughWithItsStatus(): void
    {
        self::actAs('administrator');
        $reply = self::ask(Sandbox::token('one_post'), 'user');
        self::assertSame(200, $reply['status']);
        self::assertSame('one.good.picture', json_decode($reply['body'])->username);
    }

    public function testMediaComeWithoutTheAddressesThatEmbedTheToken(): void
    {
        self::actAs('administrator');
        $token = Sandbox::token('sample');
        $reply = self::ask($token, 'media');
        $page = json_decode($reply['body'], true);

        self::assertCount(12, $page['data']);
        self::assertArrayHasKey('after', $page['paging']['cursors']);
        self::assertArrayNotHasKey('next', $page['paging']);
        self::assertStringNotContainsString($token, $reply['body']);
    }

    public function testARefusalOfInstagramIsPassedOnAsItIs(): void
    {
        self::actAs('administrator');
        $reply = self::ask(Sandbox::token('expired'), 'user');
        self::assertSame(400, $reply['status']);
        self::assertSame(190, json_decode($reply['body'])->error->code);
    }

    public function testAPreviewTakesOneCallAlsoWhereInstagramRefusesAlternativeTexts(): void
    {
        self::actAs('administrator');
        Sandbox::set(['alt_text' => 'refused']);
        self::assertSame(200, self::ask(Sandbox::token('one_post'), 'media')['status']);
        self::assertCount(1, Sandbox::calls());
    }

    public function testNothingIsStored(): void
    {
        self::actAs('administrator');
        self::ask(Sandbox::token('one_post'), 'user');
        self::assertSame([], self::stored('accounts') ?? []);
    }

    /** @return array{status: int, body: string} */
    private static function ask(string $token, string $query): array
    {
        $reply = self::rest('POST', '/relay', ['token' => $token, 'query' => $query]);
        self::assertSame(200, $reply->get_status(), (string) wp_json_encode($reply->get_data()));
        return $reply->get_data();
    }
}
