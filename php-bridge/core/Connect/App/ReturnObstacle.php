<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\App;

use Loupe\Core\Refusal;

/** Why a person who is sent to Instagram's authorisation page would not come back to the site with their login. */
enum ReturnObstacle
{
    /** Instagram sends people back to https addresses only. */
    case NoHttps;
    /** The login is good for the admin area's host, and people come back to another. */
    case OtherHost;

    public function refusal(): Refusal
    {
        return match ($this) {
            self::NoHttps => Refusal::noHttps(),
            self::OtherHost => Refusal::otherHost(),
        };
    }
}
