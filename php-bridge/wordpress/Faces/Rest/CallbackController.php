<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Refusal;
use Loupe\WordPress\Actions\MetaCallbacks;
use Loupe\WordPress\Wording\RestError;

/** Meta's callbacks. Anybody may call: the signature decides. */
final class CallbackController
{
    public function __construct(private readonly MetaCallbacks $callbacks)
    {
    }

    public function deauthorise(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        return self::reply($this->callbacks->deauthorise((string) $request['signed_request']));
    }

    public function delete(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        return self::reply($this->callbacks->delete((string) $request['signed_request']));
    }

    /** @return array<string, mixed> */
    public static function deauthoriseSchema(): array
    {
        return Schema::document('loupe-deauthorise', ['success' => ['type' => 'boolean']]);
    }

    /** @return array<string, mixed> */
    public static function deleteSchema(): array
    {
        return Schema::document('loupe-delete', ['url' => Schema::TEXT, 'confirmation_code' => Schema::TEXT]);
    }

    /** @param array<string, mixed>|Refusal $answer */
    private static function reply(array|Refusal $answer): \WP_REST_Response|\WP_Error
    {
        return $answer instanceof Refusal ? RestError::from($answer) : new \WP_REST_Response($answer);
    }
}
