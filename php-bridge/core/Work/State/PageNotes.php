<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\SharedRecord;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\AccountId;

/** What pages ask for, noted by whoever views one that no sync knows of. */
final class PageNotes
{
    public function __construct(private readonly Store $store)
    {
    }

    /**
     * Of many views at once, the first does it; and where nothing can be written, pages are made all the same.
     *
     * @param callable(AccountId): string $keyOf of the record
     * @param callable(array<mixed>): ?array<mixed> $add to what is noted; null where that says it already
     */
    public function add(AccountId $account, callable $keyOf, callable $add): void
    {
        $key = $keyOf($account);
        if ($add($this->store->get($key) ?? []) === null) {
            // Noted since the last sync: this view leaves no trace.
            return;
        }
        try {
            (new SharedRecord($this->store, $key))->change(static fn (?array $record): ?array => $add($record ?? []));
            // Whoever removes an account deletes its page record before this one: either it finds this, or we know.
            if ($this->store->fresh(RecordName::page($account)) === null) {
                $this->store->delete($key);
            }
        } catch (NotStored) {
            return;
        }
    }
}
