<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\WordPress\Site\Response;

/**
 * What one of Loupe's front addresses answers: a redirect, JSON, a small page of its own or a text. Never
 * cached, but for what is open to everybody.
 */
final class Reply
{
    /** @param array<string, mixed>|null $json */
    private function __construct(
        public readonly int $status,
        public readonly ?string $location,
        public readonly ?array $json,
        public readonly string $title,
        public readonly string $html,
        public readonly string $text = '',
        public readonly ?\Closure $work = null,
        /** @var array<string, string> of an answer that is the same for everybody, which caches may keep */
        public readonly array $headers = [],
    ) {
    }

    /** @param string $location one of Loupe's own addresses, with nothing in it that a request brought */
    public static function redirect(string $location): self
    {
        return new self(302, $location, null, '', '');
    }

    /** @param array<string, mixed> $json */
    public static function json(int $status, array $json): self
    {
        return new self($status, null, $json, '', '');
    }

    /** @param string $html what stands on the page, escaped */
    public static function page(int $status, string $title, string $html): self
    {
        return new self($status, null, null, $title, $html);
    }

    /**
     * @param string $text plain
     * @param (\Closure(): void)|null $work begun once whoever asked has the answer, or is gone
     */
    public static function text(string $text, ?\Closure $work = null): self
    {
        return new self(200, null, null, '', '', $text, $work);
    }

    /**
     * The same for everybody.
     *
     * @param array<string, mixed>|null $body null for whoever has it already
     * @param bool $isHtml whether it is a piece of HTML, and no JSON
     * @param array<string, string> $headers
     */
    public static function open(?array $body, bool $isHtml, array $headers): self
    {
        $headers += [
            'Content-Type' => ($isHtml ? 'text/html' : 'application/json') . '; charset=utf-8',
            'Access-Control-Allow-Origin' => '*',
            'Access-Control-Expose-Headers' => 'Link',
            'X-Content-Type-Options' => 'nosniff',
            'X-Robots-Tag' => 'noindex',
        ];
        return $isHtml
            ? new self($body === null ? 304 : 200, null, null, '', $body['html'] ?? '', headers: $headers)
            : new self($body === null ? 304 : 200, null, $body, '', '', headers: $headers);
    }

    public function send(): never
    {
        if ($this->headers !== []) {
            $this->sendOpen();
        }
        // Page caches that know no header know this.
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The caches' name for it.
        defined('DONOTCACHEPAGE') || define('DONOTCACHEPAGE', true);
        nocache_headers();
        // The address may carry a code, and nobody else is to see where people come from.
        header('Referrer-Policy: no-referrer');
        header('X-Robots-Tag: noindex, nofollow');
        if ($this->location !== null) {
            // A fragment of its own: without one the browser carries Instagram's "#_" along.
            // phpcs:ignore WordPress.Security.SafeRedirect -- The safe one knows the front's host only, and the admin area may have another.
            wp_redirect($this->location . '#loupe', $this->status);
            exit;
        }
        if ($this->json !== null) {
            wp_send_json($this->json, $this->status);
        }
        if ($this->text !== '') {
            // Before the first output: the site itself hangs up at once, which PHP finds out when it writes.
            ignore_user_abort(true);
            header('Content-Type: text/plain; charset=utf-8');
            echo esc_html($this->text);
            if ($this->work !== null) {
                Response::finish();
                ($this->work)();
            }
            exit;
        }
        wp_die(wp_kses_post($this->html), esc_html($this->title), ['response' => absint($this->status)]);
    }

    private function sendOpen(): never
    {
        status_header($this->status);
        foreach ($this->headers as $name => $value) {
            header("$name: $value");
        }
        if ($this->status === 200) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- The markup of a feed, escaped where it was made, or JSON.
            echo $this->json === null ? $this->html : wp_json_encode($this->json);
        }
        exit;
    }
}
