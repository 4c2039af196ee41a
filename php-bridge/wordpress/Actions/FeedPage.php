<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Generated\Settings;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Words\FeedFormWords;

/** A page that shows a feed. */
final class FeedPage
{
    private const KIND = 'page';

    public static function mayDraft(): bool
    {
        return current_user_can(get_post_type_object(self::KIND)->cap->create_posts ?? 'do_not_allow');
    }

    /**
     * Writes a draft, or finds the one that the same person had written and left as it was: a second press on the
     * button means the first one's.
     *
     * @param array<mixed> $values of settings
     * @return int|\WP_Error its id
     */
    public static function draft(array $values): int|\WP_Error
    {
        $page = [
            'post_type' => self::KIND,
            'post_status' => 'draft',
            'post_title' => FeedFormWords::pageTitle(),
            'post_content' => get_comment_delimited_block_content(
                Names::BLOCK,
                Settings::fromArray($values)->changed(),
                ''
            ),
        ];
        $drafts = get_posts([
            'post_type' => self::KIND,
            'post_status' => 'draft',
            'author' => get_current_user_id(),
            'title' => $page['post_title'],
        ]);
        foreach ($drafts as $draft) {
            if ($draft->post_content === $page['post_content']) {
                return $draft->ID;
            }
        }
        return wp_insert_post(wp_slash($page), true);
    }
}
