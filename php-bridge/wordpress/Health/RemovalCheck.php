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
        return new Finding(
            Status::Critical,
            __('Pictures of an Instagram account that was removed are still on this server', 'loupe'),
            [__(
                'The server may not delete them, and whoever knows their addresses can see them. It is tried again '
                . 'every hour. Ask whoever runs the server to look at the owner and the permissions of this folder, '
                . 'or to delete it:',
                'loupe'
            )],
            implode(', ', array_map(UploadedPictures::path(...), $left))
        );
    }
}
