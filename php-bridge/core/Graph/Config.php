<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Coerce;

/** What the site's owner may set. A value that cannot be is the default. */
final class Config
{
    private const GRAPH_URL = 'https://graph.instagram.com';
    private const GRAPH_VERSION = 'v27.0';
    private const API_URL = 'https://api.instagram.com';
    private const HOURLY_CALLS = 240;
    /** Posts kept of an account: as many as a page record holds, and as Instagram tells of. */
    public const POSTS = ['least' => 48, 'most' => 10_000];

    /** MB of the largest film that is kept: none, or as much as a film of Instagram's may be by far. */
    public const FILMS = ['least' => 0, 'most' => 500];
    public const MB = 1_000_000;

    private function __construct(
        /** Scheme and host, without a final slash. */
        public readonly string $graphUrl,
        /** Such as "v27.0". */
        public readonly string $graphVersion,
        public readonly Product $product,
        /** Calls to Instagram an hour, all accounts together. */
        public readonly int $hourlyCalls,
        /** @var list<string> further "host" or "host:port" that pictures may come from, in lower case */
        public readonly array $mediaHosts,
        /** Where people allow access: scheme and host. */
        public readonly string $loginUrl,
        /** Where authorisation codes are exchanged: scheme and host. */
        public readonly string $apiUrl,
        /** How many posts of an account are kept, the newest. */
        public readonly int $posts,
        /** MB of the largest film that is kept; 0 where none is. */
        public readonly int $films,
    ) {
    }

    /**
     * @param array<mixed> $values keys: graph_url, graph_version, product, hourly_calls, media_hosts, login_url,
     *                             api_url, posts, films
     */
    public static function from(array $values): self
    {
        $product = Product::tryFrom(self::text($values, 'product')) ?? Product::InstagramLogin;
        $version = self::text($values, 'graph_version');
        $calls = filter_var($values['hourly_calls'] ?? null, FILTER_VALIDATE_INT, ['options' => ['min_range' => 1]]);
        return new self(
            self::origin($values, 'graph_url') ?? self::GRAPH_URL,
            preg_match('~^v\d+\.\d+\z~', $version) === 1 ? $version : self::GRAPH_VERSION,
            $product,
            $calls === false ? self::HOURLY_CALLS : $calls,
            self::hosts($values['media_hosts'] ?? []),
            self::origin($values, 'login_url') ?? $product->loginUrl(),
            self::origin($values, 'api_url') ?? self::API_URL,
            Coerce::clamped($values['posts'] ?? null, self::POSTS['least'], self::POSTS['most'])
                ?? self::POSTS['least'],
            Coerce::clamped($values['films'] ?? null, self::FILMS['least'], self::FILMS['most'])
                ?? self::FILMS['least'],
        );
    }

    /** Where nodes are asked for. */
    public function graphBase(): string
    {
        return $this->graphUrl . '/' . $this->graphVersion;
    }

    /** @param array<mixed> $values */
    private static function origin(array $values, string $key): ?string
    {
        $url = rtrim(self::text($values, $key), '/');
        return preg_match('~^https?://[a-z0-9.-]+(:\d+)?\z~i', $url) === 1 ? $url : null;
    }

    /** @param array<mixed> $values */
    private static function text(array $values, string $key): string
    {
        $value = $values[$key] ?? '';
        return is_string($value) ? trim($value) : '';
    }

    /**
     * @param mixed $hosts a list, or a text with commas
     * @return list<string>
     */
    private static function hosts(mixed $hosts): array
    {
        $hosts = is_string($hosts) ? explode(',', $hosts) : $hosts;
        $hosts = array_map(
            static fn (mixed $host): string => is_string($host) ? strtolower(trim($host)) : '',
            is_array($hosts) ? array_values($hosts) : []
        );
        return array_values(array_filter($hosts, static fn (string $host): bool => $host !== ''));
    }
}
