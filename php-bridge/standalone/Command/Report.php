<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\Lifetime;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\View\AccountState;
use Loupe\Core\View\ExitCodes;
use Loupe\Core\View\Summary;
use Loupe\Standalone\Words\ReportWords;

/** How the accounts are doing, for a person and for a script. */
final class Report
{
    /**
     * @param list<array<string, mixed>> $summaries shape: docs/wire.md, "Account summary"
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
        return ExitCodes::worst(array_map(ExitCodes::ofSummary(...), $this->summaries));
    }

    /** @param bool $isDetailed or one line for each account */
    public function text(bool $isDetailed): string
    {
        if ($this->summaries === []) {
            return ReportWords::noAccount();
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
            ? ReportWords::neverRan()
            : ReportWords::lastRun(self::time($this->lastRun));
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
        return wordwrap(ReportWords::picturesMissing($this->picturesFolder), 100);
    }

    /** @param array<string, mixed> $summary */
    private function line(array $summary): string
    {
        return ReportWords::account(
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
        return array_unique(array_column($told, 'message'));
    }

    /** @param array<string, mixed> $summary */
    private function posts(array $summary): string
    {
        $count = $summary['sync']['items'];
        $missing = $this->pictureless[$summary['id']] ?? 0;
        $posts = ReportWords::posts($count);
        return $missing === 0 ? $posts : ReportWords::withoutPicture($posts, (string) $missing);
    }

    /** @param array<string, mixed> $summary */
    private static function state(array $summary): string
    {
        return match (AccountState::from($summary['state'])) {
            AccountState::Connected => ReportWords::connected(),
            AccountState::Waiting => ReportWords::waiting(),
            AccountState::FixApp => ReportWords::fixApp(),
            AccountState::FixServer => ReportWords::fixServer(),
            AccountState::Reconnect => ReportWords::reconnect(),
            AccountState::Withdrawn => ReportWords::withdrawn(),
            AccountState::Elsewhere => ReportWords::elsewhere(),
        };
    }

    /** @param array<string, mixed> $token */
    private static function token(array $token): string
    {
        return match (Lifetime::from($token['lifetime'])) {
            Lifetime::LongLived => ReportWords::longLived(),
            Lifetime::PossiblyShort => ReportWords::possiblyShort(),
            Lifetime::Assumed => ReportWords::assumed(),
            Lifetime::None => ReportWords::noToken(),
            Lifetime::Known => $token['days_left'] < 0
                ? ReportWords::expired(self::time($token['expires_at']))
                : ReportWords::daysLeft($token['days_left'], self::time($token['expires_at'])),
        };
    }

    /** @param array<string, mixed> $job */
    private static function job(array $job): string
    {
        $last = $job['last'] === null ? ReportWords::neverYet() : ReportWords::last(self::time($job['last']));
        $next = $job['next'] === null ? ReportWords::nonePlanned() : ReportWords::next(self::time($job['next']));
        return "$last, $next";
    }

    private static function time(int $at): string
    {
        return gmdate('Y-m-d H:i', $at) . ' UTC';
    }
}
