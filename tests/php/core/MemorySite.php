<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\Locks;
use Loupe\Core\Assembly;
use Loupe\Core\Graph\Config;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Lease;
use Loupe\Core\Port\NobodyListens;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Tests\Core\Account\AccountsTest;

/** A whole site in memory, without a network, put together as the others are. */
final class MemorySite extends Assembly
{
    public const HOURLY_CALLS = 240;

    public readonly TestClock $clock;
    public readonly MemoryLock $lock;
    public readonly MemoryStore $store;
    public readonly MemoryPictures $pictures;
    public readonly MemoryFilms $films;
    public readonly MemoryHttp $network;
    public readonly RecordingNotifier $notifier;

    /** What tells it from other sites. */
    public int $seed = 1;
    /** How many posts of an account it keeps. */
    public int $posts = 48;
    /** MB of the largest film that it keeps. */
    public int $megabytes = 0;
    public ChangeListener $listener;
    public Vault $vault;
    public Home $home;
    /** @var list<string> hosts of pictures, beside Meta's own */
    public array $mediaHosts = [];
    /** Whether it was found that nothing is stored which is bound to no site. */
    public bool $isAllBound = false;

    public function __construct(int $now)
    {
        $this->clock = new TestClock($now);
        $this->lock = new MemoryLock($this->clock);
        $this->store = new MemoryStore($this->lock);
        $this->pictures = new MemoryPictures();
        $this->films = new MemoryFilms($this->pictures);
        $this->network = new MemoryHttp();
        $this->notifier = new RecordingNotifier();
        $this->listener = new NobodyListens();
        $this->vault = new Vault('a key of these tests');
        $this->home = Home::unknown();
    }

    /** Lists the account, and writes its record under its lock. */
    public function put(Account $account): void
    {
        $this->accounts()->list($account->id);
        $lock = Locks::account(new AccountId($account->id));
        $this->under($lock, fn (Lease $lease) => $this->accounts()->put($account, $lease));
    }

    /** Writes the feed of an account, listed or not, under its lock. */
    public function putFeed(string $id, StoredFeed $feed): void
    {
        $account = $this->accounts()->get($id) ?? AccountsTest::account($id);
        $lock = Locks::sync(new AccountId($id));
        $this->under($lock, fn (Lease $lease) => $this->feeds()->put($account, $feed, $lease));
    }

    public function config(): Config
    {
        return Config::from([
            'hourly_calls' => self::HOURLY_CALLS,
            'media_hosts' => $this->mediaHosts,
            'posts' => $this->posts,
            'films' => $this->megabytes,
        ]);
    }

    public function catalogue(): Catalogue
    {
        return new SpecWords();
    }

    public function clock(): TestClock
    {
        return $this->clock;
    }

    public function pictures(): MemoryPictures
    {
        return $this->pictures;
    }

    public function films(): MemoryFilms
    {
        return $this->films;
    }

    public function picturesUrl(): string
    {
        return 'https://site.test/pictures/';
    }

    protected function store(): MemoryStore
    {
        return $this->store;
    }

    protected function lock(): MemoryLock
    {
        return $this->lock;
    }

    protected function http(): MemoryHttp
    {
        return $this->network;
    }

    protected function notifier(): RecordingNotifier
    {
        return $this->notifier;
    }

    protected function changeListener(): ChangeListener
    {
        return $this->listener;
    }

    protected function vault(): Vault
    {
        return $this->vault;
    }

    public function home(): Home
    {
        return $this->home;
    }

    protected function refuseUnbound(): void
    {
        $this->isAllBound = true;
    }

    protected function seed(): int
    {
        return $this->seed;
    }

    /** @param callable(Lease): void $write */
    private function under(string $lock, callable $write): void
    {
        $lease = $this->lock->acquire($lock, 60) ?? throw new \LogicException("$lock is taken.");
        $write($lease);
        $this->lock->release($lease);
    }
}
