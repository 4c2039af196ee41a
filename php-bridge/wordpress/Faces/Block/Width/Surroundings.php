<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block\Width;

use Loupe\WordPress\Site\Names;

/** What a feed stands in on the page that is being rendered. */
final class Surroundings
{
    /** What renders a block theme's template. */
    private const TEMPLATE = 'get_the_block_template_html';

    /** What a block says of how wide it is, and what is in it. */
    private const TOLD = [
        'align' => 1,
        'layout' => 1,
        'width' => 1,
        'mediaWidth' => 1,
        'isStackedOnMobile' => 1,
        'style' => 1,
    ];

    /**
     * What has no element of its own: the feed itself; what repeats the attributes of the block around it; patterns,
     * synced and not.
     */
    private const UNSEEN = [Names::BLOCK, 'core/null', 'core/block', 'core/pattern'];

    /**
     * @param list<array{string, array<mixed>, list<mixed>}> $blocks from the outermost: name, what it says of widths,
     *                                                               and how wide those in it say that they are
     * @param bool $isTemplate whether nothing but the window is around the outermost
     * @param array<mixed> $layout the theme's widths
     */
    public function __construct(
        public readonly array $blocks,
        public readonly bool $isTemplate,
        public readonly array $layout,
    ) {
    }

    public static function ofFeed(): self
    {
        // Nothing else tells a block what it stands in, but for hooks that every block of every page would run.
        // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- See above.
        $stack = debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT | DEBUG_BACKTRACE_IGNORE_ARGS);
        [$blocks, $isTemplate, $block] = [[], false, null];
        foreach ($stack as $call) {
            $object = $call['object'] ?? null;
            if ($object instanceof \WP_Block && $object !== $block) {
                $block = $object;
                $blocks[] = self::told($block->parsed_block);
            }
            $isTemplate = $isTemplate || $call['function'] === self::TEMPLATE;
        }
        $isAround = static fn (array $block): bool => !in_array($block[0], self::UNSEEN, true);
        return new self(
            array_reverse(array_values(array_filter($blocks, $isAround))),
            // Shortcodes of templates are run before their blocks.
            $isTemplate && $blocks !== [],
            self::layout(),
        );
    }

    /** @return array<mixed> all of it, to tell one from another */
    public function key(): array
    {
        return [$this->blocks, $this->isTemplate, $this->layout];
    }

    /**
     * @param array<mixed> $block as WordPress parsed it
     * @return array{string, array<mixed>, list<mixed>}
     */
    private static function told(array $block): array
    {
        return [
            (string) ($block['blockName'] ?? ''),
            array_intersect_key((array) ($block['attrs'] ?? []), self::TOLD),
            array_map(
                static fn (mixed $inner): mixed => is_array($inner) ? $inner['attrs']['width'] ?? null : null,
                array_values((array) ($block['innerBlocks'] ?? []))
            ),
        ];
    }

    /** @return array<mixed> */
    private static function layout(): array
    {
        // Without a theme.json the widths are not in there, and reading WordPress's own takes milliseconds.
        $layout = wp_theme_has_theme_json() ? wp_get_global_settings(['layout']) : [];
        return (is_array($layout) ? $layout : []) + ['content' => (int) ($GLOBALS['content_width'] ?? 0)];
    }
}
