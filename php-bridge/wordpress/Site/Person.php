<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Value\Printable;

/** A user of the site, as people call them: a name that the user chose, made printable. */
final class Person
{
    /** @return string empty where there is no such user */
    public static function name(int $id): string
    {
        $user = $id === 0 ? false : get_userdata($id);
        return $user === false ? '' : Printable::line((string) $user->display_name);
    }
}
