<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Misreading;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class ShortcodeTest extends TestCase
{
    /** @dataProvider cases */
    public function testValuesAreUnderstoodAsTheEditorUnderstandsThem(\stdClass $case): void
    {
        $shortcode = Shortcode::read((array) $case->texts);
        self::assertEquals((array) $case->settings, Settings::said($shortcode->values));
        $names = array_map(static fn (Misreading $misreading): string => $misreading->name, $shortcode->misreadings);
        self::assertSame($case->misread, $names);
    }

    /** @return array<string, array{\stdClass}> */
    public static function cases(): array
    {
        return Vectors::cases('shortcode_readings');
    }
}
