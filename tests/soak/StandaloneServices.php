<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;
use Loupe\Standalone\Services;
use Loupe\Standalone\SiteConfig;

/** The plain PHP site as it ships; only that its store says when it writes, and that a sabotage may spoil it. */
final class StandaloneServices extends Services
{
    private readonly ?Sabotage $sabotage;

    public function __construct(SiteConfig $config, Clock $clock, private readonly Announcer $announcer)
    {
        parent::__construct($config, new DeafOwner(), $clock);
        $this->sabotage = Sabotage::fromEnvironment();
    }

    protected function store(): Store
    {
        $store = parent::store();
        return new AnnouncingStore($this->sabotage?->store($store) ?? $store, $this->announcer);
    }

    protected function lock(): Lock
    {
        $lock = parent::lock();
        return $this->sabotage?->lock($lock) ?? $lock;
    }
}
