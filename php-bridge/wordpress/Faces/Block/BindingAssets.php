<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Words\DetailsWords;
use Loupe\WordPress\Words\PrivacyWords;

/** What the editor shows of bindings to accounts: which values there are, and what they are now. */
final class BindingAssets
{
    private const SCRIPT = 'loupe-bindings';

    public function __construct(private readonly Accounts $accounts, private readonly AccountBinding $binding)
    {
    }

    public function enqueue(): void
    {
        $file = PluginFiles::url('www/bindings.js');
        wp_enqueue_script(self::SCRIPT, $file, ['wp-blocks'], PluginFiles::version(), ['in_footer' => true]);
        $data = [
            'source' => Names::BINDING,
            'labels' => self::labels(),
            'accounts' => array_map($this->account(...), $this->accounts->all()),
        ];
        // What comes from Instagram must not be able to open a comment or a script in this one.
        $json = wp_json_encode($data, JSON_HEX_TAG);
        wp_add_inline_script(self::SCRIPT, "window.loupeBindings = $json;", 'before');
    }

    /** @return array<string, mixed> */
    private function account(Account $account): array
    {
        return [
            'id' => $account->id,
            'username' => $account->handle(),
            'values' => (object) $this->binding->values($account->id),
        ];
    }

    /** @return array<string, string> by key, as for AccountBinding */
    private static function labels(): array
    {
        return [
            'name' => PrivacyWords::name(),
            'handle' => PrivacyWords::username(),
            'bio' => PrivacyWords::biography(),
            'posts' => DetailsWords::postsOnInstagram(),
            'followers' => DetailsWords::followers(),
            'following' => DetailsWords::following(),
            'picture' => PrivacyWords::profilePicture(),
        ];
    }
}
