<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\CssLength;
use PHPUnit\Framework\TestCase;

final class CssLengthTest extends TestCase
{
    /** @dataProvider lengths */
    public function testWhatThemesSayIsReadAsBrowsersDo(string $css, float $phone, float $desktop): void
    {
        $length = CssLength::read($css);
        self::assertNotNull($length);
        self::assertEqualsWithDelta($phone, $length->in(390), 0.01);
        self::assertEqualsWithDelta($desktop, $length->in(1280), 0.01);
    }

    /** @return list<array{string, float, float}> px in windows of 390 and 1280 px */
    public static function lengths(): array
    {
        return [
            ['0', 0, 0],
            ['30px', 30, 30],
            ['1.5rem', 24, 24],
            ['.5em', 8, 8],
            ['5vw', 19.5, 64],
            ['clamp(30px, 5vw, 50px)', 30, 50],
            ['min(6.5rem, 8vw)', 31.2, 102.4],
            ['max(1.25rem, 5vw)', 20, 64],
            [' MAX( 20px , CALC( (100vw - 1200px) / 2 ) ) ', 20, 40],
            ['clamp(1.8rem, 1.8rem + ((1vw - 0.48rem) * 2.885), 3rem)', 28.8, 43.57],
            ['calc(2 * 1rem + 1%)', 35.9, 44.8],
            ['max(10px, 20px)', 20, 20],
            ['clamp(40px, 5vw, 20px)', 40, 40],
        ];
    }

    public function testWhatIsNoLengthOrDependsOnMoreIsNotGuessed(): void
    {
        foreach (
            [
                '', ' ', 'px', '3', 'auto', '3vh', '10px 20px', '1rem -2px', '-4px', 'calc(100px - 5vw)', '2px * 2px',
                'calc(1px', '1px)', 'min(1px)', 'min(5vw, 6vw)', 'clamp(1vw, 5vw, 9vw)', 'clamp(1px, 2px)', '1px / 0',
                'var(--wp--custom--outer)', 'max(1px, min(2px, 3vw))', 'env(safe-area-inset-left)', '1px; color: red',
                '1e999px', str_repeat('(', 5000), str_repeat('9', 400) . 'px',
            ] as $css
        ) {
            self::assertNull(CssLength::read($css), $css);
        }
    }

    public function testWhatIsWrittenIsReadAgain(): void
    {
        foreach (self::lengths() as [$css]) {
            $written = CssLength::read($css)?->css() ?? '';
            self::assertSame($written, CssLength::read($written)?->css(), $css);
        }
    }

    public function testASumIsNeverWrong(): void
    {
        $sure = CssLength::pixels(30);
        [$one, $other] = [CssLength::read('clamp(30px, 5vw, 50px)'), CssLength::read('min(8vw, 40px)')];
        self::assertSame('60px', $sure->plus($sure)?->css());
        self::assertSame('clamp(60px, 30px + 5vw, 80px)', $one?->plus($sure)?->css());
        self::assertSame('clamp(60px, 10vw, 100px)', $one?->plus($one)?->css());
        self::assertNull($other === null ? $sure : $one?->plus($other));
    }
}
