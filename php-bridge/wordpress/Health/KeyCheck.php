<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\Core\Account\Account;
use Loupe\Core\Graph\Failure;
use Loupe\WordPress\KeySource;
use Loupe\WordPress\Services;

/** Where the key comes from that tokens are encrypted with, and whether it still fits. */
final class KeyCheck implements Check
{
    public function __construct(private readonly Services $services)
    {
    }

    public function id(): string
    {
        return 'key';
    }

    public function label(): string
    {
        return __('Encryption of Instagram tokens', 'loupe');
    }

    public function run(): Finding
    {
        $source = KeySource::fromConstants()->name();
        if ($source === null) {
            return new Finding(
                Status::Critical,
                __('Instagram tokens cannot be stored safely', 'loupe'),
                [__(
                    'This site’s encryption keys are kept in its database, beside what they would lock. Paste this '
                    . 'line into wp-config.php, above “That’s all, stop editing!”:',
                    'loupe'
                )],
                KeySource::line()
            );
        }
        /* translators: %s: names of constants */
        $details = [sprintf(__('The key comes from wp-config.php: %s.', 'loupe'), $source)];
        $locked = array_filter($this->services->accounts()->all(), $this->isLocked(...));
        if ($locked === []) {
            return new Finding(Status::Good, __('Instagram tokens are stored encrypted', 'loupe'), $details);
        }
        return new Finding(
            Status::Critical,
            __('Stored Instagram tokens can no longer be decrypted', 'loupe'),
            [...$details, sprintf(
                /* translators: %s: accounts' names */
                __(
                    'The keys were changed after these accounts were connected: %s. Put the old keys back, or '
                    . 'connect the accounts again.',
                    'loupe'
                ),
                implode(', ', array_map(static fn (Account $account): string => $account->name(), $locked))
            )]
        );
    }

    private function isLocked(Account $account): bool
    {
        return $account->hasToken()
            && !$account->isTokenLost()
            && $this->services->tokens()->open($account) instanceof Failure;
    }
}
