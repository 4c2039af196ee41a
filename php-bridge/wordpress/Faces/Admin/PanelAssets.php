<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\PluginFiles;

/** The panel's script modules and its stylesheets. */
final class PanelAssets
{
    private const MODULE = 'loupe/panel';

    /** @param string $page whose turn it is in wp-admin */
    public static function enqueueOn(string $page): void
    {
        if ($page === PanelPage::HOOK) {
            self::enqueue();
        }
    }

    public static function enqueue(): void
    {
        $version = PluginFiles::version();
        wp_enqueue_style('loupe-panel', PluginFiles::url('www/panel.css'), [], $version);
        wp_enqueue_style('loupe-guide', PluginFiles::url('www/guide.css'), ['loupe-panel'], $version);
        wp_enqueue_style('loupe-feed-form', PluginFiles::url('www/feed-form.css'), ['loupe-panel'], $version);
        wp_enqueue_style('loupe-feed-all');
        wp_enqueue_script('wp-api-fetch');
        wp_register_script_module('loupe/core', PluginFiles::url('pkg/loupe.js'), [], $version);
        wp_enqueue_script_module(self::MODULE, PluginFiles::url('www/panel.js'), ['loupe/core'], $version);
        wp_register_script_module('loupe/feed', PluginFiles::url('pkg/feed.js'), [], $version);
        wp_enqueue_script_module('loupe/feed-form', PluginFiles::url('www/feed-form.js'), ['loupe/feed'], $version);
    }
}
