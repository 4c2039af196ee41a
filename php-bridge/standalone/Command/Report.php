<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\Lifetime;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\View\AccountState;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\ExitCodes;
use Loupe\Core\View\JobSummary;
use Loupe\Core\View\PicturesSummary;
use Loupe\Core\View\Summarizer;
use Loupe\Core\View\TokenSummary;
use Loupe\Core\Words\Message;
use Loupe\Standalone\Words;
use Loupe\Standalone\Words\ReportWords;

/** How the accounts are doing, for a person and for a script. */
final class Report
{
    /**
     * @param list<AccountSummary> $summaries
     * @param string $picturesFolder where pictures are put
     * @param int|null $lastRun of sync or refresh, Unix seconds
     */
    public function __construct(
        private readonly array $summaries,
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
        $pictures = array_map(
            static fn (AccountSummary $summary): PicturesSummary => $summary->pictures,
            $this->summaries
        );
        $messages = array_filter(array_map(
            static fn (PicturesSummary $pictures): ?Message => $pictures->failure?->message,
            $pictures
        ));
        if ($messages !== []) {
            return $isDetailed ? '' : wordwrap(implode("\n\n", self::said($messages)), 100);
        }
        if (array_filter($pictures, static fn (PicturesSummary $pictures): bool => $pictures->missing > 0) === []) {
            return '';
        }
        return wordwrap(ReportWords::picturesMissing($this->picturesFolder), 100);
    }

    private function line(AccountSummary $summary): string
    {
        return ReportWords::account(
            Summarizer::name($summary),
            self::state($summary->state),
            self::posts($summary),
            self::token($summary->token)
        );
    }

    private function details(AccountSummary $summary): string
    {
        $lines = [
            Summarizer::name($summary),
            '  id       ' . $summary->id,
            '  state    ' . self::state($summary->state),
            '  token    ' . self::token($summary->token),
            '  refresh  ' . self::job($summary->refresh),
            '  feed     ' . self::posts($summary) . ', ' . self::job($summary->sync),
        ];
        foreach (self::said(Summarizer::messages($summary)) as $message) {
            $lines[] = '  ' . wordwrap($message, 100, "\n  ");
        }
        return implode("\n", $lines);
    }

    /**
     * @param array<Message> $messages
     * @return array<string> each once
     */
    private static function said(array $messages): array
    {
        return array_unique(array_map(Words::say(...), $messages));
    }

    private static function posts(AccountSummary $summary): string
    {
        $missing = $summary->pictures->missing;
        $posts = ReportWords::posts($summary->items);
        if ($summary->read !== null && $summary->posts !== null) {
            $posts = ReportWords::postsRead($posts, (string) $summary->read, (string) $summary->posts);
        }
        return $missing === 0 ? $posts : ReportWords::withoutPicture($posts, (string) $missing);
    }

    private static function state(AccountState $state): string
    {
        return match ($state) {
            AccountState::Connected => ReportWords::connected(),
            AccountState::Waiting => ReportWords::waiting(),
            AccountState::FixApp => ReportWords::fixApp(),
            AccountState::FixServer => ReportWords::fixServer(),
            AccountState::Reconnect => ReportWords::reconnect(),
            AccountState::Withdrawn => ReportWords::withdrawn(),
            AccountState::Elsewhere => ReportWords::elsewhere(),
        };
    }

    private static function token(TokenSummary $token): string
    {
        return match ($token->lifetime) {
            Lifetime::LongLived => ReportWords::longLived(),
            Lifetime::PossiblyShort => ReportWords::possiblyShort(),
            Lifetime::Assumed => ReportWords::assumed(),
            Lifetime::None => ReportWords::noToken(),
            Lifetime::Known => $token->daysLeft < 0
                ? ReportWords::expired(self::time($token->expiresAt))
                : ReportWords::daysLeft($token->daysLeft, self::time($token->expiresAt)),
        };
    }

    private static function job(JobSummary $job): string
    {
        $last = $job->last === null ? ReportWords::neverYet() : ReportWords::last(self::time($job->last));
        $next = $job->next === null ? ReportWords::nonePlanned() : ReportWords::next(self::time($job->next));
        return "$last, $next";
    }

    private static function time(int $at): string
    {
        return gmdate('Y-m-d H:i', $at) . ' UTC';
    }
}
