<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\KeySource;

final class KeySourceTest extends TestCase
{
    public function testTheOwnKeyComesFirst(): void
    {
        $own = str_repeat('k', 40);
        self::assertSame($own, (new KeySource([...self::real(), 'LOUPE_KEY' => $own]))->material());
    }

    public function testWordPresssOwnKeysServeWhereThereIsNoOther(): void
    {
        self::assertNotNull((new KeySource(self::real()))->material());
        self::assertNotNull(KeySource::fromConstants()->material());
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public static function withoutAKey(): iterable
    {
        yield 'no constants' => [[]];
        yield 'sample phrases' => [array_map(static fn (): string => 'put your unique phrase here', self::real())];
        yield 'one is missing' => [array_slice(self::real(), 0, 3)];
        yield 'one is empty' => [[...self::real(), 'AUTH_SALT' => '']];
        yield 'all the same' => [array_map(static fn (): string => str_repeat('s', 64), self::real())];
        yield 'too short' => [['LOUPE_KEY' => 'short']];
        yield 'not a text' => [['LOUPE_KEY' => 12345678901234567]];
    }

    /**
     * @dataProvider withoutAKey
     * @param array<string, mixed> $constants
     */
    public function testASiteWhoseKeysLiveInItsDatabaseHasNone(array $constants): void
    {
        self::assertNull((new KeySource($constants))->material());
    }

    public function testTheLineToPasteDefinesAKeyThatServes(): void
    {
        self::assertSame(1, preg_match("~^define\( 'LOUPE_KEY', '([^']+)' \);\z~", KeySource::line(), $match));
        self::assertSame($match[1], (new KeySource(['LOUPE_KEY' => $match[1]]))->material());
        self::assertNotSame(KeySource::line(), KeySource::line());
    }

    public function testADumpedSourceShowsNoKey(): void
    {
        $source = new KeySource(['LOUPE_KEY' => str_repeat('k', 40)]);
        self::assertStringNotContainsString('kkk', print_r($source, true));
    }

    /** @return array<string, string> */
    private static function real(): array
    {
        return [
            'AUTH_KEY' => str_repeat('a', 64),
            'SECURE_AUTH_KEY' => str_repeat('b', 64),
            'AUTH_SALT' => str_repeat('c', 64),
            'SECURE_AUTH_SALT' => str_repeat('d', 64),
        ];
    }
}
