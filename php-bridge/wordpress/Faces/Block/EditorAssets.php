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
        'wp-element',
        'wp-i18n',
        'wp-server-side-render',
    ];

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
            'panel' => Permission::mayManage() ? PanelPage::url() : '',
        ];
        wp_add_inline_script(self::SCRIPT, 'window.loupeEditor = ' . wp_json_encode($addresses) . ';', 'before');
        wp_set_script_translations(self::SCRIPT, 'loupe', PluginFiles::path('languages'));
    }
}
