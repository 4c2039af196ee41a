<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Words\NoticeWords;
use Loupe\WordPress\Words\PaletteWords;

/** Two commands in WordPress's palette, which is all over wp-admin since 6.9, and before that in the editors. */
final class CommandPalette
{
    private const SCRIPT = 'loupe-commands';
    private const DEPENDENCIES = ['wp-a11y', 'wp-api-fetch', 'wp-commands', 'wp-data', 'wp-notices'];

    public function __construct(private readonly Accounts $accounts)
    {
    }

    public static function isEverywhere(): bool
    {
        return function_exists('wp_enqueue_command_palette_assets');
    }

    public function enqueue(): void
    {
        if (!Permission::mayManage()) {
            return;
        }
        $file = PluginFiles::url('www/commands.js');
        wp_enqueue_script(self::SCRIPT, $file, self::DEPENDENCIES, PluginFiles::version(), ['in_footer' => true]);
        $data = [
            'open' => PaletteWords::openPanel(),
            'sync' => PaletteWords::sync(),
            'panel' => PanelPage::url(),
            'done' => NoticeWords::synced(),
            'accounts' => array_map(
                static fn (Account $account): array => ['id' => $account->id, 'name' => $account->name()],
                $this->accounts->all()
            ),
        ];
        // What comes from Instagram must not be able to open a comment or a script in this one.
        $json = wp_json_encode($data, JSON_HEX_TAG);
        wp_add_inline_script(self::SCRIPT, "window.loupeCommands = $json;", 'before');
    }
}
