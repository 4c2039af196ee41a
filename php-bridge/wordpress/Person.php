<?php

declare(strict_types=1);

namespace Loupe\WordPress;

/** A user of the site, as people call them. */
final class Person
{
    /** @return string empty where there is no such user */
    public static function name(int $id): string
    {
        $user = $id === 0 ? false : get_userdata($id);
        return $user === false ? '' : (string) $user->display_name;
    }
}
