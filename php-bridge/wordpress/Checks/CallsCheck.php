<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Tick\Allowance;
use Loupe\WordPress\Words\CallsCheckWords;

/** How many calls to Instagram were made of those that Loupe allows itself. */
final class CallsCheck implements Check
{
    /** @param int $hourlyCalls that Loupe allows itself */
    public function __construct(
        private readonly Accounts $accounts,
        private readonly CallBudget $budget,
        private readonly int $hourlyCalls,
    ) {
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
        $details = [CallsCheckWords::thisHour(
            number_format_i18n($this->budget->used()),
            number_format_i18n($this->hourlyCalls)
        )];
        foreach ($this->accounts->all() as $account) {
            $details[] = CallsCheckWords::lastDay(
                $account->name(),
                number_format_i18n($this->budget->usedInLastDay($account->id)),
                number_format_i18n(Allowance::FOR_FEED)
            );
            $details = [...$details, ...$this->more($account)];
        }
        if (!$this->budget->isHalfSpent()) {
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

    /** @return list<string> what is not so with every account */
    private function more(Account $account): array
    {
        $deep = $this->budget->otherInLastDay($account->id, CallKind::Deep);
        $heldUntil = $this->budget->heldUntil($account->id);
        $format = get_option('date_format') . ' ' . get_option('time_format');
        return array_values(array_filter([
            $deep === 0 ? '' : CallsCheckWords::deep($account->name(), number_format_i18n($deep)),
            $heldUntil === null ? '' : CallsCheckWords::held($account->name(), (string) wp_date($format, $heldUntil)),
        ]));
    }
}
