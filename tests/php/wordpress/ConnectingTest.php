<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class ConnectingTest extends TestCase
{
    public function testASavedTokenComesBackAsASummaryWithAFeed(): void
    {
        $id = $this->connect();

        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertSame($id, $account['id']);
        self::assertSame('lumen.studio', $account['username']);
        self::assertSame('connected', $account['state']);
        self::assertSame('known', $account['token']['lifetime']);
        self::assertSame(59, $account['token']['days_left']);
        self::assertSame(42, $account['sync']['items']);
    }
}
