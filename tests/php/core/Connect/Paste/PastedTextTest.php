<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\Paste;

use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Core\Connect\Paste\ReadingKind;
use Loupe\Core\Connect\Paste\Sentence;
use Loupe\Core\Graph\Product;
use Loupe\Tests\Core\SpecWords;
use PHPUnit\Framework\TestCase;

/**
 * Reading a paste: what holds for every text, however long and however meant.
 */
final class PastedTextTest extends TestCase
{
    private const MEGABYTE = 1 << 20;

    /** A tenth of a millisecond. */
    private const FLOOR = 100;

    /**
     * Linear is 64 times for 64 times the text, quadratic 4096 times. The floor keeps the clock's grain out of it, the
     * three attempts whatever else the machine does.
     *
     * @dataProvider repeatedTexts
     */
    public function test_sixty_four_times_the_text_takes_far_less_than_its_square(string $repeated): void
    {
        foreach (['', '{', 'IGAA ', 'https://example.org/?a='] as $start) {
            $text = static fn (int $length): string =>
                $start . str_repeat($repeated, intdiv($length, strlen($repeated)));
            [$short, $long] = [$text(1 << 12), $text(1 << 18)];
            for ($attempt = 1; self::time($long) > 256 * max(self::time($short), self::FLOOR); $attempt++) {
                self::assertLessThan(3, $attempt, "after $start");
            }
            $this->addToAssertionCount(1);
        }
    }

    /** Texts that make a careless reader start over at every repetition. */
    public static function repeatedTexts(): array
    {
        $texts = [
            'a', '1', ' ', "\n", '{', '}', '{}', '{"', '{"a":', '{"a":[', '"', '\\', '{"\\', '%', '%41', '%%4', 'IGAA ',
            "IGAA\n", 'IGAA A1 ', "IGAAb2\nA1\n", 'A1 ', 'AQaaaaaaaaaaaaaaaaaaaaaaaaaaaa ', 'IGAA•', 'IGAA     ',
            'http://a ', '?code= ', '&code=', '1.abcdef0.0123456789abcdef0123456789abcdef ', "\u{200b}", '🌅', "\xff",
        ];

        return array_combine($texts, array_map(static fn (string $text): array => [$text], $texts));
    }

    public function test_a_token_among_a_megabyte_of_other_text_is_refused(): void
    {
        $token = 'IGAA' . str_repeat('aB3', 50);
        $words = str_repeat('lorem ipsum ', intdiv(self::MEGABYTE, 12));
        self::assertNull(PastedText::read("$words\n$token")->token);
        self::assertNull(PastedText::read("$token $words")->token);
    }

    /** @dataProvider secrets */
    public function test_a_secret_is_found_wherever_it_stands_in_a_text(string $text): void
    {
        self::assertTrue(PastedText::holdsSecret($text));
    }

    public static function secrets(): array
    {
        $token = 'IGAA' . str_repeat('aB3', 50);
        return [
            [$token], ["--token=$token"], ["a note: $token, and more"], ["https://example.org/?a=$token"],
            ['https://example.org/?a=%49GAA' . str_repeat('aB3', 50)], ['IGQV' . str_repeat('aB3', 50)],
            ['EAA' . str_repeat('aB3', 50)], ['AQ' . str_repeat('aB3', 50)], ['https://example.org/?code=abc'],
            [str_repeat('0a', 16)], ['1234567890.1fb234f.' . str_repeat('0a', 16)],
            ["IGAA\u{200b}" . substr($token, 4)],
        ];
    }

    public function test_what_people_call_accounts_and_addresses_by_is_no_secret(): void
    {
        foreach (['lumen.studio', '17841400000000001', 'https://example.org/?page=7', '--force', ''] as $text) {
            self::assertFalse(PastedText::holdsSecret($text), $text);
        }
    }

    public function test_a_megabyte_of_text_without_a_token_is_garbage(): void
    {
        $reading = PastedText::read(str_repeat('lorem ipsum ', intdiv(self::MEGABYTE, 12)));
        self::assertSame(ReadingKind::Garbage, $reading->kind);
    }

    public function test_bytes_that_are_no_text_hide_no_token(): void
    {
        $token = 'IGAA' . str_repeat('aB3', 50);
        self::assertSame($token, PastedText::read("\xff\xfe $token \xc3")->token?->secret->reveal());
    }

    public function test_a_dumped_reading_shows_no_secret(): void
    {
        $reading = PastedText::read('IGAA' . str_repeat('c4N', 50));
        self::assertNotNull($reading->token);
        $dumped = print_r($reading, true) . var_export($reading, true) . json_encode($reading);
        self::assertStringContainsString('[hidden]', $dumped);
        self::assertStringNotContainsString('c4N', $dumped);
    }

    public function test_a_secret_is_not_serialised(): void
    {
        $reading = PastedText::read('IGAA' . str_repeat('c4N', 50));
        $this->expectException(\LogicException::class);
        serialize($reading);
    }

    /** @dataProvider texts */
    public function test_no_sentence_repeats_what_was_pasted(string $text): void
    {
        $reading = PastedText::read(str_replace('…', str_repeat('c4N', 50), $text));
        foreach (Product::cases() as $product) {
            foreach (CodeExchange::cases() as $exchange) {
                $says = SpecWords::say(Sentence::about($reading, $product, $exchange));
                self::assertNotSame('', $says);
                self::assertStringNotContainsString('c4N', $says);
            }
        }
    }

    public static function texts(): array
    {
        return [
            ['IGAA…'], ['IGQV…'], ['EAA…'], ['AQ…'], ['https://example.org/?code=…'], ['{"error":{"message":"…"}}'],
        ];
    }

    /** In microseconds. */
    private static function time(string $text): int
    {
        $start = self::ownTime();
        PastedText::read($text);

        return self::ownTime() - $start;
    }

    /** What this process was given of the processor, in microseconds: the machine may have other work. */
    private static function ownTime(): int
    {
        $used = getrusage();

        return 1_000_000 * ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'])
            + $used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec'];
    }
}
