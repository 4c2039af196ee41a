<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Account\Home;
use Loupe\Core\Assembly;
use Loupe\Core\Connect\App\Authorisation;
use Loupe\Core\Connect\App\PendingStates;
use Loupe\Core\Connect\App\ReturnObstacle;
use Loupe\Core\Connect\Deed;
use Loupe\Core\Connect\DeedKind;
use Loupe\Core\Connect\Meta\Callbacks;
use Loupe\Core\Connect\Meta\Deletions;
use Loupe\Core\Connect\Witness;
use Loupe\Core\Feed\AltText;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Config;
use Loupe\Core\Port\ChangeListener;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\Lock;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\Store;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\Notifier;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\System\SystemClock;
use Loupe\WordPress\Alerts\DeedReporter;
use Loupe\WordPress\Alerts\OwnerMail;
use Loupe\WordPress\Front\FrontAddress;

/** The core on WordPress, and what WordPress alone needs. */
final class Services extends Assembly
{
    /** @param Clock|null $clock another than the plugin's own, for tests */
    public function __construct(private readonly ?Clock $clock = null)
    {
    }

    public function config(): Config
    {
        return ConfigSource::read();
    }

    public function catalogue(): Catalogue
    {
        return new Words();
    }

    public function clock(): Clock
    {
        return $this->clock ?? new PluginClock(new SystemClock());
    }

    public function pictures(): PictureFiles
    {
        return new UploadedPictures();
    }

    public function picturesUrl(): string
    {
        return (new UploadedPictures())->url();
    }

    public function altTexts(): AltText
    {
        return new AltSentences();
    }

    public function cron(): Cron
    {
        return new Cron($this->accounts(), $this->tick());
    }

    public function lateWork(): LateWork
    {
        return new LateWork($this);
    }

    public function selfCall(): SelfCall
    {
        return new SelfCall($this->accounts(), $this->overdue(), $this->lock());
    }

    public function erasure(): Erasure
    {
        return new Erasure($this);
    }

    public function home(): Home
    {
        return HomeSource::read();
    }

    public function witness(): Witness
    {
        return new DeedReporter();
    }

    /** @throws NotStored */
    public function saveApp(App $app): void
    {
        $before = $this->app()->id() === '' ? null : $this->app()->savedBy();
        $this->app()->put($app, $this->person());
        if ($before !== null) {
            $this->witness()->saw(new Deed(DeedKind::AppReplaced, '', $app->id, $this->person(), $before));
        }
    }

    /** @throws NotStored */
    public function forgetApp(): void
    {
        [$id, $before] = [$this->app()->id(), $this->app()->savedBy()];
        $this->app()->delete();
        if ($id !== '') {
            $this->witness()->saw(new Deed(DeedKind::AppRemoved, '', $id, $this->person(), $before));
        }
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

    /**
     * What the owner has to hear of, by account id. Costs one query where the database is asked at all.
     *
     * @return array<string, Alert>
     */
    public function alerts(): array
    {
        OptionStore::primeAccounts($this->accounts()->ids());
        $now = $this->clock()->now();
        $alerts = [];
        foreach ($this->accounts()->all() as $account) {
            $feed = $this->feeds()->get($account->id) ?? StoredFeed::empty($now);
            $alert = Alert::of($account, $feed, $now, $this->home());
            if ($alert !== null) {
                $alerts[$account->id] = $alert;
            }
        }
        return $alerts;
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
        return new ChangeSignal($this->accounts());
    }

    protected function vault(): ?Vault
    {
        return KeySource::fromConstants()->vault((string) get_current_blog_id(), BoundSites::isOpen());
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
