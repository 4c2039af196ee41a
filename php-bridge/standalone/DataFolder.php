<?php

declare(strict_types=1);

namespace Loupe\Standalone;

/**
 * What stands where in the data folder:
 *
 *     private/accounts/lumen.studio-17841400000000001.json   account and sealed token
 *     private/sync_17841400000000001.json, calls.json …      other records
 *     private/locks/account_17841400000000001.json           locks that are held
 *     feeds/accounts.json, feeds/feed_17841400000000001.json what pages read
 */
final class DataFolder
{
    public function __construct(public readonly string $path)
    {
    }

    public function records(): RecordFolder
    {
        return new RecordFolder($this->path, 'private', Access::Owner);
    }

    public function accounts(): RecordFolder
    {
        return new RecordFolder($this->path, 'private/accounts', Access::Owner);
    }

    public function locks(): RecordFolder
    {
        return new RecordFolder($this->path, 'private/locks', Access::Owner);
    }

    public function feeds(): RecordFolder
    {
        return new RecordFolder($this->path, 'feeds', Access::Everyone);
    }

    public function mutex(): Mutex
    {
        return new Mutex($this->path);
    }

    /** @throws NotSafe when others may see what is its owner's alone, or change what pages show */
    public function refuseIfShared(): void
    {
        Files::refuseWritableFolder($this->path);
        Files::refuseWritableFolder("$this->path/feeds");
        Files::refuseSharedFolder("$this->path/private");
        Files::refuseSharedFolder("$this->path/private/accounts");
    }
}
