<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;

/** Defects that the soak must find: each breaks one promise. src/sabotage.rs says which. */
enum Sabotage: string
{
    /** Refreshes when the token has expired. */
    case LateRefresh = 'late-refresh';
    /** Writes a record by deleting the old one first. */
    case TornWrite = 'torn-write';
    /** Hands the lock to everybody. */
    case GenerousLock = 'generous-lock';
    /** Stores an error as an empty feed. */
    case EmptiedFeed = 'emptied-feed';
    /** Hides a feed because of an error. */
    case HiddenFeed = 'hidden-feed';
    /** Asks for the profile at every tick, and keeps no account of calls. */
    case Chatty = 'chatty';
    /** Names the first record of older posts no more. */
    case LostRecord = 'lost-record';
    /** Shows the newest post once more, as the last of the newest. */
    case Repeated = 'repeated';
    /** Reads no whole list but the first. */
    case Sleepy = 'sleepy';
    /** Deletes no record of older posts. */
    case Untidy = 'untidy';

    public static function fromEnvironment(): ?self
    {
        $name = (string) getenv('LOUPE_SABOTAGE');
        return $name === '' ? null : self::from($name);
    }

    public function store(Store $store): Store
    {
        return match ($this) {
            self::GenerousLock => $store,
            self::LateRefresh,
            self::TornWrite,
            self::EmptiedFeed,
            self::HiddenFeed,
            self::Chatty,
            self::LostRecord,
            self::Repeated,
            self::Sleepy,
            self::Untidy => new SabotagedStore($store, $this),
        };
    }

    public function lock(Lock $lock): Lock
    {
        return match ($this) {
            self::GenerousLock => new GenerousLock($lock),
            self::LateRefresh,
            self::TornWrite,
            self::EmptiedFeed,
            self::HiddenFeed,
            self::Chatty,
            self::LostRecord,
            self::Repeated,
            self::Sleepy,
            self::Untidy => $lock,
        };
    }
}
