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
    /** Others may go through it to feeds/, and may not list it. */
    private const MODE = 0711;

    public function __construct(public readonly string $path)
    {
    }

    public function records(): RecordFolder
    {
        return new RecordFolder($this, 'private', Access::Owner);
    }

    public function accounts(): RecordFolder
    {
        return new RecordFolder($this, 'private/accounts', Access::Owner);
    }

    public function locks(): RecordFolder
    {
        return new RecordFolder($this, 'private/locks', Access::Owner);
    }

    public function feeds(): RecordFolder
    {
        return new RecordFolder($this, 'feeds', Access::Everyone);
    }

    public function mutex(): Mutex
    {
        return new Mutex($this);
    }

    /** @throws NotSafe when others may see what is its owner's alone, or change what pages show */
    public function refuseIfShared(): void
    {
        Files::refuseWritableFolder($this->path);
        Files::refuseWritableFolder("$this->path/feeds");
        Files::refuseSharedFolder("$this->path/private");
        Files::refuseSharedFolder("$this->path/private/accounts");
    }

    /**
     * Path of a folder in it, which is made if it is not there yet.
     *
     * @param string $name such as "private/locks"
     */
    public function make(string $name, Access $access): string
    {
        if (!is_dir("$this->path/$name")) {
            Files::makeFolder($this->path, self::MODE);
            $path = $this->path;
            foreach (explode('/', $name) as $part) {
                $path .= "/$part";
                Files::makeFolder($path, $access->ofFolders());
            }
        }
        return "$this->path/$name";
    }
}
