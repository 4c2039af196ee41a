<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\Http;

use Loupe\Core\Port\Meddling;
use WpOrg\Requests\Hooks;
use WpOrg\Requests\Requests;

/**
 * What other plugins make of a request before it is sent: they are asked by the hooks of WordPress's HTTP API, and see
 * neither token nor secret. What is harmless is taken over; what is not is meddling.
 */
final class OtherPlugins
{
    /**
     * @return RequestTerms|Meddling in the order in which WordPress asks; meddling where the certificate would not be
     *         checked, a redirect be followed, another address be asked, or somebody answer in Instagram's place
     */
    public static function ask(OutgoingRequest $request): RequestTerms|Meddling
    {
        $url = $request->shownUrl();
        $arguments = self::arguments($request, $url);
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
        $changed = apply_filters('http_request_args', $arguments, $url);
        $changed = is_array($changed) ? [...$arguments, ...$changed] : $arguments;
        if (!$changed['sslverify'] || (int) $changed['redirection'] > 0) {
            return self::meddling('http_request_args');
        }
        $timeout = is_numeric($changed['timeout']) && $changed['timeout'] > 0
            ? min((float) $changed['timeout'], $request->timeout)
            : $request->timeout;
        // A lock is held for as long as a call may take, so it may take less, and not more.
        $shown = [...$changed, ...array_diff_key($arguments, ['sslcertificates' => 0]), 'timeout' => $timeout];
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
        if (apply_filters('pre_http_request', false, $shown, $url) !== false) {
            return self::meddling('pre_http_request');
        }
        $certificates = self::file($changed['sslcertificates']) ?? $arguments['sslcertificates'];
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
        $verify = apply_filters('https_ssl_verify', $certificates, $url);
        if (!$verify) {
            return self::meddling('https_ssl_verify');
        }
        $certificates = self::file($verify) ?? $certificates;
        if (self::isRedirectedBelow($request, $url, $certificates)) {
            return self::meddling('requests-requests.before_request');
        }
        return new RequestTerms($timeout, $certificates, (string) $arguments['user-agent'], $shown);
    }

    /** @return array<string, mixed> as WordPress would have them, all of them */
    private static function arguments(OutgoingRequest $request, string $url): array
    {
        $agent = 'WordPress/' . get_bloginfo('version') . '; ' . get_bloginfo('url');
        return [
            'method' => $request->method,
            'timeout' => $request->timeout,
            'redirection' => 0,
            '_redirection' => 0,
            'httpversion' => '1.1',
            // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
            'user-agent' => self::oneLine(apply_filters('http_headers_useragent', $agent, $url), $agent),
            'reject_unsafe_urls' => false,
            'blocking' => true,
            'headers' => $request->headers,
            'cookies' => [],
            'body' => $request->shownFields(),
            'compress' => false,
            'decompress' => true,
            'sslverify' => true,
            'sslcertificates' => Requests::get_certificate_path(),
            'stream' => false,
            'filename' => null,
            'limit_response_size' => $request->maxBytes + 1,
        ];
    }

    /** Whether somebody below WordPress's own filters would send it elsewhere, or unchecked. */
    private static function isRedirectedBelow(OutgoingRequest $request, string $url, string $certificates): bool
    {
        [$to, $headers, $data, $method] = [$url, $request->headers, $request->shownFields() ?? [], $request->method];
        $options = ['verify' => $certificates, 'verifyname' => true, 'follow_redirects' => false, 'transport' => false,
            'timeout' => $request->timeout, 'hooks' => new Hooks()];
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
        do_action_ref_array('requests-requests.before_request', [&$to, &$headers, &$data, &$method, &$options]);
        return $to !== $url
            || !($options['verify'] ?? true)
            || !($options['verifyname'] ?? true)
            || ($options['follow_redirects'] ?? true)
            || ($options['transport'] ?? false);
    }

    private static function meddling(string $hook): Meddling
    {
        $users = HookUsers::of($hook);
        return new Meddling($users === '' ? $hook : "$hook, used by $users");
    }

    /** Another file of certificates is still a check, as sites behind a company's proxy need it. */
    private static function file(mixed $path): ?string
    {
        return is_string($path) && @is_file($path) ? $path : null;
    }

    private static function oneLine(mixed $text, string $otherwise): string
    {
        return is_string($text) && preg_match('/^[\x20-\x7e]+\z/', $text) === 1 ? $text : $otherwise;
    }
}
