<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Site\PluginFiles;

/** The block's script in the editor, and where it finds the wasm. */
final class EditorAssets
{
    private const SCRIPT = 'loupe-editor';

    private const DEPENDENCIES = [
        'wp-api-fetch',
        'wp-block-editor',
        'wp-blocks',
        'wp-components',
        'wp-compose',
        'wp-data',
        'wp-element',
        'wp-html-entities',
        'wp-i18n',
        'wp-notices',
        'wp-server-side-render',
        'wp-shortcode',
    ];

    /** @return string the shape of icon.svg; empty while an update is being unpacked */
    private static function icon(): string
    {
        $file = PluginFiles::path('icon.svg');
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the plugin's own.
        $svg = is_file($file) ? (string) file_get_contents($file) : '';
        preg_match('/ d="([^"]+)"/', $svg, $path);
        return $path[1] ?? '';
    }

    /** Named in block.json, beside the feed's own. */
    public static function registerStyle(): void
    {
        wp_register_style('loupe-editor', PluginFiles::url('www/editor.css'), [], PluginFiles::version());
    }

    public static function register(): void
    {
        wp_register_script(
            self::SCRIPT,
            PluginFiles::url('www/editor.js'),
            self::DEPENDENCIES,
            PluginFiles::version(),
            ['in_footer' => true]
        );
        $addresses = [
            'core' => PluginFiles::url('pkg/feed.js?ver=' . PluginFiles::version()),
            'wasm' => PluginFiles::url('pkg/feed_bg.wasm?ver=' . PluginFiles::version()),
            // Its path: an element of the editor's own is made of it.
            'icon' => self::icon(),
            'panel' => Permission::mayManage() ? PanelPage::url() : '',
        ];
        wp_add_inline_script(self::SCRIPT, 'window.loupeEditor = ' . wp_json_encode($addresses) . ';', 'before');
        wp_set_script_translations(self::SCRIPT, 'loupe', PluginFiles::path('languages'));
    }
}
