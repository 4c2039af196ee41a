<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\Connection;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Secret;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Wording\RestError;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\RestWords;

/** Connected accounts: list, connect, refresh, sync, disconnect. */
final class AccountsController
{
    public function __construct(
        private readonly Accounts $accounts,
        private readonly AccountActions $actions,
        private readonly Summaries $summaries,
    ) {
    }

    public function list(): \WP_REST_Response
    {
        return new \WP_REST_Response(['accounts' => $this->summaries->written(new Words())]);
    }

    public function connect(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        if ($request['token'] === null && $request['code'] === null) {
            return new \WP_Error('rest_missing_callback_param', RestWords::tokenOrCode(), ['status' => 400]);
        }
        $redirectUri = $request['redirect_uri'] === null ? null : (string) $request['redirect_uri'];
        $outcome = $request['code'] === null
            ? $this->actions->connect((string) $request['token'], $redirectUri, $request['expires_in'])
            : $this->actions->redeem(new Secret((string) $request['code']), $redirectUri);
        if (!$outcome instanceof Connection) {
            return RestError::from($outcome);
        }
        return new \WP_REST_Response([
            'account' => $this->summaries->of($outcome->account)->toArray(new Words()),
            'notice' => $outcome->notice === null ? null : Words::say($outcome->notice),
        ]);
    }

    public function refresh(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = AccountPath::id($request);
        return $this->reply($id, $this->actions->refresh($id));
    }

    public function sync(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $id = AccountPath::id($request);
        return $this->reply($id, $this->actions->sync($id));
    }

    public function disconnect(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $refusal = $this->actions->disconnect(AccountPath::id($request));
        return $refusal === null ? new \WP_REST_Response(['deleted' => true]) : RestError::from($refusal);
    }

    private function reply(string $id, object $outcome): \WP_REST_Response|\WP_Error
    {
        return $outcome instanceof Failure || $outcome instanceof Refusal
            ? RestError::from($outcome)
            : $this->account($id);
    }

    private function account(string $id): \WP_REST_Response|\WP_Error
    {
        $account = $this->accounts->get($id);
        return $account === null
            ? RestError::from(Refusal::noAccount())
            : new \WP_REST_Response(['account' => $this->summaries->of($account)->toArray(new Words())]);
    }
}
