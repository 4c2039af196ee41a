<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Account\Home;
use Loupe\Core\Assembly;
use Loupe\Core\Connect\App\Authorisation;
use Loupe\Core\Connect\App\PendingStates;
use Loupe\Core\Connect\App\ReturnObstacle;
use Loupe\Core\Connect\AppSettings;
use Loupe\Core\Connect\Meta\Callbacks;
use Loupe\Core\Connect\Meta\Deletions;
use Loupe\Core\Connect\Witness;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Feed\WordedTexts;
use Loupe\Core\Graph\Config;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Work\Alert\Notifier;
use Loupe\System\SystemClock;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Actions\CurationActions;
use Loupe\WordPress\Actions\Erasure;
use Loupe\WordPress\Actions\FeedReading;
use Loupe\WordPress\Actions\MetaCallbacks;
use Loupe\WordPress\Actions\SiteData;
use Loupe\WordPress\Actions\SiteDecisions;
use Loupe\WordPress\Checks\CallsCheck;
use Loupe\WordPress\Checks\Check;
use Loupe\WordPress\Checks\CronCheck;
use Loupe\WordPress\Checks\KeyCheck;
use Loupe\WordPress\Checks\PicturesCheck;
use Loupe\WordPress\Checks\RefreshCheck;
use Loupe\WordPress\Checks\RemovalCheck;
use Loupe\WordPress\Checks\TokenCheck;
use Loupe\WordPress\Notices\OwnerAlerts;
use Loupe\WordPress\Ports\ChangeSignal;
use Loupe\WordPress\Ports\DatabaseLock;
use Loupe\WordPress\Ports\DeedReporter;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Ports\OwnerMail;
use Loupe\WordPress\Ports\PluginClock;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Ports\WordPressHttp;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Schedule\LateWork;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\BoundSites;
use Loupe\WordPress\Site\ConfigSource;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\HomeSource;
use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Site\Person;
use Loupe\WordPress\Wording\SiteCalendar;
use Loupe\WordPress\Wording\Words;

/** The core on WordPress, and what several faces of it share. */
final class Services extends Assembly
{
    private ?KeySource $keys = null;

    /** @param Clock|null $clock another than the plugin's own, for tests */
    public function __construct(private readonly ?Clock $clock = null)
    {
    }

    public function config(): Config
    {
        return ConfigSource::read();
    }

    public function clock(): Clock
    {
        return $this->clock ?? new PluginClock(new SystemClock());
    }

    public function pictures(): UploadedPictures
    {
        return new UploadedPictures();
    }

    public function films(): FilmFiles
    {
        return $this->pictures()->films();
    }

    public function picturesUrl(): string
    {
        return $this->pictures()->url();
    }

    public function texts(): Texts
    {
        return new WordedTexts(new Words(), new SiteCalendar(), $this->clock());
    }

    public function cron(): Cron
    {
        return new Cron($this->accounts(), $this->tick());
    }

    public function lateWork(): LateWork
    {
        return new LateWork($this->overdue(...), $this->cron(...));
    }

    public function loopback(): Loopback
    {
        return new Loopback($this->accounts(), $this->overdue(), $this->lock());
    }

    public function accountActions(): AccountActions
    {
        return new AccountActions(
            $this->connector(),
            $this->refresher(),
            $this->feedSync(),
            $this->disconnector(),
            $this->cron(),
        );
    }

    public function appSettings(): AppSettings
    {
        return new AppSettings($this->app(), $this->witness(), $this->person());
    }

    public function siteDecisions(): SiteDecisions
    {
        $erasure = new Erasure(
            $this->accounts(),
            $this->disconnector(),
            $this->appSettings(),
            $this->siteData(),
            $this->cron(),
        );
        return new SiteDecisions($this->emigration(), $erasure, $this->cron());
    }

    public function siteData(): SiteData
    {
        return new SiteData($this->emigration(), $this->inherited(), $this->pictures());
    }

    public function curationActions(): CurationActions
    {
        return new CurationActions($this->accounts(), $this->curations());
    }

    public function feedReading(): FeedReading
    {
        return new FeedReading(
            $this->accounts(),
            $this->feeds(),
            $this->askedPosts(),
            $this->pictures(),
            $this->texts(),
            $this->clock(),
        );
    }

    public function metaCallbacks(): MetaCallbacks
    {
        return new MetaCallbacks($this->callbacks(), $this->cron());
    }

    public function ownerAlerts(): OwnerAlerts
    {
        return new OwnerAlerts($this->accounts(), $this->feeds(), $this->clock(), $this->home());
    }

    /** @return list<Check> in the order in which they are shown */
    public function checks(): array
    {
        return [
            new TokenCheck($this->accounts(), $this->ownerAlerts(), $this->summaries()),
            new RefreshCheck($this->accounts(), $this->summaries(), $this->clock()),
            new CronCheck($this->accounts(), $this->overdue()),
            new PicturesCheck($this->accounts(), $this->feeds()),
            new CallsCheck($this->accounts(), $this->budget(), $this->config()->hourlyCalls),
            new KeyCheck($this->accounts(), $this->tokens(), $this->app()),
            new RemovalCheck($this->accounts()),
        ];
    }

    public function home(): Home
    {
        return HomeSource::read();
    }

    public function witness(): Witness
    {
        return new DeedReporter();
    }

    public function pendingStates(): PendingStates
    {
        return new PendingStates($this->store(), $this->clock());
    }

    public function authorisation(): Authorisation
    {
        return new Authorisation($this->config());
    }

    /** What keeps people from coming back from Instagram to this site with their login; null where nothing does. */
    public function returnObstacle(): ?ReturnObstacle
    {
        return $this->authorisation()->obstacle(FrontAddress::root(), admin_url(), (string) COOKIE_DOMAIN);
    }

    public function deletions(): Deletions
    {
        return new Deletions($this->store());
    }

    public function callbacks(): Callbacks
    {
        return new Callbacks(
            $this->app(),
            $this->accounts(),
            $this->reconciler(),
            $this->disconnector(),
            $this->deletions(),
            $this->clock(),
        );
    }

    protected function store(): Store
    {
        global $wpdb;
        return new OptionStore($wpdb);
    }

    protected function lock(): Lock
    {
        global $wpdb;
        return new DatabaseLock($wpdb, $this->clock);
    }

    protected function http(): Http
    {
        $config = $this->config();
        $hosts = [
            (string) wp_parse_url($config->graphUrl, PHP_URL_HOST),
            (string) wp_parse_url($config->apiUrl, PHP_URL_HOST),
            ...$config->mediaHosts,
        ];
        return new WordPressHttp(array_map(static fn (string $host): string => explode(':', $host)[0], $hosts));
    }

    protected function notifier(): Notifier
    {
        return new OwnerMail();
    }

    protected function changeListener(): ChangeListener
    {
        return new ChangeSignal($this->accounts(), $this->feeds(), $this->lock());
    }

    protected function vault(): ?Vault
    {
        $this->keys ??= KeySource::fromConstants();
        return $this->keys->vault((string) get_current_blog_id(), BoundSites::isOpen());
    }

    protected function refuseUnbound(): void
    {
        BoundSites::close();
    }

    protected function nameOf(int $person): string
    {
        return Person::name($person);
    }

    protected function person(): int
    {
        return get_current_user_id();
    }

    protected function seed(): int
    {
        return crc32(home_url());
    }
}
