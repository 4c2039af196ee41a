<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\App\Authorisation;
use Loupe\Core\Connect\App\PendingStates;
use Loupe\Core\Connect\App\ReturnObstacle;
use Loupe\Core\Connect\AppSettings;
use Loupe\Core\Graph\App;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\NoticeWords;

/** The app's ID and secret, saved and removed, and the way to Instagram's authorisation page. */
final class AppForms
{
    public const SAVE = 'loupe_save_app';
    public const REMOVE = 'loupe_remove_app';
    public const AUTHORISE = 'loupe_authorise';
    public const ACTIONS = [self::SAVE, self::REMOVE, self::AUTHORISE];

    private readonly FlashNotice $notices;
    /** Where the person is sent afterwards. */
    private string $next;

    /** @param ReturnObstacle|null $obstacle to coming back from Instagram with one's login */
    public function __construct(
        private readonly AppRepository $app,
        private readonly AppSettings $settings,
        private readonly PendingStates $states,
        private readonly Authorisation $authorisation,
        private readonly ?ReturnObstacle $obstacle,
    ) {
        $this->notices = new FlashNotice();
        $this->next = PanelPage::url();
    }

    /** @param string $action one of ACTIONS */
    public function handle(string $action): void
    {
        if (Submission::isAccepted($action, $this->notices)) {
            try {
                match ($action) {
                    self::SAVE => $this->save(),
                    self::REMOVE => $this->remove(),
                    self::AUTHORISE => $this->authorise(),
                };
            } catch (NotStored) {
                $this->notices->error(Words::say(Refusal::notStored()));
            }
        }
        // phpcs:ignore WordPress.Security.SafeRedirect -- The authorisation page is not this site's, and the admin area may have a host of its own.
        wp_redirect($this->next);
    }

    private function save(): void
    {
        $app = App::read(Submission::field('app_id'), Submission::field('app_secret'));
        if (!$this->app->canStore()) {
            $app = Refusal::noKey();
        }
        if ($app instanceof Refusal) {
            $this->notices->error(Words::say($app));
            return;
        }
        $this->settings->save($app);
        $this->notices->success(NoticeWords::appSaved());
    }

    private function remove(): void
    {
        if (Submission::field('sure') !== '1') {
            $this->notices->warning(NoticeWords::appNotRemoved());
            return;
        }
        $this->settings->remove();
        $this->notices->success(NoticeWords::appRemoved());
    }

    private function authorise(): void
    {
        $app = $this->app->get();
        $refusal = match (true) {
            $this->obstacle !== null => $this->obstacle->refusal(),
            $app === null => Refusal::noApp(),
            !$app instanceof App => Refusal::appLocked(),
            default => null,
        };
        if ($refusal !== null) {
            $this->notices->error(Words::say($refusal));
            return;
        }
        $redirectUri = FrontAddress::root();
        $state = $this->states->issue(get_current_user_id(), $redirectUri);
        $this->next = $this->authorisation->url($app, $redirectUri, $state);
    }
}
