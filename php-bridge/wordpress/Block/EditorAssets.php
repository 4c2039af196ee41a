<?php

declare(strict_types=1);

namespace Loupe\WordPress\Block;

use Loupe\WordPress\Admin\ThemeOptionsPage;
use Loupe\WordPress\Permission;
use Loupe\WordPress\Plugin;

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
            Plugin::url('www/editor.js'),
            self::DEPENDENCIES,
            Plugin::version(),
            ['in_footer' => true]
        );
        $addresses = [
            'core' => Plugin::url('pkg/feed.js?ver=' . Plugin::version()),
            'wasm' => Plugin::url('pkg/feed_bg.wasm?ver=' . Plugin::version()),
            'panel' => Permission::mayManage() ? ThemeOptionsPage::url() : '',
        ];
        wp_add_inline_script(self::SCRIPT, 'window.loupeEditor = ' . wp_json_encode($addresses) . ';', 'before');
        wp_set_script_translations(self::SCRIPT, 'loupe', Plugin::path('languages'));
    }
}
