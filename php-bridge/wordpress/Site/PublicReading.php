<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/**
 * Which feeds anybody may read outside of pages: none, until the owner opens all of them, or a block on a public page
 * shows more of one than stands in it.
 */
final class PublicReading
{
    public const OPTION = 'loupe_reading';

    public static function isOpen(string $account): bool
    {
        return self::isOpenForAll() || in_array($account, self::read()['accounts'], true);
    }

    public static function isOpenForAll(): bool
    {
        return self::read()['all'];
    }

    /** As the owner wants it. */
    public static function openForAll(bool $isOpen): void
    {
        self::write(['all' => $isOpen] + self::read());
    }

    /** @return array{all: bool, accounts: list<string>} */
    private static function read(): array
    {
        $text = get_option(self::OPTION, '');
        $stored = is_string($text) ? json_decode($text, true) : null;
        $accounts = is_array($stored) && is_array($stored['accounts'] ?? null) ? $stored['accounts'] : [];
        return [
            'all' => is_array($stored) && ($stored['all'] ?? false) === true,
            'accounts' => array_values(array_filter($accounts, is_string(...))),
        ];
    }

    /** @param array{all: bool, accounts: list<string>} $reading */
    private static function write(array $reading): void
    {
        update_option(self::OPTION, (string) wp_json_encode($reading), false);
    }
}
