<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

use Loupe\Core\Connect\Connection;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Secret;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words;
use Loupe\WordPress\Words\RestWords;

/** Connected accounts: list, connect, refresh, sync, disconnect. */
final class AccountsController
{
    public function __construct(private readonly Services $services)
    {
    }

    public function list(): \WP_REST_Response
    {
        return new \WP_REST_Response(['accounts' => $this->services->summaries()]);
    }

    public function connect(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        if ($request['token'] === null && $request['code'] === null) {
            return new \WP_Error('rest_missing_callback_param', RestWords::tokenOrCode(), ['status' => 400]);
        }
        $connector = $this->services->connector();
        $redirectUri = $request['redirect_uri'] === null ? null : (string) $request['redirect_uri'];
        $outcome = $request['code'] === null
            ? $connector->connect((string) $request['token'], $redirectUri, $request['expires_in'])
            : $connector->redeem(new Secret((string) $request['code']), $redirectUri);
        $this->services->cron()->keepScheduled();
        if (!$outcome instanceof Connection) {
            return Errors::from($outcome);
        }
        return new \WP_REST_Response([
            'account' => $this->services->summary($outcome->account),
            'notice' => $outcome->notice === null ? null : Words::say($outcome->notice),
        ]);
    }

    public function refresh(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = Routes::idIn($request);
        return $this->reply($id, $this->services->refresher()->refresh($id));
    }

    public function sync(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = Routes::idIn($request);
        return $this->reply($id, $this->services->feedSync()->sync($id));
    }

    public function disconnect(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $refusal = $this->services->disconnector()->disconnect(Routes::idIn($request));
        $this->services->cron()->keepScheduled();
        return $refusal === null ? new \WP_REST_Response(['deleted' => true]) : Errors::from($refusal);
    }

    private function reply(string $id, object $outcome): \WP_REST_Response|\WP_Error
    {
        $this->services->cron()->keepScheduled();
        return $outcome instanceof Failure || $outcome instanceof Refusal
            ? Errors::from($outcome)
            : $this->account($id);
    }

    private function account(string $id): \WP_REST_Response|\WP_Error
    {
        $account = $this->services->accounts()->get($id);
        return $account === null
            ? Errors::from(Refusal::noAccount())
            : new \WP_REST_Response(['account' => $this->services->summary($account)]);
    }
}
