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
        for ($terms = new MediaTerms(); $terms !== null; $terms = $terms->withLess(self::NOW)) {
            $sizes[] = $terms->size;
        }
        self::assertSame([PageRecord::POSTS, 25, 10, 5], $sizes);
    }

    public function testWhatWasRefusedIsRememberedForAWhile(): void
    {
        $terms = (new MediaTerms())->withoutAltText(self::NOW)->withLess(self::NOW);
        self::assertSame(25, $terms->at(self::NOW + self::DAY - 1)->size);
        self::assertSame(PageRecord::POSTS, $terms->at(self::NOW + self::DAY)->size);
        self::assertSame(self::NOW, $terms->at(self::NOW + 7 * self::DAY - 1)->altTextRefusedAt);
        self::assertEquals(new MediaTerms(), $terms->at(self::NOW + 7 * self::DAY));
    }

    public function testWhatWasRefusedInTheFutureIsAskedForAgain(): void
    {
        $terms = (new MediaTerms())->withoutAltText(self::NOW)->withLess(self::NOW);
        self::assertEquals(new MediaTerms(), $terms->at(self::NOW - 1));
    }

    public function testTheyComeBackFromTheStoreAndWhatWasDamagedWasNeverRefused(): void
    {
        $terms = (new MediaTerms())->withoutAltText(self::NOW)->withLess(self::NOW);
        self::assertEquals($terms, MediaTerms::fromArray($terms->toArray()));
        foreach ([[], ['page_size' => 7, 'page_size_refused_at' => 5], ['page_size' => 'x']] as $record) {
            self::assertEquals(new MediaTerms(), MediaTerms::fromArray($record));
        }
    }
}
