<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\Standalone\Services;
use Loupe\Standalone\Words\CommandWords;

/** Compares the files of pictures with the records of the feeds, and mends them. */
final class PictureCommands
{
    /** @param \Closure(object): ExitCode $tell what went wrong, if anything did */
    public function __construct(
        private readonly Services $services,
        private readonly Output $output,
        private readonly \Closure $tell,
    ) {
    }

    public function check(Arguments $arguments): ExitCode
    {
        $accounts = $this->named($arguments->account);
        if ($accounts === null) {
            return ($this->tell)(Refusal::noAccount());
        }
        $isFine = true;
        foreach ($accounts as $account) {
            $findings = $this->services->pictureInventory()->of($account);
            $isFine = $isFine && !$findings->isToBeMended();
            if (!$arguments->isQuiet) {
                $this->output->say(PicturesReport::text($account, $findings));
            }
        }
        if ($isFine) {
            return ExitCode::Done;
        }
        $this->output->warn(CommandWords::picturesToMend());
        return ExitCode::Wait;
    }

    public function repair(Arguments $arguments): ExitCode
    {
        $accounts = $this->named($arguments->account);
        if ($accounts === null) {
            return ($this->tell)(Refusal::noAccount());
        }
        $codes = array_map(
            fn (Account $account): ExitCode => ($this->tell)($this->services->pictureInventory()->mend($account)),
            $accounts
        );
        $this->services->tick()->finishPictures();
        $worst = ExitCodes::worst($codes);
        if ($worst === ExitCode::Done && !$arguments->isQuiet) {
            $this->output->say(CommandWords::picturesMended());
        }
        return $worst;
    }

    /**
     * @param string $name username or id; empty for all
     * @return list<Account>|null null where nobody is called so
     */
    private function named(string $name): ?array
    {
        if ($name === '') {
            return $this->services->accounts()->all();
        }
        $account = $this->services->accounts()->called($name);
        return $account === null ? null : [$account];
    }
}
