<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\Http;

use WpOrg\Requests\Hooks;

/**
 * The hooks of a request that is being sent, of which WordPress's plugins get one: they may prepare cURL, as a proxy
 * needs it. While they do there is no secret in it, and the promises are made good afterwards.
 */
final class QuietHooks extends Hooks
{
    /** As it is written on the wire. */
    private string $url;

    public function __construct(
        private readonly OutgoingRequest $request,
        private readonly RequestTerms $terms,
    ) {
        $this->url = $request->url;
    }

    /**
     * @param string $hook
     * @param array<mixed> $parameters
     */
    public function dispatch($hook, $parameters = []): bool
    {
        $isDispatched = parent::dispatch($hook, $parameters);
        if ($hook === 'requests.before_request') {
            $this->url = (string) $parameters[0];
        }
        if ($hook === 'curl.before_send' && has_action('http_api_curl')) {
            $this->letOthersPrepare($parameters[0]);
        }
        return $isDispatched;
    }

    private function letOthersPrepare(\CurlHandle $handle): void
    {
        $url = $this->request->shownUrl();
        $this->prepare($handle, $url, $this->request->shownFields() ?? []);
        // What they put in its place is not used.
        $offered = $handle;
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which it runs for its own requests.
        do_action_ref_array('http_api_curl', [&$offered, $this->terms->shown, $url]);
        $this->prepare($handle, $this->url, $this->request->fields, [
            CURLOPT_PORT => 0,
            CURLOPT_PROTOCOLS => $this->request->isEncrypted() ? CURLPROTO_HTTPS : CURLPROTO_HTTP,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            // These write down, or hand to others, what is sent.
            CURLOPT_VERBOSE => false,
            CURLOPT_NOPROGRESS => true,
        ]);
    }

    /**
     * @param array<string, string> $fields
     * @param array<int, mixed> $options
     */
    private function prepare(\CurlHandle $handle, string $url, array $fields, array $options = []): void
    {
        $body = $this->request->fields === [] ? [] : [CURLOPT_POSTFIELDS => http_build_query($fields, '', '&')];
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- The handle of a request of WordPress's, which offers no other way.
        curl_setopt_array($handle, [CURLOPT_URL => $url] + $body + $options);
    }
}
