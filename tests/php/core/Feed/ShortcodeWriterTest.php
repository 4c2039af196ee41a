<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\ShortcodeWriter;
use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class ShortcodeWriterTest extends TestCase
{
    /** @dataProvider vectors */
    public function testAShortcodeIsWrittenAsTheVectorsSay(\stdClass $case): void
    {
        $settings = Settings::fromArray(Vectors::toArray($case->settings));
        self::assertSame($case->shortcode, ShortcodeWriter::write('loupe', $settings));
    }

    public static function vectors(): array
    {
        return Vectors::cases('shortcodes');
    }
}
