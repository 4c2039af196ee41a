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
                'former_names' => $account->formerNames,
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
            ...array_map(static fn (array $schema): array => [
                ...$schema,
                'validate_callback' => static fn (mixed $value, \WP_REST_Request $request, string $name): bool|\WP_Error
                    => FeedQuery::judge($value, $schema, $name),
            ], FeedQuery::parameters()),
            'hidden' => ['description' => RestWords::hidden(), 'type' => 'boolean', 'default' => false],
        ];
    }

    public function show(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = AccountPath::id($request);
        $isForEditor = Permission::mayEdit();
        $part = $this->reading->part(
            $id,
            FeedQuery::of($request->get_params()),
            isForEditor: $isForEditor,
            alsoHidden: $request['hidden'] && Permission::mayManage()
        );
        if ($part === null) {
            return RestError::from(Refusal::noAccount());
        }
        // What others are not to see is not for those who keep answers for them.
        $isKnown = !$isForEditor && $part->isAmong((string) $request->get_header('if_none_match'));
        $reply = $isKnown ? new \WP_REST_Response(null, 304) : new \WP_REST_Response($part->body);
        if (!$isForEditor) {
            $reply->set_headers($part->headers());
        }
        if ($part->hasNext) {
            $query = ['page' => $request['page'] + 1] + $request->get_query_params();
            unset($query['_wpnonce'], $query['rest_route']);
            $address = rest_url($request->get_route());
            $address .= (str_contains($address, '?') ? '&' : '?') . http_build_query($query);
            $reply->link_header('next', $address);
        }
        return $reply;
    }
}
