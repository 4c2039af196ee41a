<?php

declare(strict_types=1);

namespace Loupe\WordPress\Cli;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\View\ExitCodes;
use Loupe\WordPress\Health\Checks;
use Loupe\WordPress\Health\Status;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words\CliWords;

/** How accounts are doing, and what the checks found; the exit code says the worst of it. */
final class Report
{
    public function __construct(private readonly Services $services, private readonly Output $output)
    {
    }

    /** @param list<Account> $accounts */
    public function accounts(array $accounts): void
    {
        if ($accounts === []) {
            $this->output->log(CliWords::noAccount());
        }
        $rows = [];
        $codes = [];
        foreach ($accounts as $account) {
            $summary = $this->services->summary($account);
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

    public function checks(): void
    {
        $rows = [];
        $codes = [];
        foreach (Checks::all($this->services) as $check) {
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
