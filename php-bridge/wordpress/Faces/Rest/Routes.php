<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Graph\RelayQuery;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Words\RestWords;
use WP_REST_Request as Request;

/** Every REST route with what it takes and who may call it: docs/wire.md, "REST". */
final class Routes
{
    /**
     * Routes are registered before WordPress knows who asks and for what, so each controller is made by its call.
     *
     * @param \Closure(): AccountsController $accounts
     * @param \Closure(): CurationController $curations
     * @param \Closure(): FeedsController $feeds
     * @param \Closure(): RelayController $relay
     * @param \Closure(): CallbackController $callbacks
     */
    public function __construct(
        private readonly \Closure $accounts,
        private readonly \Closure $curations,
        private readonly \Closure $feeds,
        private readonly \Closure $relay,
        private readonly \Closure $callbacks,
    ) {
    }

    public function register(): void
    {
        self::route('/accounts', [
            self::endpoint('GET', Permission::MANAGE, fn () => ($this->accounts)()->list()),
            self::endpoint('POST', Permission::MANAGE, fn (Request $call) => ($this->accounts)()->connect($call), [
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
        self::route('/accounts/' . AccountPath::PATTERN, [
            self::endpoint(
                'DELETE',
                Permission::MANAGE,
                fn (Request $call) => ($this->accounts)()->disconnect($call),
                self::id()
            ),
        ], AccountSchema::deleted(...));
        self::route('/accounts/' . AccountPath::PATTERN . '/refresh', [
            self::endpoint(
                'POST',
                Permission::MANAGE,
                fn (Request $call) => ($this->accounts)()->refresh($call),
                self::id()
            ),
        ], AccountSchema::account(...));
        self::route('/accounts/' . AccountPath::PATTERN . '/sync', [
            self::endpoint(
                'POST',
                Permission::MANAGE,
                fn (Request $call) => ($this->accounts)()->sync($call),
                self::id()
            ),
        ], AccountSchema::account(...));
        self::route('/accounts/' . AccountPath::PATTERN . '/curation', [
            self::endpoint(
                'GET',
                Permission::MANAGE,
                fn (Request $call) => ($this->curations)()->show($call),
                self::id()
            ),
            self::endpoint(
                'PUT',
                Permission::MANAGE,
                fn (Request $call) => ($this->curations)()->replace($call),
                [...self::id(), ...CurationController::whole()]
            ),
            self::endpoint(
                'PATCH',
                Permission::MANAGE,
                fn (Request $call) => ($this->curations)()->changePost($call),
                [...self::id(), ...CurationController::onePost()]
            ),
        ], CurationController::schema(...));
        self::route('/relay', [
            self::endpoint('POST', Permission::MANAGE, fn (Request $call) => ($this->relay)()->ask($call), [
                'token' => self::token(),
                'query' => [
                    ...Schema::caseOf(RelayQuery::class),
                    'description' => RestWords::query(),
                    'required' => true,
                ],
            ]),
        ], RelayController::schema(...));
        self::route('/feeds', [
            self::endpoint('GET', Permission::EDIT, fn () => ($this->feeds)()->list()),
        ], FeedSchema::list(...));
        self::route('/feeds/' . AccountPath::PATTERN, [
            [
                ...self::endpoint(
                    'GET',
                    null,
                    fn (Request $call) => ($this->feeds)()->show($call),
                    [...self::id(), ...FeedsController::parameters()]
                ),
                'permission_callback' => FeedsController::mayRead(...),
            ],
        ], FeedSchema::items(...));
        self::route('/deauthorise', [
            self::endpoint(
                'POST',
                null,
                fn (Request $call) => ($this->callbacks)()->deauthorise($call),
                self::signedRequest()
            ),
        ], CallbackController::deauthoriseSchema(...));
        self::route('/delete', [
            self::endpoint(
                'POST',
                null,
                fn (Request $call) => ($this->callbacks)()->delete($call),
                self::signedRequest()
            ),
        ], CallbackController::deleteSchema(...));
    }

    /**
     * @param list<array<string, mixed>> $endpoints
     * @param callable $schema of what comes back
     */
    private static function route(string $path, array $endpoints, callable $schema): void
    {
        register_rest_route(Names::REST, $path, [...$endpoints, 'schema' => $schema]);
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
