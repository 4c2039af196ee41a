<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\Core\Tick\Allowance;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words\CallsCheckWords;

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
        return CallsCheckWords::label();
    }

    public function run(): Finding
    {
        $budget = $this->services->budget();
        $details = [CallsCheckWords::thisHour(
            number_format_i18n($budget->used()),
            number_format_i18n($this->services->config()->hourlyCalls)
        )];
        foreach ($this->services->accounts()->all() as $account) {
            $details[] = CallsCheckWords::lastDay(
                $account->name(),
                number_format_i18n($budget->usedInLastDay($account->id)),
                number_format_i18n(Allowance::FOR_FEED)
            );
        }
        if (!$budget->isHalfSpent()) {
            return new Finding(
                Status::Good,
                CallsCheckWords::good(),
                $details
            );
        }
        return new Finding(
            Status::Recommended,
            CallsCheckWords::halfUsed(),
            [...$details, CallsCheckWords::halfUsedMeans()]
        );
    }
}
