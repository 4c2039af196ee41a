<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\State;

use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Work\State\MediaTerms;
use PHPUnit\Framework\TestCase;

final class MediaTermsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86400;

    public function testLessIsAskedForInAFewStepsAndThenNothingLess(): void
    {
        $sizes = [];
        for ($terms = new MediaTerms(); $terms !== null; $terms = $terms->withLess($terms->size(100), self::NOW)) {
            $sizes[] = $terms->size(100);
        }
        self::assertSame([100, PageRecord::POSTS, 25, 10, 5], $sizes);
        self::assertSame(25, (new MediaTerms())->withLess(PageRecord::POSTS, self::NOW)?->size(PageRecord::POSTS));
    }

    public function testWhatWasRefusedIsRememberedForAWhile(): void
    {
        $terms = self::refused();
        self::assertSame(25, $terms->at(self::NOW + self::DAY - 1)->size(100));
        self::assertSame(100, $terms->at(self::NOW + self::DAY)->size(100));
        self::assertSame(['alt_text', 'username'], $terms->at(self::NOW + 7 * self::DAY - 1)->withoutFields());
        self::assertEquals(new MediaTerms(), $terms->at(self::NOW + 7 * self::DAY));
    }

    public function testWhatWasRefusedInTheFutureIsAskedForAgain(): void
    {
        self::assertEquals(new MediaTerms(), self::refused()->at(self::NOW - 1));
    }

    public function testTheyComeBackFromTheStoreAndWhatWasDamagedWasNeverRefused(): void
    {
        self::assertEquals(self::refused(), MediaTerms::fromArray(self::refused()->toArray()));
        $damaged = [['page_size' => 7, 'page_size_refused_at' => 5], ['page_size' => 'x'], ['refused' => 7]];
        foreach ([[], ...$damaged, ['refused' => ['id' => self::NOW, 'username' => []]]] as $record) {
            self::assertEquals(new MediaTerms(), MediaTerms::fromArray($record));
        }
    }

    public function testVersion010RememberedOneField(): void
    {
        $terms = MediaTerms::fromArray(['alt_text_refused_at' => self::NOW]);
        self::assertSame(['alt_text'], $terms->withoutFields());
    }

    private static function refused(): MediaTerms
    {
        $terms = (new MediaTerms())->withoutField('alt_text', self::NOW)->withoutField('username', self::NOW);
        return $terms->withLess(PageRecord::POSTS, self::NOW) ?? self::fail('There is less.');
    }
}
