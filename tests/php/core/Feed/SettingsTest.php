<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Feed\Settings;
use PHPUnit\Framework\TestCase;

final class SettingsTest extends TestCase
{
    /** @dataProvider vectors */
    public function test_settings_are_read_as_the_vectors_say(\stdClass $case): void
    {
        $settings = Settings::fromArray(Vectors::toArray($case->input));
        self::assertSame(Vectors::toArray($case->expect), get_object_vars($settings));
        self::assertEquals($settings, Settings::fromArray(get_object_vars($settings)), 'read again');
    }

    public static function vectors(): array
    {
        return Vectors::cases('settings');
    }

    public function test_text_in_another_encoding_counts_as_missing(): void
    {
        self::assertSame(Settings::DEFAULTS, get_object_vars(Settings::fromArray(['account' => "\xE9t\xE9"])));
    }
}
