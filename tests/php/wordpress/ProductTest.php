<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

final class ProductTest extends TestCase
{
    public function testASiteSetToBasicDisplayServesItsTokensWhileInstagramDoes(): void
    {
        Sandbox::set(['basic_display' => 'served']);
        add_filter('loupe_config', static fn (array $values): array => [
            ...$values,
            'product' => 'basic_display',
            'media_hosts' => [],
        ]);
        $id = $this->connect('basic_display');
        $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];

        self::assertSame('garden_diary', $account['username']);
        self::assertSame('basic_display', $account['product']);
        self::assertCount(18, self::rest('GET', "/feeds/$id")->get_data()['items']);
    }

    public function testBothShapesOfTheUserNodeAreRead(): void
    {
        foreach (['flat', 'documented'] as $shape) {
            Sandbox::set(['user_reply' => $shape]);
            $this->connect('no_posts');
            $account = self::rest('GET', '/accounts')->get_data()['accounts'][0];
            self::assertSame('just.opened', $account['username'], $shape);
        }
    }
}
