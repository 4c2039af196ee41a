<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Actions\FeedPage;
use Loupe\WordPress\Fields\SettingFields;
use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Words\FeedFormWords;

/** Makes a page with the feed as it was arranged, and goes on to write it. */
final class PageForms
{
    public const CREATE = 'loupe_create_page';
    public const ACTIONS = [self::CREATE];

    public function handle(): void
    {
        // phpcs:ignore WordPress.Security.SafeRedirect -- The safe one knows the front's host only, and the admin area may have another.
        wp_redirect($this->create() ?? PanelPage::url());
    }

    /** @return string|null where the draft is written; null where there is none, and the person was told why */
    private function create(): ?string
    {
        $notices = new FlashNotice();
        if (!Submission::isAccepted(self::CREATE, $notices)) {
            return null;
        }
        if (!FeedPage::mayDraft()) {
            $notices->error(FeedFormWords::mayNotCreate());
            return null;
        }
        $page = FeedPage::draft(SettingFields::sent(Submission::fields()));
        if ($page instanceof \WP_Error) {
            $notices->error(FeedFormWords::notCreated($page->get_error_message()));
            return null;
        }
        return admin_url("post.php?post=$page&action=edit");
    }
}
