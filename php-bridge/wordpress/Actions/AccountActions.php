<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Account;
use Loupe\Core\Connect\Connection;
use Loupe\Core\Connect\Connector;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\Refresh\Refresher;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\FeedSync;
use Loupe\WordPress\Schedule\Cron;

/** What people do with accounts, through whichever face. After each of it cron's schedule fits the accounts. */
final class AccountActions
{
    public function __construct(
        private readonly Connector $connector,
        private readonly Refresher $refresher,
        private readonly FeedSync $feedSync,
        private readonly Disconnector $disconnector,
        private readonly Cron $cron,
    ) {
    }

    /** @param string $pasted as it was pasted, typed or piped */
    public function connect(
        #[\SensitiveParameter] string $pasted,
        ?string $redirectUri = null,
        ?int $expiresIn = null,
    ): Connection|Failure|Refusal {
        return $this->scheduled($this->connector->connect($pasted, $redirectUri, $expiresIn));
    }

    public function redeem(Secret $code, ?string $redirectUri): Connection|Failure|Refusal
    {
        return $this->scheduled($this->connector->redeem($code, $redirectUri));
    }

    public function refresh(string $id): Account|Failure|Refusal
    {
        return $this->scheduled($this->refresher->refresh($id));
    }

    public function sync(string $id): StoredFeed|Failure|Refusal
    {
        return $this->scheduled($this->feedSync->sync($id));
    }

    /** @return Refusal|null null when it is gone */
    public function disconnect(string $id): ?Refusal
    {
        return $this->scheduled($this->disconnector->disconnect($id));
    }

    /**
     * @template Outcome
     * @param Outcome $outcome
     * @return Outcome
     */
    private function scheduled(mixed $outcome): mixed
    {
        $this->cron->keepScheduled();
        return $outcome;
    }
}
