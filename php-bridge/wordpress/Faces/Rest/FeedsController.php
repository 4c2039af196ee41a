<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Refusal;
use Loupe\WordPress\Actions\FeedQuery;
use Loupe\WordPress\Actions\FeedReading;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Site\PublicReading;
use Loupe\WordPress\Wording\RestError;
use Loupe\WordPress\Words\RestWords;

/** Which feeds there are, for the block editor; and what pages show of each, for it and for other front ends. */
final class FeedsController
{
    public function __construct(private readonly Accounts $accounts, private readonly FeedReading $reading)
    {
    }

    public function list(): \WP_REST_Response
    {
        $feeds = array_map(
            static fn (Account $account): array => [
                'id' => $account->id,
                'username' => $account->handle(),
            ],
            $this->accounts->all()
        );
        return new \WP_REST_Response(['feeds' => $feeds]);
    }

    public static function mayRead(\WP_REST_Request $request): bool|\WP_Error
    {
        return Permission::mayEdit() || PublicReading::isOpen(AccountPath::id($request)) ?: new \WP_Error(
            'rest_forbidden',
            RestWords::notPublic(),
            ['status' => rest_authorization_required_code()]
        );
    }

    /** @return array<string, array<string, mixed>> what show() takes */
    public static function parameters(): array
    {
        return [
            ...FeedQuery::parameters(),
            'hidden' => ['description' => RestWords::hidden(), 'type' => 'boolean', 'default' => false],
        ];
    }

    public function show(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = AccountPath::id($request);
        $alsoHidden = $request['hidden'] && Permission::mayManage();
        $part = $this->reading->part($id, FeedQuery::of($request->get_params()), alsoHidden: $alsoHidden);
        if ($part === null) {
            return RestError::from(Refusal::noAccount());
        }
        // What is hidden is not for those who keep answers for others.
        $isOpen = PublicReading::isOpen($id) && !$alsoHidden;
        $isKnown = $isOpen && $part->isAmong((string) $request->get_header('if_none_match'));
        $reply = $isKnown ? new \WP_REST_Response(null, 304) : new \WP_REST_Response($part->body);
        if ($isOpen) {
            $reply->set_headers($part->headers());
        }
        if ($part->hasNext) {
            $query = [...$request->get_query_params(), 'page' => $request['page'] + 1];
            $reply->link_header('next', add_query_arg($query, rest_url($request->get_route())));
        }
        return $reply;
    }
}
