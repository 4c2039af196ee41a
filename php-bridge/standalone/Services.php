<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Assembly;
use Loupe\Core\Graph\Config;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Work\Alert\Notifier;

/** The core on files, and what the command line alone needs. */
class Services extends Assembly
{
    private readonly DataFolder $folder;

    public function __construct(
        private readonly SiteConfig $config,
        private readonly Notifier $notifier,
        private readonly Clock $clock,
    ) {
        $this->folder = new DataFolder($config->dataFolder);
    }

    public function config(): Config
    {
        return $this->config->core;
    }

    public function clock(): Clock
    {
        return $this->clock;
    }

    public function pictures(): PublicPictures
    {
        return new PublicPictures($this->config->picturesFolder, $this->config->foldersAbovePictures());
    }

    public function films(): FilmFiles
    {
        return $this->pictures()->films();
    }

    /** Pages write nothing, so the settings say in their stead how they show the pictures. */
    public function notePlacements(): void
    {
        foreach ($this->accounts()->ids() as $id) {
            foreach ($this->config->placements as $placement) {
                $this->placements()->note($id, $placement);
            }
        }
    }

    public function picturesUrl(): string
    {
        return $this->config->picturesUrl;
    }

    public function keyFile(): KeyFile
    {
        return new KeyFile($this->config->keyFile, $this->folder->mutex());
    }

    public function runs(): Runs
    {
        return new Runs($this->store(), $this->clock);
    }

    protected function store(): Store
    {
        return new FileStore($this->folder, new FileLock($this->folder, $this->clock));
    }

    protected function lock(): Lock
    {
        return new FileLock($this->folder, $this->clock);
    }

    protected function http(): Http
    {
        return new CurlHttp();
    }

    protected function notifier(): Notifier
    {
        return $this->notifier;
    }

    protected function vault(): ?Vault
    {
        $material = $this->keyFile()->read();
        $mark = $this->siteMark();
        return $material === null
            ? null
            : new Vault($material, $mark->readOrMake(), opensUnbound: $mark->isOpen());
    }

    protected function refuseUnbound(): void
    {
        $this->siteMark()->close();
    }

    private function siteMark(): SiteMark
    {
        return new SiteMark($this->store());
    }

    protected function seed(): int
    {
        return crc32($this->config->picturesUrl);
    }
}
