<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\Core\Account\Account;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\WordPress\Admin\KeyAdvice;
use Loupe\WordPress\KeySource;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words;

/** Where the key comes from that tokens and the app secret are encrypted with, and whether it still fits. */
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
        $source = KeySource::fromConstants();
        if ($source->name() === null) {
            return new Finding(
                Status::Critical,
                __('Instagram tokens cannot be stored safely', 'loupe'),
                [KeyAdvice::withoutKey($source)],
                KeySource::line()
            );
        }
        /* translators: %s: names of constants */
        $details = [sprintf(__('The key comes from wp-config.php: %s.', 'loupe'), $source->name())];
        $locked = $this->locked();
        return match (true) {
            $locked !== [] => new Finding(
                Status::Critical,
                array_key_first($locked),
                [...$details, ...array_values($locked)]
            ),
            $source->isOwnRefused() => new Finding(
                Status::Recommended,
                __('The key for Instagram tokens is not taken', 'loupe'),
                [...$details, KeyAdvice::ofRefused()],
                KeySource::line()
            ),
            default => new Finding(
                Status::Good,
                __('Instagram tokens are stored encrypted', 'loupe'),
                [...$details, ...$this->sayOfPrevious($source)]
            ),
        };
    }

    /** @return list<string> whether the key from before the change is still needed, where it is named */
    private function sayOfPrevious(KeySource $source): array
    {
        return match (true) {
            !$source->hasPrevious() => [],
            $this->isAnythingStale() => [__(
                'LOUPE_KEY_PREVIOUS is still needed: what it has locked is locked with the present key within an hour.',
                'loupe'
            )],
            default => [__('LOUPE_KEY_PREVIOUS is no longer needed, and its line can go.', 'loupe')],
        };
    }

    private function isAnythingStale(): bool
    {
        $stale = array_filter($this->services->accounts()->all(), $this->services->tokens()->isStale(...));
        return $stale !== [] || $this->services->apps()->needsResealing();
    }

    /** @return array<string, string> what the key does not fit any more: titles, with what to do */
    private function locked(): array
    {
        $locked = [];
        $accounts = array_filter($this->services->accounts()->all(), $this->isLocked(...));
        if ($accounts !== []) {
            $locked[__('Stored Instagram tokens can no longer be decrypted', 'loupe')] = sprintf(
                /* translators: %s: accounts' names */
                __(
                    'The keys were changed after these accounts were connected: %s. Put the old keys back, or name the LOUPE_KEY of before in LOUPE_KEY_PREVIOUS, or connect the accounts again.',
                    'loupe'
                ),
                implode(', ', array_map(static fn (Account $account): string => $account->name(), $accounts))
            );
        }
        // Without it each of Meta's calls is refused, also once the accounts have new tokens.
        if ($this->services->apps()->get() instanceof Failure) {
            $locked[__('The stored app secret can no longer be decrypted', 'loupe')] = Words::say(Refusal::appLocked());
        }
        return $locked;
    }

    private function isLocked(Account $account): bool
    {
        return $account->hasToken()
            && !$account->isTokenLost()
            && $this->services->tokens()->open($account) instanceof Failure;
    }
}
