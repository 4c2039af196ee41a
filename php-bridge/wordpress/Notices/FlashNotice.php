<?php

declare(strict_types=1);

namespace Loupe\WordPress\Notices;

use Loupe\Core\Connect\Connection;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\NoticeWords;

/** What a plain form came to, shown once to the person who sent it. Holds no secret. */
final class FlashNotice
{
    public const PREFIX = 'loupe_notice_';
    private const KEPT = MINUTE_IN_SECONDS;

    public function success(string $message): void
    {
        $this->keep('success', $message);
    }

    /** That an account is connected, and what went wrong on the way. */
    public function connected(Connection $connection): void
    {
        $message = NoticeWords::connected($connection->account->name());
        $notice = $connection->notice;
        $notice === null ? $this->success($message) : $this->warning($message . ' ' . Words::say($notice));
    }

    public function info(string $message): void
    {
        $this->keep('info', $message);
    }

    public function warning(string $message): void
    {
        $this->keep('warning', $message);
    }

    public function error(string $message): void
    {
        $this->keep('error', $message);
    }

    public function show(): void
    {
        $key = self::PREFIX . get_current_user_id();
        $notice = get_transient($key);
        if (!is_array($notice)) {
            return;
        }
        delete_transient($key);
        wp_admin_notice(esc_html($notice['message']), ['type' => $notice['type'], 'dismissible' => true]);
    }

    private function keep(string $type, string $message): void
    {
        $notice = ['type' => $type, 'message' => Printable::line($message)];
        set_transient(self::PREFIX . get_current_user_id(), $notice, self::KEPT);
    }
}
