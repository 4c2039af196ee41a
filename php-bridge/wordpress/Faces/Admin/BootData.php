<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Graph\Config;
use Loupe\Core\Port\Clock;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Wording\KeyAdvice;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\PanelWords;

/** What the panel starts with. Shape: docs/wire.md, "Boot data". */
final class BootData
{
    public function __construct(
        private readonly Config $config,
        private readonly bool $canStore,
        private readonly AppRepository $app,
        private readonly Summaries $summaries,
        private readonly Clock $clock,
    ) {
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'rest' => [
                'root' => untrailingslashit(rest_url(Names::REST)),
                'nonce' => wp_create_nonce('wp_rest'),
            ],
            'graph' => ['base' => $this->config->graphBase(), 'product' => $this->config->product->value],
            'accounts' => $this->summaries->written(new Words()),
            'can_store' => $this->canStore,
            'key_advice' => $this->canStore ? '' : KeyAdvice::withoutKey(KeySource::fromConstants()),
            'key_line' => $this->canStore ? '' : KeySource::line(),
            'app' => ['id' => $this->app->id(), 'ready' => $this->app->codeExchange() === CodeExchange::Ready],
            'redirect_uri' => FrontAddress::root(),
            'media_hosts' => implode(',', $this->config->mediaHosts),
            'language' => self::language(),
            'time_zone' => wp_timezone_string(),
            'words' => PanelWords::all(),
            'now' => $this->clock->now(),
            'wasm' => PluginFiles::url('pkg/loupe_bg.wasm?ver=' . PluginFiles::version()),
            'links' => [
                'new_page' => admin_url('post-new.php?post_type=page'),
                'nonce' => admin_url('admin-ajax.php?action=rest-nonce'),
            ],
        ];
    }

    /** The language at work as browsers know it: `de-DE`, also of `de_DE_formal`. */
    private static function language(): string
    {
        return implode('-', array_slice(explode('_', determine_locale()), 0, 2));
    }
}
