<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Value\Cleaning;

/** The name by which a person means an account: an id, a user name with or without its @, a profile's address. */
final class AccountName
{
    private const PROFILE = '~^(?:https?://)?(?:[a-z]+\.)?instagram\.com/([^/?#]+).*\z~is';

    /** The id or user name alone. */
    public static function plain(string $name): string
    {
        $name = trim(str_replace(Cleaning::QUOTES, '', Cleaning::clean($name)), " \n,;/");
        return ltrim((string) preg_replace(self::PROFILE, '$1', $name), '@＠');
    }
}
