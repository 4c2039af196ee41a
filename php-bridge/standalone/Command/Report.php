<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\AccountState;
use Loupe\Core\Account\Lifetime;
use Loupe\Core\Account\Summary;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Terminal\ExitCode;

/** How the accounts are doing, for a person and for a script. */
final class Report
{
    /**
     * @param list<array<string, mixed>> $summaries shape: docs/architecture.md, "Account summary"
     * @param array<array-key, int> $pictureless by account id: how many of its posts have no picture
     * @param string $picturesFolder where pictures are put
     * @param int|null $lastRun of sync or refresh, Unix seconds
     */
    public function __construct(
        private readonly array $summaries,
        private readonly array $pictureless,
        private readonly string $picturesFolder,
        private readonly ?int $lastRun,
    ) {
    }

    public function exitCode(): ExitCode
    {
        return ExitCode::worst(array_map(ExitCode::ofSummary(...), $this->summaries));
    }

    /** @param bool $isDetailed or one line for each account */
    public function text(bool $isDetailed): string
    {
        if ($this->summaries === []) {
            return 'No account is connected. Connect one: php loupe.php connect';
        }
        $accounts = $isDetailed
            ? implode("\n\n", array_map($this->details(...), $this->summaries))
            : implode("\n", array_map($this->line(...), $this->summaries));
        $others = [$this->aboutPictures($isDetailed), $isDetailed ? $this->aboutLastRun() : ''];
        return implode("\n\n", [$accounts, ...array_filter($others)]);
    }

    private function aboutLastRun(): string
    {
        return $this->lastRun === null
            ? 'Neither sync nor refresh has run yet: is the line for cron in place?'
            : 'Sync or refresh last ran on ' . self::time($this->lastRun) . '.';
    }

    /** @return string empty where none is missing, or what is told already says why */
    private function aboutPictures(bool $isDetailed): string
    {
        $failures = array_filter(array_map(
            static fn (array $summary): string => $summary['pictures']['failure']['message'] ?? '',
            $this->summaries
        ));
        if ($failures !== []) {
            return $isDetailed ? '' : wordwrap(implode("\n\n", array_unique($failures)), 100);
        }
        if (array_sum($this->pictureless) === 0) {
            return '';
        }
        return wordwrap('Posts without a picture show their description, and it is tried again later each time; '
            . 'sync --force does so at once. Instagram itself gives none of some posts, such as those with protected '
            . 'music. If it is more than these, look whether this server may fetch from Instagram\'s media hosts '
            . '(*.cdninstagram.com and *.fbcdn.net; others only if media_hosts in the settings names them), and '
            . "whether this user may write into $this->picturesFolder and every folder in it.", 100);
    }

    /** @param array<string, mixed> $summary */
    private function line(array $summary): string
    {
        return sprintf(
            '%s: %s, %s, token: %s.',
            Summary::name($summary),
            self::state($summary),
            $this->posts($summary),
            self::token($summary['token'])
        );
    }

    /** @param array<string, mixed> $summary */
    private function details(array $summary): string
    {
        $lines = [
            Summary::name($summary),
            '  id       ' . $summary['id'],
            '  state    ' . self::state($summary),
            '  token    ' . self::token($summary['token']),
            '  refresh  ' . self::job($summary['refresh']),
            '  feed     ' . $this->posts($summary) . ', ' . self::job($summary['sync']),
        ];
        foreach (self::messages($summary) as $message) {
            $lines[] = '  ' . wordwrap($message, 100, "\n  ");
        }
        return implode("\n", $lines);
    }

    /**
     * @param array<string, mixed> $summary
     * @return array<string> each once
     */
    private static function messages(array $summary): array
    {
        $told = array_filter([
            $summary['attention'],
            $summary['refresh']['failure'],
            $summary['sync']['failure'],
            $summary['pictures']['failure'],
        ]);
        return array_unique(array_map(static fn (array $trouble): string => Words::ofFailure(
            $trouble['code'] === null ? null : FailureCode::from($trouble['code']),
            $trouble['message']
        ), $told));
    }

    /** @param array<string, mixed> $summary */
    private function posts(array $summary): string
    {
        $count = $summary['sync']['items'];
        $missing = $this->pictureless[$summary['id']] ?? 0;
        return ($count === 1 ? '1 post' : "$count posts") . ($missing === 0 ? '' : " ($missing without a picture)");
    }

    /** @param array<string, mixed> $summary */
    private static function state(array $summary): string
    {
        return match (AccountState::from($summary['state'])) {
            AccountState::Connected => 'connected',
            AccountState::Waiting => 'trying again by itself',
            AccountState::FixApp => 'something is to be set at Meta',
            AccountState::FixServer => 'something is to be set on this server',
            AccountState::Reconnect => 'needs a new token',
            AccountState::Withdrawn => 'access was withdrawn',
            AccountState::Elsewhere => 'paused: connected at another address',
        };
    }

    /** @param array<string, mixed> $token */
    private static function token(array $token): string
    {
        return match (Lifetime::from($token['lifetime'])) {
            Lifetime::LongLived => 'long-lived, its days left are not known yet',
            Lifetime::PossiblyShort => 'could not be refreshed yet, it may be one of an hour',
            Lifetime::Assumed => 'of unknown age, taken to be long-lived',
            Lifetime::None => 'none, it was removed',
            Lifetime::Known => $token['days_left'] < 0
                ? 'expired on ' . self::time($token['expires_at'])
                : "{$token['days_left']} days left, until " . self::time($token['expires_at']),
        };
    }

    /** @param array<string, mixed> $job */
    private static function job(array $job): string
    {
        $last = $job['last'] === null ? 'never yet' : 'last ' . self::time($job['last']);
        return "$last, " . ($job['next'] === null ? 'none planned' : 'next ' . self::time($job['next']));
    }

    private static function time(int $at): string
    {
        return gmdate('Y-m-d H:i', $at) . ' UTC';
    }
}
