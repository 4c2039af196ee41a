<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\AccountState;
use Loupe\Core\Terminal\ExitCode;

/** How the accounts are doing, for a person and for a script. */
final class Report
{
    /**
     * @param list<array<string, mixed>> $summaries shape: docs/architecture.md, "Account summary"
     * @param int|null $lastRun of sync or refresh, Unix seconds
     */
    public function __construct(private readonly array $summaries, private readonly ?int $lastRun)
    {
    }

    public function exitCode(): ExitCode
    {
        return ExitCode::worst(array_map(
            static fn (array $summary): ExitCode => ExitCode::ofState(AccountState::from($summary['state'])),
            $this->summaries
        ));
    }

    /** @param bool $isDetailed or one line for each account */
    public function text(bool $isDetailed): string
    {
        if ($this->summaries === []) {
            return 'No account is connected. Connect one: php loupe.php connect';
        }
        if (!$isDetailed) {
            return implode("\n", array_map(self::line(...), $this->summaries));
        }
        $lastRun = $this->lastRun === null
            ? 'Neither sync nor refresh has run yet: is the line for cron in place?'
            : 'Sync or refresh last ran on ' . self::time($this->lastRun) . '.';
        return implode("\n\n", [...array_map(self::details(...), $this->summaries), $lastRun]);
    }

    /** @param array<string, mixed> $summary */
    private static function line(array $summary): string
    {
        return sprintf(
            '%s: %s, %s, token: %s.',
            self::name($summary),
            self::state($summary),
            self::posts($summary),
            self::token($summary['token'])
        );
    }

    /** @param array<string, mixed> $summary */
    private static function details(array $summary): string
    {
        $lines = [
            self::name($summary),
            '  id       ' . $summary['id'],
            '  state    ' . self::state($summary),
            '  token    ' . self::token($summary['token']),
            '  refresh  ' . self::job($summary['refresh']),
            '  feed     ' . self::posts($summary) . ', ' . self::job($summary['sync']),
        ];
        $messages = [
            $summary['attention']['message'] ?? null,
            $summary['refresh']['failure']['message'] ?? null,
            $summary['sync']['failure']['message'] ?? null,
        ];
        foreach (array_unique(array_filter($messages)) as $message) {
            $lines[] = '  ' . wordwrap(Words::here($message), 100, "\n  ");
        }
        return implode("\n", $lines);
    }

    /** @param array<string, mixed> $summary */
    private static function name(array $summary): string
    {
        return $summary['username'] === '' ? $summary['id'] : $summary['username'];
    }

    /** @param array<string, mixed> $summary */
    private static function posts(array $summary): string
    {
        $count = $summary['sync']['items'];
        return $count === 1 ? '1 post' : "$count posts";
    }

    /** @param array<string, mixed> $summary */
    private static function state(array $summary): string
    {
        return match (AccountState::from($summary['state'])) {
            AccountState::Connected => 'connected',
            AccountState::Waiting => 'trying again by itself',
            AccountState::FixApp => 'something is to be set at Meta',
            AccountState::Reconnect => 'needs a new token',
            AccountState::Withdrawn => 'access was withdrawn',
        };
    }

    /** @param array<string, mixed> $token */
    private static function token(array $token): string
    {
        return match (true) {
            $token['days_left'] === null => match ($token['lifetime']) {
                'long_lived' => 'long-lived, its days left are not known yet',
                'possibly_short' => 'could not be refreshed yet, it may be one of an hour',
                default => 'of unknown age, taken to be long-lived',
            },
            $token['days_left'] < 0 => 'expired on ' . self::time($token['expires_at']),
            default => "{$token['days_left']} days left, until " . self::time($token['expires_at']),
        };
    }

    /** @param array<string, mixed> $job */
    private static function job(array $job): string
    {
        $last = $job['last'] === null ? 'never yet' : 'last ' . self::time($job['last']);
        return "$last, next " . self::time($job['next']);
    }

    private static function time(int $at): string
    {
        return gmdate('Y-m-d H:i', $at) . ' UTC';
    }
}
