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
        self::assertSame($expected, self::told($settings));
        self::assertEquals($settings, Settings::fromArray(self::told($settings)), 'read again');
    }

    public static function vectors(): array
    {
        return Vectors::cases('settings');
    }

    public function test_the_block_offers_what_the_settings_take(): void
    {
        $block = json_decode(file_get_contents(__DIR__ . '/../../../../pkg-template/block.json'), true);
        $attributes = $block['attributes'];
        $defaults = array_map(static fn (array $attribute): mixed => $attribute['default'] ?? null, $attributes);
        // What goes by another setting has none there: else nobody could tell that it was not chosen.
        self::assertSame(array_replace(Settings::DEFAULTS, array_fill_keys(Settings::VARYING, null)), $defaults);
        foreach (array_keys(Settings::BOUNDS) as $name) {
            ['minimum' => $least, 'maximum' => $most] = $attributes[$name];
            self::assertSame($least, Settings::fromArray([$name => $least - 1])->$name);
            self::assertSame($most, Settings::fromArray([$name => $most + 1])->$name);
        }
        foreach (Settings::CHOICES as $name => $choices) {
            self::assertSame($attributes[$name]['enum'], array_values(array_unique($choices)));
        }
    }

    public function test_a_masonry_shows_pictures_as_they_were_posted_unless_somebody_chose(): void
    {
        $masonry = static fn (array $more): Settings => Settings::fromArray(['layout' => 'masonry'] + $more);
        self::assertSame('original', $masonry([])->shape->value);
        self::assertSame(['layout' => 'masonry'], $masonry(['shape' => 'original'])->changed());
        self::assertSame(['layout' => 'masonry', 'shape' => 'square'], $masonry(['shape' => 'square'])->changed());
    }

    public function test_text_in_another_encoding_counts_as_missing(): void
    {
        self::assertSame(Settings::DEFAULTS, self::told(Settings::fromArray(['account' => "\xE9t\xE9"])));
    }

    /** @return array<string, mixed> as they are written */
    private static function told(Settings $settings): array
    {
        return json_decode((string) json_encode($settings), true);
    }
}
