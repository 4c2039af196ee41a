<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

use Loupe\Core\Generated\Settings;
use PHPUnit\Framework\TestCase;

final class SettingsTest extends TestCase
{
    /** @dataProvider vectors */
    public function test_settings_are_read_as_the_vectors_say(\stdClass $case): void
    {
        $settings = Settings::fromArray(Vectors::toArray($case->input));
        // What a case does not speak of has its default.
        $expected = array_merge(Settings::DEFAULTS, Vectors::toArray($case->expect));
        self::assertSame($expected, get_object_vars($settings));
        self::assertEquals($settings, Settings::fromArray(get_object_vars($settings)), 'read again');
    }

    public static function vectors(): array
    {
        return Vectors::cases('settings');
    }

    public function test_the_block_offers_what_the_settings_take(): void
    {
        $block = json_decode(file_get_contents(__DIR__ . '/../../../../pkg-template/block.json'), true);
        $attributes = $block['attributes'];
        $defaults = array_map(static fn (array $attribute): mixed => $attribute['default'], $attributes);
        self::assertSame(Settings::DEFAULTS, $defaults);
        foreach (array_keys(Settings::BOUNDS) as $name) {
            ['minimum' => $least, 'maximum' => $most] = $attributes[$name];
            self::assertSame($least, Settings::fromArray([$name => $least - 1])->$name);
            self::assertSame($most, Settings::fromArray([$name => $most + 1])->$name);
        }
    }

    public function test_text_in_another_encoding_counts_as_missing(): void
    {
        self::assertSame(Settings::DEFAULTS, get_object_vars(Settings::fromArray(['account' => "\xE9t\xE9"])));
    }
}
