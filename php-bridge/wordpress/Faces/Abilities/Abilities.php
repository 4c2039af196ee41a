<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Abilities;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Wording\RestError;
use Loupe\WordPress\Wording\Words;

/** What the abilities do: the same as the REST routes, out of the same summaries, which know no token. */
final class Abilities
{
    /** What whoever may put feeds into pages is told of an account. */
    public const OF_A_FEED = ['id', 'username'];
    /** And whoever looks after it. */
    public const OF_A_FEED_MORE = ['items', 'sync'];
    public const OF_A_TOKEN = ['id', 'username', 'state', 'token', 'refresh', 'withdrawal', 'attention'];

    public function __construct(
        private readonly Accounts $accounts,
        private readonly AccountActions $actions,
        private readonly Summaries $summaries,
    ) {
    }

    /** @return array{feeds: list<array<string, mixed>>} */
    public function listFeeds(): array
    {
        $more = Permission::mayManage() ? self::OF_A_FEED_MORE : [];
        return ['feeds' => $this->told([...self::OF_A_FEED, ...$more])];
    }

    /** @return array{accounts: list<array<string, mixed>>} */
    public function tokenHealth(): array
    {
        return ['accounts' => $this->told(self::OF_A_TOKEN)];
    }

    /**
     * @param string $name the account's id or what it is called
     * @return array{account: array<string, mixed>}|\WP_Error
     */
    public function syncNow(string $name): array|\WP_Error
    {
        $account = $this->accounts->called($name);
        $outcome = $account === null ? Refusal::noAccount() : $this->actions->sync($account->id);
        if ($outcome instanceof Failure || $outcome instanceof Refusal) {
            return RestError::from($outcome);
        }
        $synced = $this->accounts->get($account->id);
        return $synced === null
            ? RestError::from(Refusal::noAccount())
            : ['account' => $this->summaries->of($synced)->toArray(new Words())];
    }

    /**
     * @param string $name likewise; whoever asks has confirmed it, as the schema says
     * @return array{deleted: true, id: string}|\WP_Error
     */
    public function disconnect(string $name): array|\WP_Error
    {
        $account = $this->meant($name);
        $refusal = $account === null ? Refusal::noAccount() : $this->actions->disconnect($account->id);
        return $refusal === null ? ['deleted' => true, 'id' => $account->id] : RestError::from($refusal);
    }

    /** By what it is called now: by a name that it once had another may be meant. */
    private function meant(string $name): ?Account
    {
        $account = $this->accounts->called($name);
        return $account?->isCalled($name) ? $account : null;
    }

    /**
     * @param list<string> $fields
     * @return list<array<string, mixed>> so much of each account
     */
    private function told(array $fields): array
    {
        return array_map(
            static fn (AccountSummary $summary): array
                => array_intersect_key($summary->toArray(new Words()), array_flip($fields)),
            $this->summaries->all()
        );
    }
}
