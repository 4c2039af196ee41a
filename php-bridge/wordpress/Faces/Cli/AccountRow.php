<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\Summarizer;
use Loupe\WordPress\Wording\Words;

/** A summary as one row. Times are ISO 8601 in UTC; what is unknown is null. */
final class AccountRow
{
    /** What a terminal has room for. */
    public const SHORT = ['id', 'username', 'state', 'days_left', 'last_refresh', 'last_sync', 'posts'];

    public const ALL = [
        'id', 'username', 'state', 'lifetime', 'days_left', 'expires_at', 'last_refresh', 'next_refresh',
        'refresh_failure', 'last_sync', 'next_sync', 'sync_failure', 'pictures_failure', 'posts', 'posts_read',
        'message',
    ];

    /** @return array<string, string|int|null> by the names in ALL */
    public static function of(AccountSummary $summary): array
    {
        return [
            'id' => $summary->id,
            'username' => $summary->username,
            'state' => $summary->state->value,
            'lifetime' => $summary->token->lifetime->value,
            'days_left' => $summary->token->daysLeft,
            'expires_at' => self::time($summary->token->expiresAt),
            'last_refresh' => self::time($summary->refresh->last),
            'next_refresh' => self::time($summary->refresh->next),
            'refresh_failure' => $summary->refresh->failure?->code->value,
            'last_sync' => self::time($summary->sync->last),
            'next_sync' => self::time($summary->sync->next),
            'sync_failure' => $summary->sync->failure?->code->value,
            'pictures_failure' => $summary->pictures->failure?->code->value,
            'posts' => $summary->items,
            'posts_read' => $summary->read,
            'message' => self::message($summary),
        ];
    }

    private static function message(AccountSummary $summary): ?string
    {
        $messages = Summarizer::messages($summary);
        return $messages === [] ? null : Words::say($messages[0]);
    }

    private static function time(?int $time): ?string
    {
        return $time === null ? null : gmdate('Y-m-d\TH:i:s\Z', $time);
    }
}
