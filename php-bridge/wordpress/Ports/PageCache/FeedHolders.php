<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\PageCache;

use Loupe\WordPress\Site\Names;

/**
 * Where on the site a feed stands: in posts whose pages can be named, or in
 * parts that stand on many pages, such as widgets, templates and patterns.
 * A theme that calls the shortcode from its own code is not seen.
 */
final class FeedHolders
{
    private const BLOCK = 'wp:' . Names::BLOCK;
    private const SHORTCODE = '[' . Names::SHORTCODE;

    /** More posts than these are not named one by one. */
    private const MANY = 100;

    private function __construct(
        /** @var list<int> ids of posts that have a page of their own */
        public readonly array $posts,
        /** Whether it stands on pages that nobody can name, or on too many. */
        public readonly bool $isAnywhere,
    ) {
    }

    public static function of(HeldFeed $feed): self
    {
        $posts = [];
        $isAnywhere = false;
        foreach (self::writtenPosts() as $post) {
            if ($feed->standsIn((string) $post->post_content)) {
                if (is_post_type_viewable($post->post_type) && count($posts) < self::MANY) {
                    $posts[] = (int) $post->ID;
                } else {
                    $isAnywhere = true;
                }
            }
        }
        return new self($posts, $isAnywhere || self::standsOnManyPages($feed));
    }

    private static function standsOnManyPages(HeldFeed $feed): bool
    {
        foreach (self::partsOfManyPages() as $text) {
            if ($feed->standsIn((string) $text)) {
                return true;
            }
        }
        return false;
    }

    /** @return list<object> those of any kind that hold any feed, or show something of an account */
    private static function writtenPosts(): array
    {
        global $wpdb;
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A search of WordPress's is for one text at a time.
        return $wpdb->get_results($wpdb->prepare(
            "SELECT ID, post_type, post_content FROM {$wpdb->posts} "
            . "WHERE post_status = 'publish' "
            . 'AND (post_content LIKE %s OR post_content LIKE %s OR post_content LIKE %s)',
            '%' . $wpdb->esc_like(self::BLOCK) . '%',
            '%' . $wpdb->esc_like(self::SHORTCODE) . '%',
            // Within JSON, a slash may have another before it.
            '%' . str_replace('/', '%/', $wpdb->esc_like(Names::BINDING)) . '%'
        )) ?? [];
    }

    /** @return iterable<mixed> texts of widgets, and of the theme's own templates */
    private static function partsOfManyPages(): iterable
    {
        global $wpdb;
        // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- No function lists options by how they begin.
        yield from $wpdb->get_col($wpdb->prepare(
            "SELECT option_value FROM {$wpdb->options} WHERE option_name LIKE %s",
            $wpdb->esc_like('widget_') . '%'
        ));
        if (wp_is_block_theme()) {
            foreach (['wp_template', 'wp_template_part'] as $kind) {
                yield from array_column(get_block_templates([], $kind), 'content');
            }
        }
    }
}
