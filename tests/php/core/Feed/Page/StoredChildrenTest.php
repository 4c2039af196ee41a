<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\StoredChildren;
use Loupe\Tests\Core\DamagedRecords;
use PHPUnit\Framework\TestCase;

final class StoredChildrenTest extends TestCase
{
    private const BASE = 'https://site.test/pictures/';

    public function testItemsComeBackWithTheirsAndOthersStayAsTheyAre(): void
    {
        $items = [self::album(), Item::fromArray(['id' => '8', 'caption' => 'Photo'])];
        $stored = json_decode((string) json_encode(StoredChildren::of($items)->toArray()), true);
        self::assertEquals($items, StoredChildren::fromArray($stored)->in(StoredChildren::apart($items)));
        self::assertSame([], StoredChildren::of(StoredChildren::apart($items))->toArray());
    }

    public function testPagesShowThoseOfWhichThereIsAPictureAndFilmsAtTheirAddresses(): void
    {
        $children = StoredChildren::of([self::album()])->in([Item::fromArray(['id' => '7'])], self::BASE)[0]->children;
        self::assertSame(['7_1', '7_3'], array_column($children, 'id'));
        self::assertSame(self::BASE . '5/7_3-0123abcd-720.webp', $children[1]->picture?->cuts[0]->widest());
        self::assertSame([null, self::BASE . '5/7_3-0123abcd.mp4'], array_column($children, 'video'));
    }

    public function testWhateverBecameOfTheRecordPagesShowTheRest(): void
    {
        foreach (DamagedRecords::of(StoredChildren::of([self::album()])->toArray()) as $name => [$record]) {
            $shown = StoredChildren::fromArray($record)->in([self::album()], self::BASE)[0];
            self::assertSame('7', $shown->id, $name);
            self::assertIsArray($shown->toReply()['children'] ?? [], $name);
        }
    }

    private static function album(): Item
    {
        $picture = static fn (string $id): array => ['width' => 720, 'height' => 900, 'cuts' => [
            ['shape' => 'original', 'path' => "5/$id-0123abcd", 'type' => 'webp', 'widths' => [720]],
        ]];
        return Item::fromArray(['id' => '7', 'kind' => 'album', 'children' => [
            ['id' => '7_1', 'kind' => 'photo', 'alt' => 'A lamp', 'picture' => $picture('7_1')],
            ['id' => '7_2', 'kind' => 'photo'],
            ['id' => '7_3', 'kind' => 'video', 'picture' => $picture('7_3'), 'video' => '5/7_3-0123abcd.mp4'],
        ]]);
    }
}
