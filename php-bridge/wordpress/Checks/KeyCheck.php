<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Wording\KeyAdvice;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\KeyCheckWords;

/** Where the key comes from that tokens and the app secret are encrypted with, and whether it still fits. */
final class KeyCheck implements Check
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly Tokens $tokens,
        private readonly AppRepository $app,
    ) {
    }

    public function id(): string
    {
        return 'key';
    }

    public function label(): string
    {
        return KeyCheckWords::label();
    }

    public function run(): Finding
    {
        $source = KeySource::fromConstants();
        if ($source->name() === null) {
            return new Finding(
                Status::Critical,
                KeyCheckWords::none(),
                [KeyAdvice::withoutKey($source)],
                KeySource::line()
            );
        }
        $details = [KeyCheckWords::source($source->name())];
        $locked = $this->locked();
        return match (true) {
            $locked !== [] => new Finding(
                Status::Critical,
                array_key_first($locked),
                [...$details, ...array_values($locked)]
            ),
            $source->isOwnRefused() => new Finding(
                Status::Recommended,
                KeyCheckWords::refused(),
                [...$details, KeyAdvice::ofRefused()],
                KeySource::line()
            ),
            default => new Finding(
                Status::Good,
                KeyCheckWords::good(),
                [...$details, ...$this->sayOfPrevious($source)]
            ),
        };
    }

    /** @return list<string> whether the key from before the change is still needed, where it is named */
    private function sayOfPrevious(KeySource $source): array
    {
        return match (true) {
            !$source->hasPrevious() => [],
            $this->isAnythingStale() => [KeyCheckWords::previousNeeded()],
            default => [KeyCheckWords::previousNotNeeded()],
        };
    }

    private function isAnythingStale(): bool
    {
        $stale = array_filter($this->accounts->all(), $this->tokens->isStale(...));
        return $stale !== [] || $this->app->needsResealing();
    }

    /** @return array<string, string> what the key does not fit any more: titles, with what to do */
    private function locked(): array
    {
        $locked = [];
        $accounts = array_filter($this->accounts->all(), $this->isLocked(...));
        if ($accounts !== []) {
            $locked[KeyCheckWords::tokensLocked()] = KeyCheckWords::tokensLockedMeans(
                implode(', ', array_map(static fn (Account $account): string => $account->name(), $accounts))
            );
        }
        // Without it each of Meta's calls is refused, also once the accounts have new tokens.
        if ($this->app->get() instanceof Failure) {
            $locked[KeyCheckWords::appLocked()] = Words::say(Refusal::appLocked());
        }
        return $locked;
    }

    private function isLocked(Account $account): bool
    {
        return $account->hasToken()
            && !$account->isTokenLost()
            && $this->tokens->open($account) instanceof Failure;
    }
}
