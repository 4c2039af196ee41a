<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\AccountProfile;
use Loupe\Core\Feed\WordedTexts;
use Loupe\Standalone\Words;
use Loupe\Standalone\ZoneCalendar;
use Loupe\Tests\Core\TestClock;
use PHPUnit\Framework\TestCase;

/** What a page says of a feed beside what people wrote, on a plain site. */
final class TextsTest extends TestCase
{
    private const TAKEN_LATE = 1773360000; // 13 March 2026, 00:00 in UTC

    public function testADayAndHowLongAgoItWasAreThoseOfTheSitesTimeZone(): void
    {
        $days = [
            'Asia/Tokyo' => ['2026-03-13', '13 March 2026', 'Today'],
            'UTC' => ['2026-03-13', '13 March 2026', 'Today'],
            'America/Lima' => ['2026-03-12', '12 March 2026', 'Today'],
        ];
        foreach ($days as $zone => $texts) {
            $told = Item::fromArray(['taken_at' => self::TAKEN_LATE])->told(self::english($zone));
            self::assertSame($texts, [$told->day, $told->date, $told->time], $zone);
        }
    }

    public function testWhatWasBeforeMidnightWasADayAgo(): void
    {
        $told = Item::fromArray(['taken_at' => self::TAKEN_LATE - 1])->told(self::english('UTC'));
        self::assertSame('1 day ago', $told->time);
    }

    public function testOfAnUnknownDayNothingIsSaid(): void
    {
        $told = Item::fromArray([])->told(self::english('UTC'));
        self::assertSame(['', '', ''], [$told->day, $told->date, $told->time]);
    }

    public function testAnAccountIsToldInWordsAndWhatNobodyKnowsIsEmpty(): void
    {
        $known = ['posts' => 1, 'followers' => 25, 'picture' => '7/a.webp'];
        $profile = AccountProfile::fromArray($known, 'lumen.studio');
        $told = $profile->told(self::english('UTC'), 'https://example.org/');
        $texts = [$told->postsText, $told->followersText, $told->followingText];
        self::assertSame(['1 post', '25 followers', ''], $texts);
        self::assertSame('https://example.org/7/a.webp', $told->picture);
    }

    /** An hour after midnight in UTC. */
    private static function english(string $zone): WordedTexts
    {
        $clock = new TestClock(self::TAKEN_LATE + 3600);
        return new WordedTexts(new Words(), new ZoneCalendar(new \DateTimeZone($zone)), $clock);
    }
}
