<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\Standalone\NotSafe;
use Loupe\Standalone\Services;
use Loupe\Standalone\Words;
use Loupe\Standalone\Words\CommandWords;
use Loupe\Standalone\WrongSetup;

/** The commands, each done and told. */
final class Commands
{
    private const MAX_INPUT = 1_000_000;

    /** @param resource $input */
    public function __construct(
        private readonly Services $services,
        private $input,
        private readonly Output $output,
    ) {
    }

    public function run(Arguments $arguments): ExitCode
    {
        if (!in_array($arguments->action, [Action::Sync, Action::Refresh], true)) {
            $this->services->pictures()->refuseIfUnsafe();
        }
        $outcome = match ($arguments->action) {
            Action::Connect => $this->connect(),
            Action::Disconnect => $this->disconnect($arguments->account),
            Action::Sync => $this->sync($arguments->isForced),
            Action::Refresh => $this->refresh($arguments->isForced),
            Action::CheckPictures => $this->pictures()->check($arguments),
            Action::RepairPictures => $this->pictures()->repair($arguments),
            Action::Status, Action::Help => ExitCode::Done,
        };
        $report = $this->report();
        if (!$arguments->isQuiet) {
            $this->show($arguments, $outcome, $report);
        }
        return match ($arguments->action) {
            Action::Connect, Action::Disconnect, Action::Help => $outcome,
            Action::CheckPictures, Action::RepairPictures => $outcome,
            Action::Sync, Action::Refresh, Action::Status => ExitCodes::worst([$outcome, $report->exitCode()]),
        };
    }

    private function report(): Report
    {
        return new Report(
            $this->services->summaries()->all(),
            $this->services->pictures()->folder,
            $this->services->runs()->last(),
        );
    }

    private function show(Arguments $arguments, ExitCode $outcome, Report $report): void
    {
        if (in_array($arguments->action, [Action::CheckPictures, Action::RepairPictures], true)) {
            // They have said what they found.
            return;
        }
        if ($outcome === ExitCode::Done && $arguments->action === Action::Disconnect) {
            $this->output->say(CommandWords::disconnected(Disconnector::ACCESS_PAGE));
        }
        if ($outcome === ExitCode::Done || $outcome === ExitCode::Wait) {
            $this->output->say($report->text($arguments->action === Action::Status));
        }
        if ($outcome === ExitCode::Done && $arguments->action === Action::Connect) {
            $this->output->say(NextSteps::text($arguments->config));
        }
    }

    private function pictures(): PictureCommands
    {
        return new PictureCommands($this->services, $this->output, $this->tell(...));
    }

    private function connect(): ExitCode
    {
        $text = stream_isatty($this->input)
            ? HiddenPrompt::ask($this->input, CommandWords::ask())
            : (string) stream_get_contents($this->input, self::MAX_INPUT);
        if ($text === null) {
            throw new WrongSetup(CommandWords::notHidden());
        }
        $this->services->pictures()->refuseIfClosed();
        $this->services->keyFile()->readOrMake();
        $outcome = $this->services->connector()->connect($text);
        if ($outcome instanceof Refusal && $outcome->code === RefusalCode::NotAToken) {
            $this->output->warn(Words::ofText($text, $this->services->config()->product));
            return ExitCodes::ofTrouble($outcome);
        }
        return $this->tell($outcome);
    }

    private function disconnect(string $account): ExitCode
    {
        $refusal = $this->services->disconnector()->disconnect($this->idOf($account));
        return $refusal === null ? ExitCode::Done : $this->tell($refusal);
    }

    /** @param string $account username or id */
    private function idOf(string $account): string
    {
        return $this->services->accounts()->called($account)->id ?? $account;
    }

    private function sync(bool $isForced): ExitCode
    {
        $this->begin();
        try {
            $this->services->pictures()->refuseIfUnsafe();
        } catch (NotSafe $trouble) {
            // A token does not wait for a folder of pictures.
            $this->services->tick()->refreshDue();
            throw $trouble;
        }
        $outcome = ExitCode::Done;
        if ($isForced) {
            $this->services->tick()->doPressing();
            $outcome = $this->forEach($this->services->feedSync()->sync(...));
        } else {
            $this->services->tick()->run();
        }
        $this->services->tick()->finishPictures();
        // Last, because a token is refreshed all the same.
        $this->services->pictures()->refuseIfClosed();
        return $outcome;
    }

    private function refresh(bool $isForced): ExitCode
    {
        $this->begin();
        if ($isForced) {
            return $this->forEach($this->services->refresher()->refresh(...));
        }
        $this->services->tick()->refreshDue();
        return ExitCode::Done;
    }

    private function begin(): void
    {
        $this->services->runs()->begin();
        $this->services->notePlacements();
        if ($this->services->accounts()->ids() !== []) {
            $this->services->keyFile()->mustBeThere();
            $this->services->resealer()->run();
        }
    }

    /** @param callable(string): object $do something with each account, all of them even if one fails */
    private function forEach(callable $do): ExitCode
    {
        $codes = [];
        foreach ($this->services->accounts()->ids() as $id) {
            $codes[] = $this->tell($do($id));
        }
        return ExitCodes::worst($codes);
    }

    private function tell(object $outcome): ExitCode
    {
        if (!$outcome instanceof Failure && !$outcome instanceof Refusal) {
            return ExitCode::Done;
        }
        $this->output->warn(Words::say($outcome));
        return ExitCodes::ofTrouble($outcome);
    }
}
