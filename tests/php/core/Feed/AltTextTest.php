<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\WordedTexts;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\Time;
use Loupe\Standalone\Words;
use Loupe\Standalone\ZoneCalendar;
use Loupe\System\SystemClock;
use PHPUnit\Framework\TestCase;

final class AltTextTest extends TestCase
{
    private const TAKEN_LATE = 1773360000; // 13 March 2026, 00:00 in UTC

    /** @dataProvider vectors */
    public function test_the_english_sentence_is_the_one_of_previews(\stdClass $case): void
    {
        $takenAt = Time::parse($case->timestamp) ?? 0;
        $text = self::english('UTC')->alt(Kind::from($case->kind), $case->username, $takenAt);
        self::assertSame($case->text, $text);
    }

    public static function vectors(): array
    {
        return Vectors::cases('alt_texts');
    }

    public function test_the_day_is_that_of_the_sites_time_zone(): void
    {
        $in = static fn (string $zone): string => self::english($zone)->alt(Kind::Photo, '', self::TAKEN_LATE);
        self::assertSame('Photo, 13 March 2026', $in('Asia/Tokyo'));
        self::assertSame('Photo, 12 March 2026', $in('America/Lima'));
    }

    public function test_what_a_person_wrote_is_never_replaced(): void
    {
        $written = self::item(['alt' => 'Photo by @lumen.studio, 12 March 2026', 'username' => 'lumen.studio']);
        self::assertSame('Photo by @lumen.studio, 12 March 2026', self::shown($written, 'Asia/Tokyo'));
        // Of a record of Loupe 0.1, which named no one.
        self::assertSame('Photo by the sea', self::shown(self::item(['alt' => 'Photo by the sea']), 'Asia/Tokyo'));
    }

    public function test_a_sentence_that_an_earlier_version_stored_is_made_anew(): void
    {
        $stored = [
            'Photo by @lumen.studio, 12 March 2026' => 'Photo by @lumen.studio, 13 March 2026',
            'Photo by @lumen.studio' => 'Photo by @lumen.studio, 13 March 2026',
            'Photo, 12 March 2026' => 'Photo, 13 March 2026',
            'Photo' => 'Photo, 13 March 2026',
        ];
        foreach ($stored as $earlier => $now) {
            self::assertSame($now, self::shown(self::item(['alt' => $earlier]), 'Asia/Tokyo'));
        }
    }

    /** @param array<string, mixed> $item */
    private static function shown(array $item, string $zone): string
    {
        $page = PageRecord::fromArray(['items' => [$item]]);
        return PageFeed::described($page->items(), self::english($zone))[0]->alt;
    }

    /**
     * @param array<string, mixed> $values
     * @return array<string, mixed>
     */
    private static function item(array $values): array
    {
        return ['id' => '1', 'kind' => 'photo', 'taken_at' => self::TAKEN_LATE, ...$values];
    }

    private static function english(string $zone): WordedTexts
    {
        return new WordedTexts(new Words(), new ZoneCalendar(new \DateTimeZone($zone)), new SystemClock());
    }
}
