<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\CliWords;

/** The same thing done for several accounts, one after the other; a failure of one stops no other. */
final class Batch
{
    /** @param list<Account> $accounts */
    public function __construct(private readonly array $accounts, private readonly Output $output)
    {
    }

    public function isEmpty(): bool
    {
        return $this->accounts === [];
    }

    public function names(): string
    {
        return implode(', ', array_map(static fn (Account $account): string => $account->name(), $this->accounts));
    }

    /**
     * @param callable(string): mixed $do with an account's id; a Failure or a Refusal says that it is not done
     * @param string $done what to say when it is
     */
    public function run(callable $do, string $done): void
    {
        if ($this->isEmpty()) {
            $this->output->log(CliWords::noAccount());
        }
        $rows = [];
        $codes = [];
        foreach ($this->accounts as $account) {
            $outcome = $do($account->id);
            $trouble = self::trouble($outcome);
            $codes[] = $trouble === null ? ExitCode::Done : ExitCodes::ofTrouble($trouble);
            $rows[] = $row = self::row($account, $trouble, $done);
            $line = $account->name() . ': ' . $row['message'];
            $trouble === null ? $this->output->success($line) : $this->output->warning($line);
        }
        if ($this->output->isForScripts()) {
            $this->output->rows($rows, ['id', 'username', 'done', 'code', 'message']);
        }
        Output::end(ExitCodes::worst($codes));
    }

    private static function trouble(mixed $outcome): Failure|Refusal|null
    {
        return match (true) {
            $outcome instanceof Failure, $outcome instanceof Refusal => $outcome,
            // The posts are there, and not all of what belongs to them.
            $outcome instanceof StoredFeed => $outcome->pictureFailure(),
            default => null,
        };
    }

    /** @return array<string, string|bool|null> */
    private static function row(Account $account, Failure|Refusal|null $trouble, string $done): array
    {
        return [
            'id' => $account->id,
            'username' => $account->handle(),
            'done' => $trouble === null,
            'code' => $trouble?->code->value,
            'message' => $trouble === null ? $done : Words::say($trouble),
        ];
    }
}
