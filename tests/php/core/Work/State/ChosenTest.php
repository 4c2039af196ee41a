<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Item;
use Loupe\Core\Graph\Post;
use Loupe\Core\Work\State\Chosen;
use PHPUnit\Framework\TestCase;

/** Posts are numbers here: the higher, the newer. */
final class ChosenTest extends TestCase
{
    private const NOW = 1_800_000_000;

    public function testAPostThatNewerOnesPushOutStaysThoughAFarOlderOneComesFirst(): void
    {
        $chosen = new Chosen(noted: ['P11' => self::NOW]);
        $before = [12, 11, 10];
        foreach ([[15, 14, 13, 12], [2, 15, 14, 13, 12]] as $list) {
            $items = $chosen->beside(array_map(self::post(...), $list), array_map(self::item(...), $before), self::NOW);
            self::assertSame(['11'], array_column($items->items, 'id'));
        }
        $gone = $chosen->beside(array_map(self::post(...), [12, 10]), array_map(self::item(...), $before), self::NOW);
        self::assertSame([], $gone->items);
    }

    private static function item(int $number): Item
    {
        return Item::of(self::post($number), null);
    }

    private static function post(int $number): Post
    {
        return Post::read((object) [
            'id' => "$number",
            'media_type' => 'IMAGE',
            'permalink' => "https://www.instagram.com/p/P$number/",
            'timestamp' => gmdate('Y-m-d\TH:i:s+0000', self::NOW - 1_000_000 + $number),
        ], 'name') ?? self::fail('This is no post.');
    }
}
