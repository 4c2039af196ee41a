<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

use Loupe\Core\Graph\RelayQuery;
use Loupe\Core\Value\AccountId;
use Loupe\WordPress\Permission;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words\RestWords;

/** Every REST route with what it takes and who may call it: docs/wire.md, "REST". */
final class Routes
{
    public const SPACE = 'loupe/v1';

    private const ID = '(?P<id>\d{1,19})';

    public static function register(Services $services): void
    {
        $accounts = new AccountsController($services);
        $feeds = new FeedsController($services);
        $relay = new RelayController($services);
        $callbacks = new CallbackController($services);

        self::route('/accounts', [
            self::endpoint('GET', Permission::MANAGE, $accounts->list(...)),
            self::endpoint('POST', Permission::MANAGE, $accounts->connect(...), [
                'token' => [...self::token(), 'required' => false],
                'expires_in' => [
                    'description' => RestWords::expiresIn(),
                    'type' => ['integer', 'null'],
                    'minimum' => 0,
                ],
                'code' => [
                    'description' => RestWords::code(),
                    'type' => 'string',
                    'minLength' => 1,
                ],
                'redirect_uri' => [
                    'description' => RestWords::redirectUri(),
                    'type' => 'string',
                    'maxLength' => 2000,
                ],
            ]),
        ], AccountSchema::accounts(...));
        self::route('/accounts/' . self::ID, [
            self::endpoint('DELETE', Permission::MANAGE, $accounts->disconnect(...), self::id()),
        ], AccountSchema::deleted(...));
        self::route('/accounts/' . self::ID . '/refresh', [
            self::endpoint('POST', Permission::MANAGE, $accounts->refresh(...), self::id()),
        ], AccountSchema::account(...));
        self::route('/accounts/' . self::ID . '/sync', [
            self::endpoint('POST', Permission::MANAGE, $accounts->sync(...), self::id()),
        ], AccountSchema::account(...));
        self::route('/relay', [
            self::endpoint('POST', Permission::MANAGE, $relay->ask(...), [
                'token' => self::token(),
                'query' => [
                    ...Schema::caseOf(RelayQuery::class),
                    'description' => RestWords::query(),
                    'required' => true,
                ],
            ]),
        ], RelayController::schema(...));
        self::route('/feeds', [self::endpoint('GET', Permission::EDIT, $feeds->list(...))], FeedSchema::list(...));
        self::route('/feeds/' . self::ID, [
            self::endpoint('GET', Permission::EDIT, $feeds->show(...), self::id()),
        ], FeedSchema::items(...));
        self::route('/deauthorise', [
            self::endpoint('POST', null, $callbacks->deauthorise(...), self::signedRequest()),
        ], CallbackController::deauthoriseSchema(...));
        self::route('/delete', [
            self::endpoint('POST', null, $callbacks->delete(...), self::signedRequest()),
        ], CallbackController::deleteSchema(...));
    }

    /**
     * @param list<array<string, mixed>> $endpoints
     * @param callable $schema of what comes back
     */
    private static function route(string $path, array $endpoints, callable $schema): void
    {
        register_rest_route(self::SPACE, $path, [...$endpoints, 'schema' => $schema]);
    }

    /**
     * @param string|null $capability null where anybody may call
     * @param array<string, array<string, mixed>> $args
     * @return array<string, mixed>
     */
    private static function endpoint(string $method, ?string $capability, callable $callback, array $args = []): array
    {
        return [
            'methods' => $method,
            'callback' => $callback,
            'permission_callback' => static fn (): bool => $capability === null || current_user_can($capability),
            'args' => $args,
        ];
    }

    /** @return string the id in the path: what a body or a query calls so outranks it in WordPress's own reading */
    public static function idIn(\WP_REST_Request $request): string
    {
        return AccountId::read($request->get_url_params()['id'] ?? null)->digits ?? '';
    }

    /** @return array<string, array<string, mixed>> */
    private static function id(): array
    {
        return ['id' => [
            'description' => RestWords::account(),
            'type' => 'string',
            'required' => true,
            // What a body calls so is not even looked at: the path was.
            'sanitize_callback' => null,
        ]];
    }

    /** @return array<string, array<string, mixed>> */
    private static function signedRequest(): array
    {
        return ['signed_request' => [
            'description' => RestWords::signedRequest(),
            'type' => 'string',
            'required' => true,
        ]];
    }

    /** @return array<string, mixed> */
    private static function token(): array
    {
        return [
            'description' => RestWords::token(),
            'type' => 'string',
            'required' => true,
        ];
    }
}
