<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Config;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Core\Token\Secret;

/** Asks Instagram. The token goes into the query, to the configured host alone; no failure carries a URL. */
final class GraphClient
{
    private const TIMEOUT = 15;
    private const MAX_BYTES = 4_000_000;

    public function __construct(
        private readonly Http $http,
        private readonly Config $config,
        private readonly CallBudget $budget,
    ) {
    }

    public function user(Secret $token): User|Failure
    {
        $body = $this->ask(Endpoint::User, $this->userUrl(), $token);
        return $body instanceof Failure ? $body : User::parse($body);
    }

    /**
     * One page of the newest media.
     *
     * @param string $username the account's, for posts that do not name their own
     * @param int $limit 1 to 100
     * @param string|null $after the cursor the page before ended with; never its `next`, which embeds the token
     */
    public function media(Secret $token, string $username, int $limit, ?string $after = null): MediaPage|Failure
    {
        $reply = $this->mediaReply($token, $limit, $after);
        $body = $reply instanceof Failure ? $reply : self::body(Endpoint::Media, $reply);
        return $body instanceof Failure ? $body : MediaPage::parse($body, $username);
    }

    public function refresh(Secret $token): NewTerm|Failure
    {
        $url = $this->config->graphUrl . '/refresh_access_token?grant_type=ig_refresh_token';
        $body = $this->ask(Endpoint::Refresh, $url, $token);
        return $body instanceof Failure ? $body : NewTerm::parse($body);
    }

    /** The whole reply, good or bad, for a browser that cannot ask by itself. */
    public function relay(Secret $token, RelayQuery $query): HttpReply|Failure
    {
        return match ($query) {
            RelayQuery::User => $this->send($this->userUrl(), $token),
            RelayQuery::Media => $this->mediaReply($token, RelayQuery::PREVIEW_POSTS, null),
        };
    }

    private function mediaReply(Secret $token, int $limit, ?string $after): HttpReply|Failure
    {
        $reply = $this->send($this->mediaUrl($limit, $after, true), $token);
        $body = $reply instanceof Failure ? $reply : self::body(Endpoint::Media, $reply);
        if ($body instanceof Failure && $body->code === FailureCode::BadRequest) {
            // One old reel can make Instagram refuse alt_text for the whole page.
            return $this->send($this->mediaUrl($limit, $after, false), $token);
        }
        return $reply;
    }

    private function ask(Endpoint $endpoint, string $url, Secret $token): string|Failure
    {
        $reply = $this->send($url, $token);
        return $reply instanceof Failure ? $reply : self::body($endpoint, $reply);
    }

    private static function body(Endpoint $endpoint, HttpReply $reply): string|Failure
    {
        return Failure::classify($endpoint, $reply->status, $reply->headers, $reply->body) ?? $reply->body;
    }

    private function send(string $url, Secret $token): HttpReply|Failure
    {
        $spent = $this->budget->spend();
        if ($spent !== null) {
            return $spent;
        }
        $url .= '&access_token=' . rawurlencode($token->reveal());
        $reply = $this->http->get($url, self::TIMEOUT, self::MAX_BYTES);
        return $reply instanceof HttpReply ? $reply : new Failure(match ($reply) {
            HttpTrouble::Unreachable => FailureCode::Unreachable,
            HttpTrouble::TimedOut => FailureCode::TimedOut,
            HttpTrouble::TooLong => FailureCode::Garbled,
        });
    }

    private function userUrl(): string
    {
        return $this->config->graphBase() . '/me?fields=' . $this->config->product->userFields();
    }

    private function mediaUrl(int $limit, ?string $after, bool $withAltText): string
    {
        $url = $this->config->graphBase() . '/me/media?fields='
            . strtr(rawurlencode($this->config->product->mediaFields($withAltText)), ['%2C' => ','])
            . '&limit=' . $limit;
        return $after === null ? $url : $url . '&after=' . rawurlencode($after);
    }
}
