<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Core\Connect\Paste\PastedToken;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\RelayedBody;
use Loupe\Core\Graph\RelayQuery;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\WordPress\Services;

/** Asks Instagram for a browser that cannot reach it. Nothing is stored. */
final class RelayController
{
    public function __construct(private readonly Services $services)
    {
    }

    /** @return array<string, mixed> */
    public static function schema(): array
    {
        return Schema::document('loupe-relay', ['status' => ['type' => 'integer'], 'body' => Schema::TEXT]);
    }

    public function ask(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $token = PastedToken::of(
            PastedText::read((string) $request['token']),
            $this->services->config()->product,
            $this->services->app()->codeExchange()
        );
        if ($token instanceof Refusal) {
            return Errors::from($token);
        }
        try {
            $reply = $this->services->graph()->relay($token->secret, RelayQuery::from((string) $request['query']));
        } catch (NotStored) {
            // Calls are counted before they are made.
            return Errors::from(Refusal::notStored());
        }
        if ($reply instanceof Failure) {
            return Errors::from($reply);
        }
        return new \WP_REST_Response([
            'status' => $reply->status,
            'body' => RelayedBody::withoutToken($reply->body, $token->secret),
        ]);
    }
}
