<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Graph\App;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\WordPress\Front\FrontAddress;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words;
use Loupe\WordPress\Words\NoticeWords;

/** The app's ID and secret, saved and removed, and the way to Instagram's authorisation page. */
final class AppForms
{
    public const SAVE = 'loupe_save_app';
    public const REMOVE = 'loupe_remove_app';
    public const AUTHORISE = 'loupe_authorise';
    public const ACTIONS = [self::SAVE, self::REMOVE, self::AUTHORISE];

    private readonly Notices $notices;
    /** Where the person is sent afterwards. */
    private string $next;

    public function __construct(private readonly Services $services)
    {
        $this->notices = new Notices();
        $this->next = ThemeOptionsPage::url();
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
        // Not the "safe" one: the authorisation page is not this site's, and the admin area may have a host of its own.
        wp_redirect($this->next);
    }

    private function save(): void
    {
        $apps = $this->services->app();
        $app = App::read(Submission::field('app_id'), Submission::field('app_secret'));
        if (!$apps->canStore()) {
            $app = Refusal::noKey();
        }
        if ($app instanceof Refusal) {
            $this->notices->error(Words::say($app));
            return;
        }
        $this->services->saveApp($app);
        $this->notices->success(NoticeWords::appSaved());
    }

    private function remove(): void
    {
        if (Submission::field('sure') !== '1') {
            $this->notices->warning(NoticeWords::appNotRemoved());
            return;
        }
        $this->services->forgetApp();
        $this->notices->success(NoticeWords::appRemoved());
    }

    private function authorise(): void
    {
        $app = $this->services->app()->get();
        $obstacle = $this->services->returnObstacle();
        $refusal = match (true) {
            $obstacle !== null => $obstacle->refusal(),
            $app === null => Refusal::noApp(),
            !$app instanceof App => Refusal::appLocked(),
            default => null,
        };
        if ($refusal !== null) {
            $this->notices->error(Words::say($refusal));
            return;
        }
        $redirectUri = FrontAddress::root();
        $state = $this->services->pendingStates()->issue(get_current_user_id(), $redirectUri);
        $this->next = $this->services->authorisation()->url($app, $redirectUri, $state);
    }
}
