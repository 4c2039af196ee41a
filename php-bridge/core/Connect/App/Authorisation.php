<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\App;

use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Config;

/** Where a person allows access to an account (instagram-api: authorisation, documented by Meta). */
final class Authorisation
{
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * @param string $redirectUri where Instagram sends people back to
     * @param string $adminUrl where they are logged in
     * @param string $cookieDomain what the login's cookie is set for; empty for the host alone
     * @return ReturnObstacle|null what keeps them from coming back with their login; null where nothing does
     */
    public function obstacle(string $redirectUri, string $adminUrl, string $cookieDomain): ?ReturnObstacle
    {
        return match (true) {
            !$this->canReturnTo($redirectUri) => ReturnObstacle::NoHttps,
            !self::isLoginShared($redirectUri, $adminUrl, $cookieDomain) => ReturnObstacle::OtherHost,
            default => null,
        };
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

    /**
     * Whether Instagram would send people back there: it registers https addresses only.
     * A login page without https is a stand-in on somebody's own machine, which need not be so strict.
     */
    private function canReturnTo(string $redirectUri): bool
    {
        return str_starts_with($redirectUri, 'https://') || str_starts_with($this->config->loginUrl, 'http://');
    }

    private static function isLoginShared(string $redirectUri, string $adminUrl, string $cookieDomain): bool
    {
        [$front, $admin] = array_map(
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
            static fn (string $url): string => strtolower((string) parse_url($url, PHP_URL_HOST)),
            [$redirectUri, $adminUrl]
        );
        $domain = strtolower(ltrim($cookieDomain, '.'));
        $isInDomain = static fn (string $host): bool => $domain !== '' && str_ends_with(".$host", ".$domain");
        return $front === $admin || ($isInDomain($front) && $isInDomain($admin));
    }
}
