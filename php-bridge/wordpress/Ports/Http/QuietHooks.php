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
        curl_setopt($handle, CURLOPT_URL, $url);
        if ($this->request->fields !== []) {
            curl_setopt($handle, CURLOPT_POSTFIELDS, http_build_query($this->request->shownFields() ?? []));
        }
        // What they put in its place is not used.
        $offered = $handle;
        do_action_ref_array('http_api_curl', [&$offered, $this->terms->shown, $url]);
        if ($this->request->fields !== []) {
            curl_setopt($handle, CURLOPT_POSTFIELDS, http_build_query($this->request->fields, '', '&'));
        }
        curl_setopt_array($handle, [
            CURLOPT_URL => $this->url,
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
}
