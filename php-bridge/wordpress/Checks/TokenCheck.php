<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Accounts;
use Loupe\Core\View\Summaries;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\AlertLevel;
use Loupe\WordPress\Notices\OwnerAlerts;
use Loupe\WordPress\Wording\AccountDetails;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\TokenCheckWords;

/** How long the tokens have to live, and whether an account needs somebody. */
final class TokenCheck implements Check
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly OwnerAlerts $alerts,
        private readonly Summaries $summaries,
    ) {
    }

    public function id(): string
    {
        return 'token';
    }

    public function label(): string
    {
        return TokenCheckWords::label();
    }

    public function run(): Finding
    {
        $alerts = $this->alerts->all();
        $details = [];
        $statuses = [];
        foreach ($this->accounts->all() as $account) {
            $alert = $alerts[$account->id] ?? null;
            $alert = $alert?->isOfPictures() ? null : $alert;
            $status = $alert === null ? Status::Good : self::status($alert);
            $statuses[] = $status;
            // The days of a token that Instagram no longer takes are nobody's comfort.
            if ($status !== Status::Critical) {
                $left = AccountDetails::token($this->summaries->of($account)->token);
                $details[] = $account->name() . ': ' . $left;
            }
            if ($alert !== null) {
                $details[] = $account->name() . ': ' . Words::say($alert);
            }
        }
        $status = Status::worst($statuses);
        return new Finding($status, self::title($status, $details !== []), $details);
    }

    private static function status(Alert $alert): Status
    {
        return match ($alert->level) {
            AlertLevel::Critical => Status::Critical,
            AlertLevel::Warning => Status::Recommended,
        };
    }

    private static function title(Status $status, bool $hasAccounts): string
    {
        return match ($status) {
            Status::Critical => TokenCheckWords::critical(),
            Status::Recommended => TokenCheckWords::recommended(),
            Status::Good => $hasAccounts
                ? TokenCheckWords::good()
                : TokenCheckWords::noAccount(),
        };
    }
}
