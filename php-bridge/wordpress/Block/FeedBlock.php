<?php

declare(strict_types=1);

namespace Loupe\WordPress\Block;

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
        register_block_type(Plugin::path('block.json'), ['render_callback' => $this->render(...)]);
    }

    public static function isRegistered(): bool
    {
        return \WP_Block_Type_Registry::get_instance()->is_registered(Plugin::BLOCK);
    }

    private static function registerStyle(): void
    {
        // Without its path, by which WordPress would put it into the page: a Content-Security-Policy may forbid that.
        wp_register_style(self::STYLE, Plugin::url('www/feed.css'), [], Plugin::version());
    }

    /** @param array<mixed> $attributes the block's, or the shortcode's */
    public function render(array $attributes): string
    {
        $settings = Settings::fromArray($attributes);
        $align = $attributes['align'] ?? '';
        $html = $this->markup($settings, is_string($align) ? $align : '');
        if ($html === '') {
            return Permission::mayEdit() ? self::note() : '';
        }
        // WordPress's script would fetch pictures of emoji from another host.
        $class = 'wp-exclude-emoji';
        if (in_array($align, ['wide', 'full'], true)) {
            $class .= " align$align";
        }
        return self::style() . "<div class=\"$class\">$html</div>";
    }

    private function markup(Settings $settings, string $align): string
    {
        $id = PageFeed::account($settings, $this->services->accounts()->ids());
        if ($id === null) {
            return '';
        }
        // One query for both: the account tells what is overdue, also of a feed that is hidden.
        OptionStore::prime([Accounts::key($id), Feeds::key($id)]);
        $feed = $this->services->feeds()->get($id);
        $account = $this->services->accounts()->get($id);
        if ($account !== null && Overdue::mayBeAnything($account, $feed, $this->services->clock()->now())) {
            SelfCall::want();
        }
        $texts = $this->services->altTexts();
        $html = PageFeed::markup($settings, $feed, $this->services->picturesUrl(), $texts, Room::of($align));
        return FilterProof::html($html);
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
