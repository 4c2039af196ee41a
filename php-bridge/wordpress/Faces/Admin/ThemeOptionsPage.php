<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Tick\Resealer;
use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Words\PageWords;

/**
 * The page under Appearance: what the feed looks like, the panel, what stands in its place without script, and what
 * needs none. Another page of wp-admin can have all of it but the headings.
 */
final class ThemeOptionsPage
{
    public function __construct(
        private readonly Resealer $resealer,
        private readonly MovedQuestion $movedQuestion,
        private readonly FirstSteps $firstSteps,
        private readonly FeedForm $feedForm,
        private readonly PlainView $plainView,
        private readonly Guide $guide,
        private readonly AppForm $appForm,
        private readonly KeptForm $keptForm,
    ) {
    }

    public function render(): void
    {
        Permission::requireToManage();
        $token = PageWords::token();
        $page = get_admin_page_title();
        echo '<div class="wrap"><h1>', esc_html($page), '</h1>';
        if ($page !== $token) {
            echo '<h2>', esc_html(PageWords::integrations()), '</h2>';
            echo '<h3>', esc_html($token), '</h3>';
        }
        $this->showPanel();
        echo '</div>';
    }

    /** For whoever may use it; for others, nothing. */
    public function showElsewhere(): void
    {
        if (Permission::mayManage()) {
            PanelAssets::enqueue();
            $this->showPanel();
        }
    }

    private function showPanel(): void
    {
        $this->resealer->run();
        (new FlashNotice())->show();
        $this->movedQuestion->show();
        UnencryptedWarning::show();
        $this->firstSteps->show();
        $this->feedForm->show();
        echo '<div id="loupe-panel" hidden></div>';
        $this->plainView->show();
        $this->guide->show();
        $this->appForm->show();
        $this->keptForm->show();
        ReadingForm::show();
        DataForm::show();
    }
}
