<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\PicturesCheckWords;

/** Whether this server can fetch, scale and keep the pictures: a post without one looks like one that has none. */
final class PicturesCheck implements Check
{
    public function __construct(private readonly Accounts $accounts, private readonly Feeds $feeds)
    {
    }

    public function id(): string
    {
        return 'pictures';
    }

    public function label(): string
    {
        return PicturesCheckWords::label();
    }

    public function run(): Finding
    {
        $details = [];
        $statuses = [];
        foreach ($this->accounts->all() as $account) {
            $failure = $this->feeds->get($account->id)?->pictureFailure();
            if ($failure !== null) {
                $details[] = $account->name() . ': ' . Words::say($failure);
                $statuses[] = self::status($failure->code);
            }
        }
        if ($details === []) {
            return new Finding(
                Status::Good,
                PicturesCheckWords::good(),
                [PicturesCheckWords::goodMeans()]
            );
        }
        $title = PicturesCheckWords::trouble();
        return new Finding(Status::worst($statuses), $title, $details);
    }

    private static function status(FailureCode $code): Status
    {
        return $code === FailureCode::PicturesNotWritten ? Status::Critical : Status::Recommended;
    }
}
