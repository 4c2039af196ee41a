<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Port\Lease;
use Loupe\Core\Port\Store;

/** A store with a defect. */
final class SabotagedStore implements Store
{
    private const TOO_LATE = 65 * 86400;

    /** Whether the sync whose state was written last had failed. */
    private bool $hasFailed = false;

    public function __construct(private readonly Store $store, private readonly Sabotage $defect)
    {
    }

    public function get(string $key): ?array
    {
        return $this->store->get($key);
    }

    public function fresh(string $key): ?array
    {
        return $this->store->fresh($key);
    }

    public function put(string $key, array $record, ?Lease $under = null): void
    {
        if ($this->forgets($key)) {
            return;
        }
        if ($this->defect === Sabotage::TornWrite) {
            $this->store->delete($key);
        }
        $this->store->put($key, $this->spoilt($key, $record), $under);
    }

    public function swap(string $key, ?array $old, array $new): bool
    {
        return $this->forgets($key) || $this->store->swap($key, $old, $new);
    }

    public function delete(string $key, ?Lease $under = null): void
    {
        if ($this->defect !== Sabotage::Untidy || !str_starts_with($key, 'feed_')) {
            $this->store->delete($key, $under);
        }
    }

    private function forgets(string $key): bool
    {
        return $this->defect === Sabotage::Chatty && str_starts_with($key, 'calls');
    }

    /**
     * @param array<mixed> $record
     * @return array<mixed>
     */
    private function spoilt(string $key, array $record): array
    {
        $isAccount = str_starts_with($key, 'account_');
        if ($isAccount && $this->defect === Sabotage::LateRefresh) {
            $record['refresh']['next'] = $record['life']['since'] + self::TOO_LATE;
        }
        if ($isAccount && $this->defect === Sabotage::Chatty) {
            $record['profile_at'] = 0;
        }
        // The state of a sync is written before the page record.
        $this->hasFailed = str_starts_with($key, 'sync_') ? isset($record['sync']['failure']) : $this->hasFailed;
        $isAfterFailure = str_starts_with($key, 'feed_') && $this->hasFailed;
        if ($isAfterFailure && $this->defect === Sabotage::EmptiedFeed) {
            $record['items'] = [];
        }
        if ($isAfterFailure && $this->defect === Sabotage::HiddenFeed) {
            $record['hidden'] = true;
        }
        return $this->spoiltDeep($key, $record);
    }

    /**
     * @param array<mixed> $record
     * @return array<mixed>
     */
    private function spoiltDeep(string $key, array $record): array
    {
        if ($this->defect === Sabotage::Sleepy && isset($record['deep']['read_at'])) {
            $record['deep']['job']['next'] = $record['deep']['read_at'] + self::TOO_LATE;
        }
        $isPage = preg_match('/^feed_\d+$/D', $key) === 1;
        if ($isPage && $this->defect === Sabotage::LostRecord && count($record['older'] ?? []) > 1) {
            unset($record['older'][array_key_first($record['older'])]);
        }
        if ($isPage && $this->defect === Sabotage::Repeated && isset($record['items'][1])) {
            $record['items'] = [...array_slice($record['items'], 0, -1), $record['items'][0]];
        }
        return $record;
    }
}
