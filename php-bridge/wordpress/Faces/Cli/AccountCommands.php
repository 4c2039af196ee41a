<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\Connection;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\CliWords;
use Loupe\WordPress\Words\NoticeWords;

/** What the commands about accounts do, once the command line is read. */
final class AccountCommands
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly AccountActions $actions,
        private readonly Summaries $summaries,
    ) {
    }

    /** @param list<string> $names all accounts where there is none */
    public function status(array $names, Output $output): void
    {
        $named = new NamedAccounts($this->accounts);
        $accounts = $names === [] ? $named->find([], true) : $named->named($names);
        (new Report($output))->accounts($accounts, $this->summaries);
    }

    public function connect(#[\SensitiveParameter] string $pasted, ?string $redirectUri, Output $output): void
    {
        $outcome = $this->actions->connect($pasted, $redirectUri);
        if (!$outcome instanceof Connection) {
            Output::fail(self::advice($outcome), ExitCodes::ofTrouble($outcome));
        }
        $output->success(NoticeWords::connected($outcome->account->name()));
        if ($outcome->notice !== null) {
            $output->warning(Words::say($outcome->notice));
        }
        (new Report($output))->accounts([$outcome->account], $this->summaries);
    }

    /** @param list<string> $names */
    public function refresh(array $names, bool $all, Output $output): void
    {
        $this->batch($names, $all, $output)->run($this->actions->refresh(...), CliWords::refreshed());
    }

    /** @param list<string> $names */
    public function sync(array $names, bool $all, Output $output): void
    {
        $this->batch($names, $all, $output)->run($this->actions->sync(...), CliWords::synced());
    }

    /** @param list<string> $names */
    public function disconnect(array $names, bool $all, Confirmation $confirmation, Output $output): void
    {
        $batch = $this->batch($names, $all, $output);
        $confirmation->requireSomebody(CliWords::nobodyToDisconnect());
        if (!$batch->isEmpty()) {
            $confirmation->ask(CliWords::sureToDisconnect($batch->names()));
        }
        $batch->run($this->actions->disconnect(...), CliWords::disconnected(Disconnector::ACCESS_PAGE));
    }

    /** @param list<string> $names */
    private function batch(array $names, bool $all, Output $output): Batch
    {
        return new Batch((new NamedAccounts($this->accounts))->find($names, $all), $output);
    }

    /** Why nothing was connected; of what the panel has a field for, the option. */
    private static function advice(Failure|Refusal $trouble): string
    {
        return $trouble->code === RefusalCode::NoRedirectUri
            ? CliWords::redirectUri(Words::say($trouble), FrontAddress::root())
            : Words::say($trouble);
    }
}
