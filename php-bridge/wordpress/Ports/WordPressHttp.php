<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Core\Port\Meddling;
use Loupe\WordPress\Ports\Http\OtherPlugins;
use Loupe\WordPress\Ports\Http\OutgoingRequest;
use Loupe\WordPress\Ports\Http\QuietHooks;
use Loupe\WordPress\Ports\Http\RequestTerms;
use WpOrg\Requests\Exception as RequestFailed;
use WpOrg\Requests\Proxy\Http as Proxy;
use WpOrg\Requests\Requests;
use WpOrg\Requests\Response;

/**
 * The library that WordPress's HTTP API is made of, with the site's own proxy settings and blocks in force. Not
 * wp_remote_request(): its hooks hand token and secret to every plugin, and any of them can take the check of the
 * certificate away.
 */
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

    public function get(
        #[\SensitiveParameter] string $url,
        int $timeout,
        int $maxBytes,
        ?ByteRange $range = null,
    ): HttpReply|HttpTrouble|Meddling {
        return $this->send(new OutgoingRequest('GET', $url, [], $timeout, $maxBytes, $range?->headers() ?? []));
    }

    public function post(
        #[\SensitiveParameter] string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble|Meddling {
        return $this->send(new OutgoingRequest('POST', $url, $fields, $timeout, $maxBytes));
    }

    private function send(#[\SensitiveParameter] OutgoingRequest $request): HttpReply|HttpTrouble|Meddling
    {
        try {
            $terms = OtherPlugins::ask($request);
            return match (true) {
                $terms instanceof Meddling => $terms,
                $this->isBlocked($request) => HttpTrouble::Unreachable,
                default => self::exchange($request, $terms),
            };
        } catch (\Throwable) {
            // Another plugin's hook. Its trace may hold the address, and that the token: it goes no further.
            return HttpTrouble::Unreachable;
        }
    }

    private function isBlocked(OutgoingRequest $request): bool
    {
        $url = $request->shownUrl();
        return (!in_array($request->host(), $this->configuredHosts, true) && !wp_http_validate_url($url))
            || (new \WP_Http())->block_request($url);
    }

    private static function exchange(OutgoingRequest $request, RequestTerms $terms): HttpReply|HttpTrouble
    {
        try {
            $response = Requests::request(
                $request->url,
                $request->headers,
                $request->fields,
                $request->method,
                self::options($request, $terms)
            );
        } catch (RequestFailed $failed) {
            self::tell($request, $terms, new \WP_Error('http_request_failed', $failed->getMessage()));
            return self::trouble($failed->getMessage());
        }
        self::tell($request, $terms, self::shown($response));
        if (strlen($response->body) > $request->maxBytes) {
            return HttpTrouble::TooLong;
        }
        $headers = [];
        foreach ($response->headers->getAll() as $name => $values) {
            $headers[strtolower((string) $name)] = implode(', ', (array) $values);
        }
        return new HttpReply((int) $response->status_code, $headers, $response->body);
    }

    /** @return array<string, mixed> */
    private static function options(OutgoingRequest $request, RequestTerms $terms): array
    {
        $options = [
            'timeout' => $terms->timeout,
            'useragent' => $terms->userAgent,
            'follow_redirects' => false,
            'max_bytes' => $request->maxBytes + 1,
            'verify' => $terms->certificates,
            'verifyname' => true,
            'hooks' => new QuietHooks($request, $terms),
        ];
        $proxy = new \WP_HTTP_Proxy();
        if ($proxy->is_enabled() && $proxy->send_through_proxy($request->shownUrl())) {
            $login = $proxy->use_authentication() ? [$proxy->username(), $proxy->password()] : [];
            $options['proxy'] = new Proxy([$proxy->host() . ':' . $proxy->port(), ...$login]);
        }
        return $options;
    }

    /**
     * Who watches the site's requests hears of this one too, without what it carried and what it brought: an answer
     * may be a new token.
     *
     * @param array<string, mixed>|\WP_Error $outcome
     */
    private static function tell(OutgoingRequest $request, RequestTerms $terms, array|\WP_Error $outcome): void
    {
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
        do_action('http_api_debug', $outcome, 'response', Requests::class, $terms->shown, $request->shownUrl());
    }

    /** @return array<string, mixed> */
    private static function shown(Response $response): array
    {
        $status = (int) $response->status_code;
        $type = (string) ($response->headers['content-type'] ?? '');
        return [
            'headers' => ['content-type' => $type],
            'body' => '',
            'response' => ['code' => $status, 'message' => get_status_header_desc($status)],
            'cookies' => [],
            'filename' => null,
            'http_response' => null,
        ];
    }

    /** @param string $message cURL's or the socket's own, in English on every site */
    private static function trouble(string $message): HttpTrouble
    {
        $message = strtolower($message);
        $late = str_contains($message, 'curl error 28') || str_contains($message, 'timed out');
        return $late ? HttpTrouble::TimedOut : HttpTrouble::Unreachable;
    }
}
