<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Sync\PictureFindings;
use Loupe\Standalone\Words\ReportWords;

/** How the files of an account's pictures and films differ from its records: a line of counts, and the files' names. */
final class PicturesReport
{
    public static function text(Account $account, PictureFindings $findings): string
    {
        $files = [...$findings->missing, ...$findings->damaged, ...$findings->superfluous];
        $counts = ReportWords::pictures(
            $account->name(),
            (string) count($findings->missing),
            (string) count($findings->damaged),
            (string) count($findings->superfluous),
            (string) count($findings->strangers),
            (string) $findings->pending,
            (string) $findings->films
        );
        return implode("\n  ", [$counts, ...$files]);
    }
}
