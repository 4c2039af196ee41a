<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Standalone\Services;
use Loupe\Standalone\SiteConfig;
use Loupe\Core\Port\Clock;
use Loupe\System\SystemClock;
use Loupe\Tests\WordPress\Sandbox;

/** A site without WordPress, with Loupe installed beside its web root as the guide says. */
final class Site
{
    public const URL = 'http://site.test';

    public readonly string $data;
    public readonly string $key;
    public readonly string $root;
    public readonly string $pictures;

    public function __construct(public readonly string $folder)
    {
        $this->root = "$folder/public_html";
        $this->data = "$folder/loupe-data";
        $this->key = "$folder/loupe-data.key";
        $this->pictures = "$this->root/loupe-pictures";
        mkdir($this->root);
        self::install($folder);
        $this->configure([]);
    }

    /** Puts Loupe into the folder `loupe` for every user to read, whoever may look into the clone. */
    public static function install(string $folder): void
    {
        mkdir("$folder/loupe");
        $bridge = ['php-bridge/core', 'php-bridge/system', 'php-bridge/standalone', 'php-bridge/autoload.php'];
        $parts = implode(' ', [...$bridge, 'www']);
        $to = escapeshellarg("$folder/loupe");
        // One process for all of it, because nearly every test begins with this.
        exec('cd ' . escapeshellarg(dirname(__DIR__, 3)) . " && cp -r $parts $to && chmod -R a+rX $to");
    }

    /** @param array<string, mixed> $more settings beyond those that lead to the sandbox */
    public function configure(array $more): void
    {
        file_put_contents("$this->folder/loupe-config.php", '<?php return ' . var_export([
            'web_root' => $this->root,
            'site_url' => self::URL,
            'graph_url' => Sandbox::url(),
            'media_hosts' => substr(Sandbox::url(), strlen('http://')),
            ...$more,
        ], true) . ';');
    }

    public function command(string ...$words): Process
    {
        return new Process(['php', "$this->folder/loupe/standalone/loupe.php", ...$words]);
    }

    /**
     * With all the copies of its pictures.
     *
     * @param string $token one of the sandbox's by name
     */
    public function connect(string $token = 'one_post'): string
    {
        $process = $this->command('connect')->write(Sandbox::token($token));
        if ($process->wait() !== 0) {
            throw new \RuntimeException("The site could not be connected: $process->errors");
        }
        $this->services(new SystemClock())->tick()->finishPictures();
        $ids = json_decode((string) file_get_contents("$this->data/feeds/accounts.json"));
        return end($ids);
    }

    /** What a page prints that requires the feed, and nothing else. */
    public function page(string $settings = '', string ...$before): Process
    {
        $feed = "$this->folder/loupe/standalone/feed.php";
        file_put_contents("$this->root/index.php", "<?php $settings require '$feed';");
        return new Process([...$before, 'php', '-d', 'display_errors=1', "$this->root/index.php"]);
    }

    /** @return string path of the file that an account and its token are in */
    public function accountFile(): string
    {
        return glob("$this->data/private/accounts/*.json")[0] ?? throw new \RuntimeException('There is no account.');
    }

    /** @return array<string, mixed> */
    public function account(): array
    {
        return json_decode((string) file_get_contents($this->accountFile()), true);
    }

    /** As if two days had gone by for the token, here and at Instagram. */
    public function makeRefreshDue(): void
    {
        Sandbox::advance(2 * 86400);
        $account = $this->account();
        $account['refresh']['next'] = 0;
        $account['life']['since'] -= 2 * 86400;
        file_put_contents($this->accountFile(), json_encode($account));
    }

    public function makeSyncDue(string $id): void
    {
        $file = "$this->data/private/sync_$id.json";
        $state = json_decode((string) file_get_contents($file), true);
        $state['sync']['next'] = 0;
        file_put_contents($file, json_encode($state));
    }

    /** Puts the records of the account's feed together to the one that version 0.1.0 wrote. */
    public function makeEarlier(string $id): void
    {
        [$page, $state] = ["$this->data/feeds/feed_$id.json", "$this->data/private/sync_$id.json"];
        [$shown, $known] = array_map(static fn (string $file): array
            => json_decode((string) file_get_contents($file), true), [$page, $state]);
        unlink($state);
        file_put_contents($page, json_encode([
            ...$known,
            'hidden' => $shown['hidden'],
            'items' => array_map(static fn (array $item): array
                => $item + ['username' => $shown['username'], 'caption' => '', 'alt' => ''], $shown['items']),
        ]));
    }

    /** The site's services in this process, at a time of the test's choice. */
    public function services(Clock $clock, Told $told = new Told()): Services
    {
        return new Services(SiteConfig::read("$this->folder/loupe-config.php"), $told, $clock);
    }
}
