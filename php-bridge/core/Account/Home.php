<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

/**
 * The address that this site has now. An account remembers the one it was
 * connected at: where the two differ, the site has moved, or the account came
 * here with a copy of it, and only a person can tell.
 */
final class Home
{
    private const STANDARD_PORTS = [80, 443];

    private function __construct(
        /** Host and path, such as "example.org/blog"; empty where nobody can tell. */
        public readonly string $address,
    ) {
    }

    /** What changes without a site becoming another does not count: the scheme, "www.", a final slash. */
    public static function at(string $url): self
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
        $parts = parse_url(trim($url));
        $host = is_array($parts) ? rtrim(strtolower($parts['host'] ?? ''), '.') : '';
        if ($host === '') {
            return self::unknown();
        }
        $port = $parts['port'] ?? self::STANDARD_PORTS[0];
        return new self(
            preg_replace('/^www\./', '', $host)
            . (in_array($port, self::STANDARD_PORTS, true) ? '' : ":$port")
            . rtrim((string) preg_replace('~/+~', '/', $parts['path'] ?? ''), '/')
        );
    }

    /** Of a kind of site that is not asked. */
    public static function unknown(): self
    {
        return new self('');
    }

    /** Whether an account is another address's, so that nothing is asked of Instagram for it until somebody decides. */
    public function isForeign(Account $account): bool
    {
        $present = $account->addresses->present;
        return $this->address !== '' && $present !== [] && !in_array($this->address, $present, true);
    }

    /** An account of a version that remembered no address is taken for one of this. */
    public function adopt(Account $account): Account
    {
        return $account->addresses->present === [] ? $account->at(Addresses::only($this->address)) : $account;
    }
}
