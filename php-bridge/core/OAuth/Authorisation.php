<?php

declare(strict_types=1);

namespace Loupe\Core\OAuth;

use Loupe\Core\Config;

/** Where a person allows access to an account (instagram-api: authorisation, documented by Meta). */
final class Authorisation
{
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * Whether Instagram would send people back there: it registers https addresses only.
     * A login page without https is a stand-in on somebody's own machine, which need not be so strict.
     */
    public function canReturnTo(string $redirectUri): bool
    {
        return str_starts_with($redirectUri, 'https://') || str_starts_with($this->config->loginUrl, 'http://');
    }

    /** @param string $redirectUri to the letter as it is registered at Meta */
    public function url(App $app, string $redirectUri, string $state): string
    {
        return $this->config->loginUrl . '/oauth/authorize?' . http_build_query([
            'client_id' => $app->id,
            'redirect_uri' => $redirectUri,
            'scope' => $this->config->product->scope(),
            'response_type' => 'code',
            'state' => $state,
        ], '', '&', PHP_QUERY_RFC3986);
    }
}
