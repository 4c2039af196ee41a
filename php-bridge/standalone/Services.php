<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Summary;
use Loupe\Core\Account\Tokens;
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
use Loupe\Core\OAuth\CodeGrant;
use Loupe\Core\OAuth\Patience;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Notifier;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Sync\FeedPictures;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\FeedSync;
use Loupe\Core\Sync\MediaHosts;
use Loupe\Core\Sync\PictureCopier;
use Loupe\Core\Sync\StoredFeed;

/** Puts the core together on files. */
final class Services
{
    private readonly DataFolder $folder;

    public function __construct(
        private readonly SiteConfig $config,
        private readonly Notifier $notifier,
        public readonly Clock $clock,
    ) {
        $this->folder = new DataFolder($config->dataFolder);
    }

    public function keyFile(): KeyFile
    {
        return new KeyFile($this->config->keyFile, $this->folder->mutex());
    }

    public function accounts(): Accounts
    {
        return new Accounts($this->store());
    }

    public function runs(): Runs
    {
        return new Runs($this->store(), $this->clock);
    }

    public function connector(): Connector
    {
        return new Connector(
            $this->config->core,
            $this->accounts(),
            $this->tokens(),
            $this->apps(),
            $this->graph(),
            new CodeGrant($this->apps(), $this->graph(), new Patience($this->clock, sleep(...))),
            new TokenInquiry($this->apps(), $this->graph(), $this->clock),
            $this->profile(),
            $this->refresher(),
            $this->feedSync(),
            $this->lock(),
            $this->clock,
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
            $this->clock,
            crc32($this->config->picturesUrl),
        );
    }

    public function feedSync(): FeedSync
    {
        return new FeedSync(
            $this->accounts(),
            $this->feeds(),
            $this->tokens(),
            $this->graph(),
            new FeedPictures($this->copier(), $this->pictures(), $this->clock),
            $this->pictures(),
            $this->consequences(),
            $this->lock(),
            $this->clock,
        );
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
            $this->clock,
        );
    }

    /** @return list<array<string, mixed>> of all accounts; shape: docs/architecture.md, "Account summary" */
    public function summaries(): array
    {
        return array_map($this->summary(...), $this->accounts()->all());
    }

    /** @return array<string, mixed> */
    private function summary(Account $account): array
    {
        $now = $this->clock->now();
        $feed = $this->feeds()->get($account->id) ?? StoredFeed::empty($now);
        return Summary::of($account, $feed, $this->config->picturesUrl, $now);
    }

    private function consequences(): Consequences
    {
        return new Consequences($this->accounts(), $this->feeds(), $this->notifier, $this->lock(), $this->clock);
    }

    private function feeds(): Feeds
    {
        return new Feeds($this->store());
    }

    /** Of which none is ever stored: tokens come from Meta's dashboard here. */
    private function apps(): Apps
    {
        return new Apps($this->store(), $this->vault());
    }

    private function tokens(): Tokens
    {
        return new Tokens($this->vault());
    }

    private function vault(): ?Vault
    {
        $material = $this->keyFile()->read();
        return $material === null ? null : new Vault($material);
    }

    private function graph(): GraphClient
    {
        return new GraphClient($this->http(), $this->config->core, $this->budget());
    }

    private function budget(): CallBudget
    {
        return new CallBudget($this->store(), $this->clock, $this->config->core->hourlyCalls);
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
            $this->clock,
        );
    }

    private function copier(): PictureCopier
    {
        return new PictureCopier($this->http(), $this->pictures(), new MediaHosts($this->config->core->mediaHosts));
    }

    private function pictures(): PictureFiles
    {
        return new PublicPictures($this->config->picturesFolder);
    }

    private function http(): Http
    {
        return new CurlHttp();
    }

    private function store(): Store
    {
        return new FileStore($this->folder, new FileLock($this->folder, $this->clock));
    }

    private function lock(): Lock
    {
        return new FileLock($this->folder, $this->clock);
    }
}
