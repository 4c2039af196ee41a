<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** WordPress's HTTP API, with the site's own proxy settings and blocks in force. */
final class WordPressHttp implements Http
{
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
        $response = wp_remote_request($url, [
            ...$request,
            'timeout' => $timeout,
            'redirection' => 0,
            'limit_response_size' => $maxBytes + 1,
            'reject_unsafe_urls' => !in_array($host, $this->configuredHosts, true),
        ]);
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

    /** The message is cURL's or the socket's own, in English on every site. */
    private static function trouble(\WP_Error $error): HttpTrouble
    {
        $message = strtolower($error->get_error_message());
        $late = str_contains($message, 'curl error 28') || str_contains($message, 'timed out');
        return $late ? HttpTrouble::TimedOut : HttpTrouble::Unreachable;
    }
}
