<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Summary;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Config;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Keep\Connector;
use Loupe\Core\Keep\Consequences;
use Loupe\Core\Keep\Disconnector;
use Loupe\Core\Keep\Profile;
use Loupe\Core\Keep\Refresher;
use Loupe\Core\Keep\Tick;
use Loupe\Core\Keep\TokenInquiry;
use Loupe\Core\OAuth\Apps;
use Loupe\Core\OAuth\Authorisation;
use Loupe\Core\OAuth\CodeGrant;
use Loupe\Core\OAuth\Patience;
use Loupe\Core\OAuth\PendingStates;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Sync\FeedPictures;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\FeedSync;
use Loupe\Core\Sync\MediaHosts;
use Loupe\Core\Sync\PictureCopier;
use Loupe\Core\Sync\StoredFeed;
use Loupe\Core\SystemClock;
use Loupe\WordPress\Alerts\OwnerMail;

/** Puts the core together on WordPress. Everything is made on first use, so that a page view makes next to nothing. */
final class Services
{
    /** @param Clock|null $clock another than the plugin's own, for tests */
    public function __construct(private readonly ?Clock $clock = null)
    {
    }

    public function config(): Config
    {
        return ConfigSource::read();
    }

    public function clock(): Clock
    {
        return $this->clock ?? new PluginClock(new SystemClock());
    }

    public function accounts(): Accounts
    {
        return new Accounts($this->store());
    }

    public function feeds(): Feeds
    {
        return new Feeds($this->store());
    }

    public function pictures(): UploadedPictures
    {
        return new UploadedPictures();
    }

    public function cron(): Cron
    {
        return new Cron($this->accounts(), $this->tick());
    }

    public function canStore(): bool
    {
        return $this->tokens()->canStore();
    }

    public function graph(): GraphClient
    {
        return new GraphClient($this->http(), $this->config(), $this->budget());
    }

    public function apps(): Apps
    {
        return new Apps($this->store(), $this->vault());
    }

    public function pendingStates(): PendingStates
    {
        return new PendingStates($this->store(), $this->clock());
    }

    public function authorisation(): Authorisation
    {
        return new Authorisation($this->config());
    }

    public function connector(): Connector
    {
        return new Connector(
            $this->config(),
            $this->accounts(),
            $this->tokens(),
            $this->apps(),
            $this->graph(),
            new CodeGrant($this->apps(), $this->graph(), new Patience($this->clock(), sleep(...))),
            new TokenInquiry($this->apps(), $this->graph(), $this->clock()),
            $this->profile(),
            $this->refresher(),
            $this->feedSync(),
            $this->lock(),
            $this->clock(),
        );
    }

    public function refresher(): Refresher
    {
        return new Refresher(
            $this->accounts(),
            $this->tokens(),
            $this->graph(),
            $this->consequences(),
            $this->lock(),
            $this->clock(),
            crc32(home_url()),
        );
    }

    public function feedSync(): FeedSync
    {
        return new FeedSync(
            $this->accounts(),
            $this->feeds(),
            $this->tokens(),
            $this->graph(),
            new FeedPictures($this->copier(), $this->pictures(), $this->clock()),
            $this->pictures(),
            $this->consequences(),
            $this->lock(),
            $this->clock(),
        );
    }

    public function consequences(): Consequences
    {
        return new Consequences($this->accounts(), $this->feeds(), new OwnerMail(), $this->lock(), $this->clock());
    }

    public function lateWork(): LateWork
    {
        return new LateWork($this, $this->lock());
    }

    public function disconnector(): Disconnector
    {
        return new Disconnector(
            $this->accounts(),
            $this->feeds(),
            $this->pictures(),
            $this->budget(),
            $this->lock(),
        );
    }

    public function tick(): Tick
    {
        return new Tick(
            $this->accounts(),
            $this->feeds(),
            $this->refresher(),
            $this->feedSync(),
            $this->profile(),
            $this->disconnector(),
            $this->budget(),
            $this->clock(),
        );
    }

    /** @return list<array<string, mixed>> of all accounts */
    public function summaries(): array
    {
        return array_map($this->summary(...), $this->accounts()->all());
    }

    /** @return array<string, mixed> shape: docs/architecture.md, "Account summary" */
    public function summary(Account $account): array
    {
        $now = $this->clock()->now();
        $feed = $this->feeds()->get($account->id) ?? StoredFeed::empty($now);
        return Summary::of($account, $feed, $this->pictures()->url(), $now);
    }

    private function store(): Store
    {
        global $wpdb;
        return new OptionStore($wpdb);
    }

    private function budget(): CallBudget
    {
        return new CallBudget($this->store(), $this->clock(), $this->config()->hourlyCalls);
    }

    private function tokens(): Tokens
    {
        return new Tokens($this->vault());
    }

    private function vault(): ?Vault
    {
        $material = KeySource::fromConstants()->material();
        return $material === null ? null : new Vault($material);
    }

    private function profile(): Profile
    {
        return new Profile(
            $this->accounts(),
            $this->tokens(),
            $this->graph(),
            $this->copier(),
            $this->consequences(),
            $this->lock(),
            $this->clock(),
        );
    }

    private function copier(): PictureCopier
    {
        return new PictureCopier($this->http(), $this->pictures(), new MediaHosts($this->config()->mediaHosts));
    }

    private function http(): Http
    {
        $config = $this->config();
        $hosts = [
            (string) wp_parse_url($config->graphUrl, PHP_URL_HOST),
            (string) wp_parse_url($config->apiUrl, PHP_URL_HOST),
            ...$config->mediaHosts,
        ];
        return new WordPressHttp(array_map(static fn (string $host): string => explode(':', $host)[0], $hosts));
    }

    private function lock(): Lock
    {
        global $wpdb;
        return new DatabaseLock($wpdb, $this->clock ?? new SystemClock());
    }
}
