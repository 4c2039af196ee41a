<?php

declare(strict_types=1);

namespace Loupe\WordPress\Block;

use Loupe\Core\Account\AccountId;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Settings;
use Loupe\Core\Schedule\Overdue;
use Loupe\Core\Sync\Feeds;
use Loupe\Core\Sync\PageFeed;
use Loupe\WordPress\Admin\ThemeOptionsPage;
use Loupe\WordPress\OptionStore;
use Loupe\WordPress\Permission;
use Loupe\WordPress\Plugin;
use Loupe\WordPress\SelfCall;
use Loupe\WordPress\Services;

/** The feed on a page, out of what the last sync stored: one query at most, and no call to anybody. */
final class FeedBlock
{
    private const STYLE = 'loupe-feed';

    private static bool $isRepeating = false;

    public function __construct(private readonly Services $services)
    {
    }

    /** For the editor, the REST API, and a page once it is found to hold the block: see Plugin. */
    public function register(): void
    {
        // The editor's page asks its own REST API before it is sent, so both may come here.
        if (self::isRegistered()) {
            return;
        }
        self::registerStyle();
        $how = ['render_callback' => $this->render(...)];
        $file = Plugin::path('block.json');
        if (!is_file($file) || !register_block_type($file, $how)) {
            // While an update is being unpacked the file may be missing, and what pages show then is kept by caches.
            register_block_type(Plugin::BLOCK, $how);
        }
    }

    /**
     * Once more as a block that WordPress knows, so that hiding and other plugins' filters take hold. Once only: it
     * calls what called it, and whether WordPress knows the block then is not for us to say.
     *
     * @param string $html what came of it
     * @param array<string, mixed> $block
     */
    public function renderedAsKnown(string $html, array $block): string
    {
        if (self::$isRepeating || self::isRegistered()) {
            return $html;
        }
        $this->register();
        self::$isRepeating = true;
        try {
            return render_block($block);
        } finally {
            self::$isRepeating = false;
        }
    }

    private static function isRegistered(): bool
    {
        return \WP_Block_Type_Registry::get_instance()->is_registered(Plugin::BLOCK);
    }

    private static function registerStyle(): void
    {
        wp_register_style(self::STYLE, Plugin::url('www/feed.css'), [], Plugin::version());
        // Lets WordPress put a small stylesheet into the page instead of asking for it.
        wp_style_add_data(self::STYLE, 'path', Plugin::path('www/feed.css'));
    }

    /** @param array<mixed> $attributes the block's, or the shortcode's */
    public function render(array $attributes): string
    {
        $settings = Settings::fromArray($attributes);
        $html = $this->markup($settings);
        if ($html === '') {
            return Permission::mayEdit() ? self::note() : '';
        }
        // WordPress's script would fetch pictures of emoji from another host.
        $class = 'wp-exclude-emoji';
        $align = $attributes['align'] ?? '';
        if (in_array($align, ['wide', 'full'], true)) {
            $class .= " align$align";
        }
        return self::style() . "<div class=\"$class\">$html</div>";
    }

    private function markup(Settings $settings): string
    {
        $id = PageFeed::account($settings, $this->services->accounts()->ids());
        if ($id === null) {
            return '';
        }
        // One query for both: the account tells what is overdue, also of a feed that is hidden.
        OptionStore::prime([Accounts::key(new AccountId($id)), Feeds::key(new AccountId($id))]);
        $feed = $this->services->feeds()->get($id);
        $account = $this->services->accounts()->get($id);
        if ($account !== null && Overdue::mayBeAnything($account, $feed, $this->services->clock()->now())) {
            SelfCall::want();
        }
        $html = PageFeed::markup($settings, $feed, $this->services->picturesUrl());
        // WordPress runs shortcodes after blocks: a caption must not be able to call one.
        // In hexadecimal, because do_shortcode() turns the decimal entities back.
        return strtr($html, ['[' => '&#x5B;', ']' => '&#x5D;']);
    }

    /**
     * The stylesheet, only where there is a feed. Block themes render the page
     * before its head, so it goes there; elsewhere it stands right before the
     * feed, because in the footer it would come after the first paint.
     */
    private static function style(): string
    {
        if (is_feed()) {
            return '';
        }
        self::registerStyle();
        // A plugin that renders content while the head is printed throws away what it gets.
        if (!did_action('wp_head') || doing_action('wp_head')) {
            wp_enqueue_style(self::STYLE);
            return '';
        }
        ob_start();
        wp_print_styles([self::STYLE]);
        return (string) ob_get_clean();
    }

    /** For people who can edit; visitors see nothing. */
    private static function note(): string
    {
        $text = Permission::mayManage()
            ? sprintf(
                '<a href="%s">%s</a>',
                esc_url(ThemeOptionsPage::url()),
                esc_html__('See how the connected accounts are doing', 'loupe')
            )
            : esc_html__('Ask an administrator to look after the connected account.', 'loupe');
        return '<p class="loupe-note">'
            . esc_html__('This feed shows no posts now. Only people who can edit see this note.', 'loupe')
            . ' ' . $text . '</p>';
    }
}
