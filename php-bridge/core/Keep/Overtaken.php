<?php

declare(strict_types=1);

namespace Loupe\Core\Keep;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Refusal;

/** The end of a job that lost its lock: somebody else took over, or disconnected. */
final class Overtaken
{
    /** Where the account was disconnected, the pictures that the job has just copied go too. */
    public static function refusal(Accounts $accounts, PictureFiles $files, string $id): Refusal
    {
        try {
            if ($accounts->isConnected($id)) {
                return Refusal::busy();
            }
        } catch (NotStored) {
            return Refusal::notStored();
        }
        $files->deleteAll($id);
        return Refusal::noAccount();
    }
}
