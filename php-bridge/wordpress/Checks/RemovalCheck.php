<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Accounts;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Words\RemovalCheckWords;

/** Whether what was to be removed is gone: of pictures that the server may not delete nobody else would hear. */
final class RemovalCheck implements Check
{
    public function __construct(private readonly Accounts $accounts)
    {
    }

    public function id(): string
    {
        return 'removal';
    }

    public function label(): string
    {
        return RemovalCheckWords::label();
    }

    public function run(): Finding
    {
        $left = $this->accounts->leaving();
        if ($left === []) {
            return new Finding(
                Status::Good,
                RemovalCheckWords::good(),
                [RemovalCheckWords::goodMeans()]
            );
        }
        $withPictures = array_filter($left, UploadedPictures::hasAnyOf(...));
        if ($withPictures === []) {
            return new Finding(
                Status::Recommended,
                RemovalCheckWords::underWay(),
                [RemovalCheckWords::underWayMeans()]
            );
        }
        return new Finding(
            Status::Critical,
            RemovalCheckWords::picturesLeft(),
            [RemovalCheckWords::picturesLeftMeans()],
            implode(', ', array_map(UploadedPictures::path(...), $withPictures))
        );
    }
}
