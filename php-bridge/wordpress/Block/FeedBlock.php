<?php

declare(strict_types=1);

namespace Loupe\WordPress\Block;

use Loupe\Core\Feed\Page\PageFeed;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;
use Loupe\WordPress\OptionStore;
use Loupe\WordPress\Plugin;
use Loupe\WordPress\SelfCall;
use Loupe\WordPress\Services;

/** The feed on a page, out of what the last sync stored: one query at most, and no call to anybody. */
final class FeedBlock
{
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
        FeedStyle::register();
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

    /** @param array<mixed> $attributes the block's */
    public function render(array $attributes): string
    {
        $settings = Settings::fromArray($attributes);
        $id = $this->account($settings);
        if ($id === null) {
            return FeedNote::noAccount($settings->account, $this->services->accounts()->all());
        }
        $align = $attributes['align'] ?? '';
        $html = $this->markup($settings, $id, is_string($align) ? $align : '');
        if ($html === '') {
            return FeedNote::noPosts();
        }
        // WordPress's script would fetch pictures of emoji from another host.
        $class = 'wp-exclude-emoji';
        if (in_array($align, ['wide', 'full'], true)) {
            $class .= " align$align";
        }
        return "<div class=\"$class\">" . FeedStyle::tag() . "$html</div>";
    }

    /** @param array<mixed> $pieces what WordPress takes a shortcode apart into */
    public function shortcode(array $pieces): string
    {
        $shortcode = Shortcode::read($pieces);
        return FeedNote::misread($shortcode->misreadings) . $this->render($shortcode->values);
    }

    private function account(Settings $settings): ?string
    {
        $ids = $this->services->accounts()->ids();
        $id = PageFeed::account($settings, $ids);
        if ($id !== null || $settings->account === '') {
            return $id;
        }
        // Whose a user name is stands in the accounts' records: still one query, together with what is shown.
        OptionStore::primePages($ids);
        return $this->services->accounts()->called($settings->account)?->id;
    }

    private function markup(Settings $settings, string $id, string $align): string
    {
        $page = $this->services->feeds()->page($id);
        if ($page === null || $page->isLate($this->services->clock()->now())) {
            SelfCall::want();
        }
        $texts = $this->services->altTexts();
        $html = PageFeed::markup($settings, $page, $this->services->picturesUrl(), $texts, Room::of($align));
        return FilterProof::html($html);
    }
}
