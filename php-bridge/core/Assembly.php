<?php

declare(strict_types=1);

namespace Loupe\Core;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Account\Home;
use Loupe\Core\Account\Inherited;
use Loupe\Core\Account\LockedAccounts;
use Loupe\Core\Account\Tokens;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\App\CodeGrant;
use Loupe\Core\Connect\App\Retry;
use Loupe\Core\Connect\Connector;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Connect\Emigration;
use Loupe\Core\Connect\NobodyWatches;
use Loupe\Core\Connect\TokenInquiry;
use Loupe\Core\Connect\Witness;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\Config;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NobodyListens;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Tick\Allowance;
use Loupe\Core\Tick\Overdue;
use Loupe\Core\Tick\Resealer;
use Loupe\Core\Tick\Tick;
use Loupe\Core\View\Summaries;
use Loupe\Core\Work\Alert\Notifier;
use Loupe\Core\Work\Chosen\ChosenSync;
use Loupe\Core\Work\Deep\DeepSync;
use Loupe\Core\Work\FeedJob;
use Loupe\Core\Work\Film\FilmSource;
use Loupe\Core\Work\LockedJob;
use Loupe\Core\Work\Older\Overflow;
use Loupe\Core\Work\Picture\MediaHosts;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\ProfilePicture;
use Loupe\Core\Work\Reconciler;
use Loupe\Core\Work\Refresh\Refresher;
use Loupe\Core\Work\State\AnnouncedFeeds;
use Loupe\Core\Work\State\AskedPosts;
use Loupe\Core\Work\State\Curations;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\Placements;
use Loupe\Core\Work\Sync\FeedFilms;
use Loupe\Core\Work\Sync\FeedPictures;
use Loupe\Core\Work\Sync\FeedSync;
use Loupe\Core\Work\Sync\PictureInventory;
use Loupe\Core\Work\Sync\Profile;

/**
 * Puts the core together on the ports of one kind of site. Nothing is made
 * before it is asked for, so that a page view makes next to nothing.
 */
abstract class Assembly
{
    abstract public function config(): Config;

    abstract public function clock(): Clock;

    abstract public function pictures(): PictureFiles;

    abstract public function films(): FilmFiles;

    /** Address of the pictures' folder, with its final slash. */
    abstract public function picturesUrl(): string;

    /** The words of whoever looks at it. */

    abstract protected function store(): Store;

    abstract protected function lock(): Lock;

    abstract protected function http(): Http;

    abstract protected function notifier(): Notifier;

    /** Null where there is no key to lock secrets with. */
    abstract protected function vault(): ?Vault;

    /** The same for one site, different between sites. */
    abstract protected function seed(): int;

    /** Who has to hear that pages show something else from now on. */
    protected function changeListener(): ChangeListener
    {
        return new NobodyListens();
    }

    /** Which user of the site is at work; 0 where nobody knows. */
    protected function person(): int
    {
        return 0;
    }

    /** What people call a user of the site; empty where nobody knows. */
    protected function nameOf(int $person): string
    {
        return '';
    }

    /** The address that the site has now. */
    public function home(): Home
    {
        return Home::unknown();
    }

    /** Who hears of what was done. */
    public function witness(): Witness
    {
        return new NobodyWatches();
    }

    /** Nothing is stored any more that is bound to no site. */
    protected function refuseUnbound(): void
    {
    }

    public function accounts(): Accounts
    {
        return new Accounts($this->store());
    }

    public function feeds(): Feeds
    {
        return new Feeds($this->store(), $this->lock(), $this->clock());
    }

    public function curations(): Curations
    {
        return new Curations($this->store(), $this->lock(), $this->accounts(), $this->changeListener());
    }

    public function app(): AppRepository
    {
        return new AppRepository($this->store(), $this->vault());
    }

    public function budget(): CallBudget
    {
        return new CallBudget($this->store(), $this->clock(), $this->config()->hourlyCalls);
    }

    public function graph(): GraphClient
    {
        return new GraphClient($this->http(), $this->config(), $this->budget());
    }

    public function canStore(): bool
    {
        return $this->tokens()->canStore();
    }

    public function connector(): Connector
    {
        return new Connector(
            $this->config(),
            $this->accounts(),
            $this->tokens(),
            $this->app(),
            $this->graph(),
            new CodeGrant($this->app(), $this->graph(), new Retry($this->clock())),
            new TokenInquiry($this->app(), $this->graph(), $this->clock()),
            $this->profile(),
            $this->refresher(),
            $this->feedSync(),
            $this->lock(),
            $this->clock(),
            $this->person(),
            $this->home(),
            $this->witness(),
        );
    }

    public function refresher(): Refresher
    {
        return new Refresher(
            $this->accounts(),
            $this->tokens(),
            $this->graph(),
            $this->lockedJob(),
            $this->clock(),
            $this->seed(),
        );
    }

    public function feedSync(): FeedSync
    {
        return new FeedSync(
            $this->feeds(),
            $this->tokens(),
            $this->graph(),
            $this->feedPictures(),
            $this->feedFilms(),
            $this->pictures(),
            $this->feedJob(),
            $this->lockedAccounts(),
            $this->clock(),
            $this->announcedFeeds(),
            new Overflow($this->clock(), $this->config()->posts),
            $this->seed(),
        );
    }

    public function chosenSync(): ChosenSync
    {
        return new ChosenSync(
            $this->feeds(),
            $this->tokens(),
            $this->graph(),
            $this->feedPictures(),
            $this->feedJob(),
            $this->clock(),
            $this->announcedFeeds(),
            $this->seed(),
        );
    }

    public function deepSync(): DeepSync
    {
        return new DeepSync(
            $this->feeds(),
            $this->tokens(),
            $this->graph(),
            $this->feedPictures(),
            $this->feedFilms(),
            $this->pictures(),
            $this->feedJob(),
            $this->clock(),
            $this->changeListener(),
            $this->config()->posts,
            $this->seed(),
        );
    }

    public function pictureInventory(): PictureInventory
    {
        return new PictureInventory($this->feeds(), $this->pictures(), $this->feedSync());
    }

    public function placements(): Placements
    {
        return new Placements($this->store(), $this->clock());
    }

    public function askedPosts(): AskedPosts
    {
        return new AskedPosts($this->store(), $this->clock());
    }

    public function reconciler(): Reconciler
    {
        return new Reconciler(
            $this->accounts(),
            $this->feeds(),
            $this->pictures(),
            $this->notifier(),
            $this->announcedFeeds(),
            $this->lockedAccounts(),
            $this->lock(),
            $this->clock(),
        );
    }

    public function disconnector(): Disconnector
    {
        return new Disconnector(
            $this->accounts(),
            $this->feeds(),
            $this->pictures(),
            $this->budget(),
            $this->changeListener(),
            $this->lock(),
            $this->person(),
            $this->witness(),
            $this->home(),
            $this->inherited(),
        );
    }

    /** Accounts that came with a copy of a site, and whose pictures were left alone. */
    public function inherited(): Inherited
    {
        return new Inherited($this->store(), $this->accounts());
    }

    public function resealer(): Resealer
    {
        return new Resealer(
            $this->accounts(),
            $this->tokens(),
            $this->app(),
            $this->lockedAccounts(),
            $this->clock(),
            $this->refuseUnbound(...),
        );
    }

    public function emigration(): Emigration
    {
        return new Emigration($this->accounts(), $this->disconnector(), $this->home(), $this->lockedAccounts());
    }

    public function tick(): Tick
    {
        return new Tick(
            $this->accounts(),
            $this->feeds(),
            $this->refresher(),
            $this->feedSync(),
            $this->chosenSync(),
            $this->deepSync(),
            $this->profile(),
            $this->disconnector(),
            $this->reconciler(),
            $this->allowance(),
            $this->clock(),
            $this->resealer(),
            $this->home(),
        );
    }

    public function overdue(): Overdue
    {
        return new Overdue($this->accounts(), $this->feeds(), $this->allowance(), $this->clock());
    }

    public function summaries(): Summaries
    {
        return new Summaries(
            $this->accounts(),
            $this->feeds(),
            $this->picturesUrl(),
            $this->clock(),
            $this->home(),
            $this->nameOf(...),
        );
    }

    public function tokens(): Tokens
    {
        return new Tokens($this->vault());
    }

    private function allowance(): Allowance
    {
        return new Allowance($this->budget(), $this->clock(), $this->home(), $this->config()->posts);
    }

    private function lockedAccounts(): LockedAccounts
    {
        return new LockedAccounts($this->accounts(), $this->lock());
    }

    private function lockedJob(): LockedJob
    {
        return new LockedJob(
            $this->accounts(),
            $this->pictures(),
            $this->budget(),
            $this->reconciler(),
            $this->lockedAccounts(),
            $this->home(),
        );
    }

    private function feedJob(): FeedJob
    {
        return new FeedJob($this->lockedJob(), $this->feeds());
    }

    private function announcedFeeds(): AnnouncedFeeds
    {
        return new AnnouncedFeeds($this->feeds(), $this->changeListener());
    }

    private function profile(): Profile
    {
        return new Profile(
            $this->accounts(),
            $this->tokens(),
            $this->graph(),
            new ProfilePicture($this->originals(), $this->pictures()),
            $this->lockedJob(),
            $this->clock(),
        );
    }

    private function feedPictures(): FeedPictures
    {
        return new FeedPictures($this->originals(), $this->pictures(), $this->clock(), $this->feedFilms());
    }

    private function feedFilms(): FeedFilms
    {
        $config = $this->config();
        $source = new FilmSource($this->http(), new MediaHosts($config->mediaHosts));
        return new FeedFilms($source, $this->films(), $this->clock(), $config->films * Config::MB);
    }

    private function originals(): Originals
    {
        return new Originals($this->http(), new MediaHosts($this->config()->mediaHosts));
    }
}
