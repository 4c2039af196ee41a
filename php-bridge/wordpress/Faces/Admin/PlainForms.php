<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Connect\Connection;
use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\NoticeWords;

/**
 * The panel's work without its script: forms that post to admin-post.php and
 * come back to the page with a notice.
 */
final class PlainForms
{
    public const CONNECT = 'loupe_connect';
    public const REFRESH = 'loupe_refresh';
    public const SYNC = 'loupe_sync';
    public const DISCONNECT = 'loupe_disconnect';
    public const ACTIONS = [self::CONNECT, self::REFRESH, self::SYNC, self::DISCONNECT];

    private readonly FlashNotice $notices;

    public function __construct(private readonly AccountActions $actions)
    {
        $this->notices = new FlashNotice();
    }

    /** @param string $action one of ACTIONS */
    public function handle(string $action): void
    {
        if (Submission::isAccepted($action, $this->notices)) {
            match ($action) {
                self::CONNECT => $this->connect(),
                self::REFRESH => $this->refresh(),
                self::SYNC => $this->sync(),
                self::DISCONNECT => $this->disconnect(),
            };
        }
        // phpcs:ignore WordPress.Security.SafeRedirect -- The safe one knows the front's host only, and the admin area may have another.
        wp_redirect(PanelPage::url());
    }

    private function connect(): void
    {
        $outcome = $this->actions->connect(Submission::field('token'), Submission::field('redirect_uri'));
        if ($outcome instanceof Connection) {
            $this->notices->connected($outcome);
        } else {
            $this->notices->error(Words::say($outcome));
        }
    }

    private function refresh(): void
    {
        $outcome = $this->actions->refresh(Submission::field('account'));
        $this->tell($outcome, NoticeWords::refreshed());
    }

    private function sync(): void
    {
        $outcome = $this->actions->sync(Submission::field('account'));
        $this->tell($outcome, NoticeWords::synced());
    }

    private function disconnect(): void
    {
        if (Submission::field('sure') !== '1') {
            $this->notices->warning(NoticeWords::notDisconnected());
            return;
        }
        $refusal = $this->actions->disconnect(Submission::field('account'));
        $this->tell($refusal, NoticeWords::disconnected() . ' ' . Disconnector::ACCESS_PAGE);
    }

    /** @param object|null $outcome a failure or a refusal, or what was done */
    private function tell(?object $outcome, string $success): void
    {
        if ($outcome instanceof Failure || $outcome instanceof Refusal) {
            // What a script need not mind is no error for a person either, such as a refresh that has time.
            ExitCodes::ofTrouble($outcome) === ExitCode::Done
                ? $this->notices->info(Words::say($outcome))
                : $this->notices->error(Words::say($outcome));
            return;
        }
        $this->notices->success($success);
    }
}
