<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\Core\Schedule\Allowance;
use Loupe\WordPress\Services;

/** How many calls to Instagram were made of those that Loupe allows itself. */
final class CallsCheck implements Check
{
    public function __construct(private readonly Services $services)
    {
    }

    public function id(): string
    {
        return 'calls';
    }

    public function label(): string
    {
        return __('Calls to Instagram', 'loupe');
    }

    public function run(): Finding
    {
        $budget = $this->services->budget();
        $details = [sprintf(
            /* translators: 1: a number of calls, 2: the most that are allowed */
            __('This hour: %1$s of %2$s.', 'loupe'),
            number_format_i18n($budget->used()),
            number_format_i18n($this->services->config()->hourlyCalls)
        )];
        foreach ($this->services->accounts()->all() as $account) {
            $details[] = sprintf(
                /* translators: 1: the account's name, 2: a number of calls, 3: at which its updates pause */
                __('%1$s: %2$s in the last 24 hours. Scheduled updates of its feed pause at %3$s.', 'loupe'),
                $account->name(),
                number_format_i18n($budget->usedInLastDay($account->id)),
                number_format_i18n(Allowance::FOR_FEED)
            );
        }
        if (!$budget->isHalfSpent()) {
            return new Finding(
                Status::Good,
                __('Loupe asks Instagram far less often than it may', 'loupe'),
                $details
            );
        }
        return new Finding(
            Status::Recommended,
            __('Half of this hour’s calls to Instagram are used', 'loupe'),
            [...$details, __(
                'Scheduled updates of feeds pause until the next hour, and the rest is kept for the buttons in the panel. Tokens are refreshed all the same. If this comes again, look for a script that syncs too often, or raise LOUPE_HOURLY_CALLS.',
                'loupe'
            )]
        );
    }
}
