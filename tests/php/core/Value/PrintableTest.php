<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Value;

use Loupe\Core\Value\Printable;
use PHPUnit\Framework\TestCase;

final class PrintableTest extends TestCase
{
    /** @return iterable<string, array{string, string}> what came, and what is printed of it */
    public static function texts(): iterable
    {
        yield 'letters of every script' => ['Zoë Ωμέγα 日本 العربية', 'Zoë Ωμέγα 日本 العربية'];
        yield 'an emoji of several code points' => ["👩\u{200D}🔬️", "👩\u{200D}🔬️"];
        yield 'a terminal’s title' => ["a\e]0;b\x07c", "a\u{FFFD}]0;b\u{FFFD}c"];
        yield 'colours' => ["\e[31mred", "\u{FFFD}[31mred"];
        yield 'the same in one byte of another set' => ["\u{9b}31mred", "\u{FFFD}31mred"];
        yield 'a header' => ["a\r\nBcc: b@example.org", "a\u{FFFD}\u{FFFD}Bcc: b@example.org"];
        yield 'other line breaks' => ["a\u{2028}b\u{2029}c\u{85}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"];
        yield 'a null byte and deletions' => ["a\0b\x7fc\x08d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"];
        yield 'text turned round' => ["a\u{202E}gnp.exe\u{202C}", "a\u{FFFD}gnp.exe\u{FFFD}"];
        yield 'text set apart' => ["\u{2066}a\u{2067}b\u{2068}c\u{2069}", "\u{FFFD}a\u{FFFD}b\u{FFFD}c\u{FFFD}"];
        yield 'marks that cannot be seen' => ["a\u{200B}b\u{200E}c\u{FEFF}d", 'abcd'];
        yield 'no UTF-8' => ["a\xffb\e", "a\u{FFFD}b\u{FFFD}"];
        yield 'nothing' => ['', ''];
    }

    /** @dataProvider texts */
    public function testALineHoldsNothingThatDoesAnything(string $text, string $printed): void
    {
        self::assertSame($printed, Printable::line($text));
        self::assertSame($printed, Printable::line($printed));
    }

    public function testLinesKeepTheirBreaksAndTabs(): void
    {
        self::assertSame("a\n\tb\nc\u{FFFD}d\n", Printable::lines("a\r\n\tb\nc\rd\n"));
    }
}
