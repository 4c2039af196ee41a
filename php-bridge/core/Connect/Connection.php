<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Account\Account;
use Loupe\Core\Graph\Failure;

/** An account that was connected. */
final class Connection
{
    /** @param Failure|null $notice what went wrong on the way all the same, and needs a person */
    public function __construct(public readonly Account $account, public readonly ?Failure $notice)
    {
    }
}
