<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** WordPress's HTTP API, with the site's own proxy settings and blocks in force. */
final class WordPressHttp implements Http
{
    /** The argument of a request that says within which limits it stays. */
    private const LIMITS = 'loupe_limits';

    /**
     * @param list<string> $configuredHosts that the site's owner named in the
     *        configuration: those may be private addresses and unusual ports,
     *        which WordPress otherwise refuses
     */
    public function __construct(private readonly array $configuredHosts)
    {
    }

    public function get(#[\SensitiveParameter] string $url, int $timeout, int $maxBytes): HttpReply|HttpTrouble
    {
        return $this->send($url, ['method' => 'GET'], $timeout, $maxBytes);
    }

    public function post(
        string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        return $this->send($url, ['method' => 'POST', 'body' => $fields], $timeout, $maxBytes);
    }

    /** @param array<string, mixed> $request */
    private function send(
        #[\SensitiveParameter] string $url,
        #[\SensitiveParameter] array $request,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        $host = strtolower((string) wp_parse_url($url, PHP_URL_HOST));
        $limits = [
            'timeout' => $timeout,
            'redirection' => 0,
            'limit_response_size' => $maxBytes + 1,
            'reject_unsafe_urls' => !in_array($host, $this->configuredHosts, true),
        ];
        try {
            $response = wp_remote_request($url, [...$request, ...$limits, self::LIMITS => $limits]);
        } catch (\Throwable) {
            // Another plugin's hook. Its trace holds the address, and that the token: it goes no further.
            return HttpTrouble::Unreachable;
        }
        if ($response instanceof \WP_Error) {
            return self::trouble($response);
        }
        $body = wp_remote_retrieve_body($response);
        if (strlen($body) > $maxBytes) {
            return HttpTrouble::TooLong;
        }
        $headers = [];
        foreach (wp_remote_retrieve_headers($response) as $name => $value) {
            $headers[strtolower((string) $name)] = is_array($value) ? implode(', ', $value) : (string) $value;
        }
        return new HttpReply((int) wp_remote_retrieve_response_code($response), $headers, $body);
    }

    /**
     * Puts back what other plugins changed: a lock is held for as long as a call may take, and a redirect would take
     * the token elsewhere.
     */
    public static function limited(mixed $arguments): mixed
    {
        $limits = is_array($arguments) ? $arguments[self::LIMITS] ?? null : null;
        return is_array($limits) ? [...$arguments, ...$limits] : $arguments;
    }

    /** The message is cURL's or the socket's own, in English on every site. */
    private static function trouble(\WP_Error $error): HttpTrouble
    {
        $message = strtolower($error->get_error_message());
        $late = str_contains($message, 'curl error 28') || str_contains($message, 'timed out');
        return $late ? HttpTrouble::TimedOut : HttpTrouble::Unreachable;
    }
}
