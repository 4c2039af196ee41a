<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

/** A summary as one row. Times are ISO 8601 in UTC; what is unknown is null. */
final class AccountRow
{
    /** What a terminal has room for. */
    public const SHORT = ['id', 'username', 'state', 'days_left', 'last_refresh', 'last_sync', 'posts'];

    public const ALL = [
        'id', 'username', 'state', 'lifetime', 'days_left', 'expires_at', 'last_refresh', 'next_refresh',
        'refresh_failure', 'last_sync', 'next_sync', 'sync_failure', 'pictures_failure', 'posts', 'message',
    ];

    /**
     * @param array<string, mixed> $summary shape: docs/wire.md, "Account summary"
     * @return array<string, string|int|null> by the names in ALL
     */
    public static function of(array $summary): array
    {
        return [
            'id' => $summary['id'],
            'username' => $summary['username'],
            'state' => $summary['state'],
            'lifetime' => $summary['token']['lifetime'],
            'days_left' => $summary['token']['days_left'],
            'expires_at' => self::time($summary['token']['expires_at']),
            'last_refresh' => self::time($summary['refresh']['last']),
            'next_refresh' => self::time($summary['refresh']['next']),
            'refresh_failure' => $summary['refresh']['failure']['code'] ?? null,
            'last_sync' => self::time($summary['sync']['last']),
            'next_sync' => self::time($summary['sync']['next']),
            'sync_failure' => $summary['sync']['failure']['code'] ?? null,
            'pictures_failure' => $summary['pictures']['failure']['code'] ?? null,
            'posts' => $summary['sync']['items'],
            'message' => self::message($summary),
        ];
    }

    /** @param array<string, mixed> $summary */
    private static function message(array $summary): ?string
    {
        return $summary['attention']['message']
            ?? $summary['refresh']['failure']['message']
            ?? $summary['sync']['failure']['message']
            ?? $summary['pictures']['failure']['message']
            ?? null;
    }

    private static function time(?int $time): ?string
    {
        return $time === null ? null : gmdate('Y-m-d\TH:i:s\Z', $time);
    }
}
