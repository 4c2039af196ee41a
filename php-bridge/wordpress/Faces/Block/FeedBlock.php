<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PluginFiles;

/** The feed as a block that WordPress knows. */
final class FeedBlock
{
    private static bool $isRepeating = false;

    /** @param \Closure(): FeedRenderer $renderer made for each feed; where the block is registered there may be none */
    public function __construct(private readonly \Closure $renderer)
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
        $render = fn (array $attributes): string => ($this->renderer)()->render($attributes);
        $file = PluginFiles::path('block.json');
        if (!is_file($file) || !register_block_type($file, ['render_callback' => $render])) {
            // While an update is being unpacked the file may be missing, and what pages show then is kept by caches.
            register_block_type(Names::BLOCK, ['render_callback' => $render]);
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
        return \WP_Block_Type_Registry::get_instance()->is_registered(Names::BLOCK);
    }
}
