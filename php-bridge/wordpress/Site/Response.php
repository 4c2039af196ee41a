<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** What this request is answered with. */
final class Response
{
    /**
     * Whoever asked has the whole answer, and the work goes on also when they are gone.
     *
     * PHP-FPM and LiteSpeed end the request here. Elsewhere, such as under
     * Apache's mod_php, the answer is sent, so the page is there, but its
     * connection closes only after the work.
     */
    public static function finish(): void
    {
        ignore_user_abort(true);
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
        } elseif (function_exists('litespeed_finish_request')) {
            litespeed_finish_request();
        } else {
            wp_ob_end_flush_all();
            flush();
        }
    }
}
