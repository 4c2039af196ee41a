<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\View\ExitCodes;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Checks\Check;
use Loupe\WordPress\Checks\Status;
use Loupe\WordPress\Words\CliWords;

/** How accounts are doing, and what the checks found; the exit code says the worst of it. */
final class Report
{
    public function __construct(private readonly Output $output)
    {
    }

    /** @param list<Account> $accounts */
    public function accounts(array $accounts, Summaries $summaries): void
    {
        if ($accounts === []) {
            $this->output->log(CliWords::noAccount());
        }
        $rows = [];
        $codes = [];
        foreach ($accounts as $account) {
            $summary = $summaries->of($account);
            $rows[] = AccountRow::of($summary);
            $codes[] = ExitCodes::ofSummary($summary);
        }
        $this->output->rows($rows, AccountRow::ALL, AccountRow::SHORT);
        foreach ($accounts as $index => $account) {
            $message = $rows[$index]['message'];
            if ($message !== null) {
                $this->output->warning("{$account->name()}: $message");
            }
        }
        Output::end(ExitCodes::worst($codes));
    }

    /** @param list<Check> $checks */
    public function checks(array $checks): void
    {
        $rows = [];
        $codes = [];
        foreach ($checks as $check) {
            $finding = $check->run();
            $codes[] = self::exitCode($finding->status);
            $rows[] = [
                'check' => $check->id(),
                'status' => $finding->status->value,
                'title' => $finding->title,
                'details' => implode(' ', array_filter([...$finding->details, $finding->copy])),
            ];
        }
        $this->output->rows($rows, ['check', 'status', 'title', 'details'], ['check', 'status', 'title']);
        foreach ($rows as $row) {
            $this->output->log("\n{$row['title']}\n{$row['details']}");
        }
        Output::end(ExitCodes::worst($codes));
    }

    private static function exitCode(Status $status): ExitCode
    {
        return match ($status) {
            Status::Good => ExitCode::Done,
            Status::Recommended => ExitCode::Wait,
            Status::Critical => ExitCode::Act,
        };
    }
}
