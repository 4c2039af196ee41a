<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Refusal;
use Loupe\Core\Graph\Failure;
use Loupe\WordPress\Services;

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

    private Notices $notices;

    public function __construct(private readonly Services $services)
    {
        $this->notices = new Notices();
    }

    /** @param string $action one of ACTIONS */
    public function handle(string $action): void
    {
        if (!current_user_can(ThemeOptionsPage::CAPABILITY)) {
            wp_die(
                esc_html__('You are not allowed to manage the connected accounts.', 'loupe'),
                esc_html__('Not allowed', 'loupe'),
                ['response' => 403, 'back_link' => true]
            );
        }
        if (!wp_verify_nonce(self::field('_wpnonce'), $action)) {
            // Also where a text was longer than PHP accepts: then no field arrives at all.
            $this->notices->error(__(
                'The form had expired, or the text in it was too long. Nothing was changed: please send it again.',
                'loupe'
            ));
        } else {
            match ($action) {
                self::CONNECT => $this->connect(),
                self::REFRESH => $this->refresh(),
                self::SYNC => $this->sync(),
                self::DISCONNECT => $this->disconnect(),
            };
        }
        wp_safe_redirect(ThemeOptionsPage::url());
    }

    /** For a person whose login has ended: afterwards they are back at the page. */
    public static function askToLogIn(): void
    {
        wp_safe_redirect(wp_login_url(ThemeOptionsPage::url()));
    }

    private function connect(): void
    {
        $outcome = $this->services->connector()->connect(self::field('token'));
        $this->tell($outcome, static fn (Account $account): string => sprintf(
            /* translators: %s: the account's user name */
            __('Connected: @%s. The token is stored encrypted.', 'loupe'),
            $account->user->username ?? $account->id
        ));
    }

    private function refresh(): void
    {
        $outcome = $this->services->refresher()->refresh(self::field('account'));
        $this->tell($outcome, static fn (): string => __('The token was refreshed.', 'loupe'));
    }

    private function sync(): void
    {
        $outcome = $this->services->feedSync()->sync(self::field('account'));
        $this->tell($outcome, static fn (): string => __('The feed is up to date.', 'loupe'));
    }

    private function disconnect(): void
    {
        if (self::field('sure') !== '1') {
            $this->notices->warning(__(
                'Nothing was changed. To disconnect, tick the box beside the button first.',
                'loupe'
            ));
            return;
        }
        $refusal = $this->services->disconnector()->disconnect(self::field('account'));
        $this->tell($refusal, static fn (): string => __(
            'Disconnected. Token, posts and pictures were removed from this site.',
            'loupe'
        ));
    }

    private function tell(?object $outcome, callable $message): void
    {
        $this->services->cron()->keepScheduled();
        if ($outcome instanceof Failure || $outcome instanceof Refusal) {
            $this->notices->error($outcome->message());
            return;
        }
        $this->notices->success($message($outcome));
    }

    private static function field(string $name): string
    {
        // handle() looks at the nonce before anything else.
        $value = $_POST[$name] ?? '';
        return is_string($value) ? wp_unslash($value) : '';
    }
}
