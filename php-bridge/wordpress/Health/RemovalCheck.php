<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\WordPress\Services;
use Loupe\WordPress\UploadedPictures;

/** Whether what was to be removed is gone: of pictures that the server may not delete nobody else would hear. */
final class RemovalCheck implements Check
{
    public function __construct(private readonly Services $services)
    {
    }

    public function id(): string
    {
        return 'removal';
    }

    public function label(): string
    {
        return __('Removal of Instagram accounts', 'loupe');
    }

    public function run(): Finding
    {
        $left = $this->services->accounts()->leaving();
        if ($left === []) {
            return new Finding(
                Status::Good,
                __('Nothing is left of Instagram accounts that were removed', 'loupe'),
                [__('When an account is disconnected, its token, posts and pictures go at once.', 'loupe')]
            );
        }
        $withPictures = array_filter($left, UploadedPictures::hasAnyOf(...));
        if ($withPictures === []) {
            return new Finding(
                Status::Recommended,
                __('The removal of an Instagram account is not finished', 'loupe'),
                [__('It is under way, or was interrupted. What is left of it is done with the next run.', 'loupe')]
            );
        }
        return new Finding(
            Status::Critical,
            __('Pictures of removed Instagram accounts are still on this server', 'loupe'),
            [__(
                'Whoever knows their addresses can see them. It is tried again every hour to delete them. If they stay, the server may not: ask whoever runs it to look at the owner and the permissions of what is named here, or to delete it:',
                'loupe'
            )],
            implode(', ', array_map(UploadedPictures::path(...), $withPictures))
        );
    }
}
