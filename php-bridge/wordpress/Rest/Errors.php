<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;

/** Failures and refusals in WordPress's own envelope: docs/architecture.md, "Failure". */
final class Errors
{
    /** Also for what passes by itself: hosts put pages of their own in place of 5xx bodies. */
    private const UNPROCESSABLE = 422;

    public static function from(Failure|Refusal $trouble): \WP_Error
    {
        if ($trouble instanceof Refusal) {
            $status = match ($trouble->code) {
                Refusal::NO_ACCOUNT => 404,
                Refusal::NOT_SIGNED => 400,
                default => self::UNPROCESSABLE,
            };
            return new \WP_Error('loupe_' . $trouble->code, $trouble->message(), ['status' => $status]);
        }
        return new \WP_Error(
            'loupe_' . $trouble->code->value,
            $trouble->message(),
            ['status' => self::UNPROCESSABLE, 'failure' => $trouble->jsonSerialize()]
        );
    }
}
