<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\WordPress\Front\FrontAddress;
use Loupe\WordPress\KeySource;
use Loupe\WordPress\Plugin;
use Loupe\WordPress\Rest\Routes;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words\PanelWords;

/** The panel's script modules, its stylesheet and the data it starts with. */
final class PanelAssets
{
    private const MODULE = 'loupe/panel';

    public function __construct(private readonly Services $services)
    {
    }

    /** @param string $page whose turn it is in wp-admin */
    public function enqueue(string $page): void
    {
        if ($page !== ThemeOptionsPage::HOOK) {
            return;
        }
        wp_enqueue_style('loupe-panel', Plugin::url('www/panel.css'), [], Plugin::version());
        wp_enqueue_style('loupe-guide', Plugin::url('www/guide.css'), ['loupe-panel'], Plugin::version());
        wp_enqueue_style('loupe-feed');
        wp_register_script_module('loupe/core', Plugin::url('pkg/loupe.js'), [], Plugin::version());
        wp_enqueue_script_module(self::MODULE, Plugin::url('www/panel.js'), ['loupe/core'], Plugin::version());
    }

    /**
     * Shape: docs/wire.md, "Boot data".
     *
     * @return array<string, mixed>
     */
    public function bootData(): array
    {
        $config = $this->services->config();
        $canStore = $this->services->canStore();
        $apps = $this->services->app();
        return [
            'rest' => [
                'root' => untrailingslashit(rest_url(Routes::SPACE)),
                'nonce' => wp_create_nonce('wp_rest'),
            ],
            'graph' => ['base' => $config->graphBase(), 'product' => $config->product->value],
            'accounts' => $this->services->summaries(),
            'can_store' => $canStore,
            'key_advice' => $canStore ? '' : KeyAdvice::withoutKey(KeySource::fromConstants()),
            'key_line' => $canStore ? '' : KeySource::line(),
            'app' => ['id' => $apps->id(), 'ready' => $apps->codeExchange() === CodeExchange::Ready],
            'redirect_uri' => FrontAddress::root(),
            'media_hosts' => implode(',', $config->mediaHosts),
            'language' => self::language(),
            'time_zone' => wp_timezone_string(),
            'words' => PanelWords::all(),
            'now' => $this->services->clock()->now(),
            'wasm' => Plugin::url('pkg/loupe_bg.wasm?ver=' . Plugin::version()),
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
