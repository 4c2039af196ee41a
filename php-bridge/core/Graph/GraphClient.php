<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;
use Loupe\Core\Port\Meddling;
use Loupe\Core\Value\Secret;

/** Asks Instagram. Tokens and secrets go to the configured hosts alone; no failure carries a URL. */
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

    /** The same, its calls counted for one account. */
    public function countedFor(string $account, CallKind $kind): self
    {
        return new self($this->http, $this->config, $this->budget->of($account)->for($kind));
    }

    /** Without what pages can do without, where Instagram would refuse it all for that. */
    public function user(Secret $token): User|Failure
    {
        $answer = $this->send($this->userUrl(), $token);
        if ($answer instanceof Failure) {
            return $answer;
        }
        $reply = Json::decode($answer->body);
        $failure = $this->failure(Endpoint::User, $answer, $reply);
        if ($failure !== null && self::refusedField($failure, $reply, Product::DISPENSABLE_OF_USER) !== null) {
            $reply = $this->ask(Endpoint::User, $this->userUrl(Product::DISPENSABLE_OF_USER), $token);
            $failure = $reply instanceof Failure ? $reply : null;
        }
        return $failure ?? User::read($reply);
    }

    /**
     * One page of the newest media.
     *
     * @param string $username the account's, for posts that do not name their own
     * @param int $limit 1 to 100
     * @param string|null $after the cursor the page before ended with; never its `next`, which embeds the token
     * @param list<string> $without fields not to ask for
     */
    public function media(
        Secret $token,
        string $username,
        int $limit,
        ?string $after,
        array $without,
    ): MediaPage|TooMuch|FieldRefused|Failure {
        $answer = $this->send($this->mediaUrl($limit, $after, $without), $token);
        if ($answer instanceof Failure) {
            return $answer;
        }
        $reply = Json::decode($answer->body);
        $failure = $this->failure(Endpoint::Media, $answer, $reply);
        if ($failure !== null) {
            return $this->refused($failure, $reply, $without);
        }
        $page = MediaPage::partOfAList($reply, $username);
        return $page instanceof MediaPage ? $page->answeredAt(AnswerDate::of($answer)) : $page;
    }

    /**
     * One post by its id.
     *
     * @param string $username the account's, for a post that does not name its own
     * @param list<string> $without fields not to ask for
     */
    public function post(Secret $token, string $username, string $id, array $without): Post|Gone|FieldRefused|Failure
    {
        $answer = $this->send($this->fieldsOf("/$id", $without), $token);
        if ($answer instanceof Failure) {
            return $answer;
        }
        $reply = Json::decode($answer->body);
        $failure = $this->failure(Endpoint::Media, $answer, $reply);
        if ($failure?->code === FailureCode::UnknownObject && Classification::isGone($reply)) {
            return new Gone($failure);
        }
        if ($failure !== null) {
            $refused = $this->refused($failure, $reply, $without);
            return $refused instanceof TooMuch ? $failure : $refused;
        }
        $post = Post::read($reply, $username);
        // An answer about another post is none.
        return $post?->id === $id ? $post : new Failure(FailureCode::Garbled);
    }

    /** @param list<string> $without fields that were not asked for */
    private function refused(Failure $failure, mixed $reply, array $without): TooMuch|FieldRefused|Failure
    {
        $dispensable = array_intersect(
            array_diff(Product::DISPENSABLE, $without),
            preg_split('/[,{}]/', $this->config->product->mediaFields()) ?: []
        );
        $field = self::refusedField($failure, $reply, array_values($dispensable));
        return match (true) {
            Classification::mayBeTooMuch($reply) => new TooMuch($failure),
            $field !== null => new FieldRefused($field, $failure),
            default => $failure,
        };
    }

    /** @param list<string> $dispensable */
    private static function refusedField(Failure $failure, mixed $reply, array $dispensable): ?string
    {
        return in_array($failure->code, [FailureCode::BadRequest, FailureCode::Permission], true)
            ? Classification::refusedField($reply, $dispensable)
            : null;
    }

    public function refresh(Secret $token): NewTerm|Failure
    {
        $url = $this->config->graphUrl . '/refresh_access_token?grant_type=ig_refresh_token';
        $reply = $this->ask(Endpoint::Refresh, $url, $token);
        return $reply instanceof Failure ? $reply : NewTerm::read($reply);
    }

    /**
     * Authorisation code → short-lived token. The code is used up, whatever becomes of the answer.
     *
     * @param string $redirectUri that the code came back to, to the letter
     */
    public function exchangeCode(App $app, Secret $code, string $redirectUri): Secret|Failure
    {
        $fields = [
            'client_id' => $app->id,
            'client_secret' => $app->secret->reveal(),
            'grant_type' => 'authorization_code',
            'redirect_uri' => $redirectUri,
            'code' => $code->reveal(),
        ];
        $url = $this->config->apiUrl . '/oauth/access_token';
        $answer = $this->spendOn(fn () => $this->http->post($url, $fields, self::TIMEOUT, self::MAX_BYTES));
        $reply = $answer instanceof Failure ? $answer : $this->decoded(Endpoint::CodeExchange, $answer);
        return $reply instanceof Failure ? $reply : CodeReply::read($reply);
    }

    /** Short-lived → long-lived token. The short-lived one stays what it is. */
    public function longLived(App $app, Secret $short): NewTerm|Failure
    {
        $url = $this->config->graphUrl . '/access_token?grant_type=ig_exchange_token&client_secret='
            . rawurlencode($app->secret->reveal());
        $reply = $this->ask(Endpoint::LongLivedExchange, $url, $short);
        return $reply instanceof Failure ? $reply : NewTerm::read($reply);
    }

    /** The whole reply, good or bad, for a browser that cannot ask by itself. */
    public function relay(Secret $token, RelayQuery $query): HttpReply|Failure
    {
        return $this->send(match ($query) {
            RelayQuery::User => $this->userUrl(Product::DISPENSABLE_OF_USER),
            // Alternative texts, which can make Instagram refuse it all, matter on pages and not in a preview.
            RelayQuery::Media => $this->mediaUrl(RelayQuery::PREVIEW_POSTS, null, ['alt_text']),
        }, $token);
    }

    /** @return mixed a Failure, or the decoded reply that is none */
    private function ask(Endpoint $endpoint, #[\SensitiveParameter] string $url, Secret $token): mixed
    {
        $answer = $this->send($url, $token);
        return $answer instanceof Failure ? $answer : $this->decoded($endpoint, $answer);
    }

    /** @return mixed likewise */
    private function decoded(Endpoint $endpoint, HttpReply $answer): mixed
    {
        $reply = Json::decode($answer->body);
        return $this->failure($endpoint, $answer, $reply) ?? $reply;
    }

    private function failure(Endpoint $endpoint, HttpReply $answer, mixed $reply): ?Failure
    {
        $failure = Failure::classify($endpoint, $answer->status, $answer->headers, $reply);
        $this->budget->heed($answer->headers, $failure);
        return $failure;
    }

    private function send(#[\SensitiveParameter] string $url, Secret $token): HttpReply|Failure
    {
        $url .= '&access_token=' . rawurlencode($token->reveal());
        return $this->spendOn(fn () => $this->http->get($url, self::TIMEOUT, self::MAX_BYTES));
    }

    /** @param callable(): (HttpReply|HttpTrouble|Meddling) $request */
    private function spendOn(callable $request): HttpReply|Failure
    {
        $spent = $this->budget->spend();
        if ($spent !== null) {
            return $spent;
        }
        $reply = $request();
        return match (true) {
            $reply instanceof HttpReply => $reply,
            $reply instanceof Meddling => new Failure(FailureCode::Filtered, null, $reply->hook),
            $reply === HttpTrouble::Unreachable => new Failure(FailureCode::Unreachable),
            $reply === HttpTrouble::TimedOut => new Failure(FailureCode::TimedOut),
            $reply === HttpTrouble::TooLong => new Failure(FailureCode::Garbled),
        };
    }

    /** @param list<string> $without */
    private function userUrl(array $without = []): string
    {
        return $this->config->graphBase() . '/me?fields=' . $this->config->product->userFields($without);
    }

    /** @param list<string> $without */
    private function mediaUrl(int $limit, ?string $after, array $without): string
    {
        $url = $this->fieldsOf('/me/media', $without) . '&limit=' . $limit;
        return $after === null ? $url : $url . '&after=' . rawurlencode($after);
    }

    /** @param list<string> $without */
    private function fieldsOf(string $node, array $without): string
    {
        return $this->config->graphBase() . "$node?fields="
            . strtr(rawurlencode($this->config->product->mediaFields($without)), ['%2C' => ',']);
    }
}
