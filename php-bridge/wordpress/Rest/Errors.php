<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\RefusalCode;
use Loupe\WordPress\Words;

/** Failures and refusals in WordPress's own envelope: docs/architecture.md, "Failure". */
final class Errors
{
    /** Also for what passes by itself: hosts put pages of their own in place of 5xx bodies. */
    private const UNPROCESSABLE = 422;

    public static function from(Failure|Refusal $trouble): \WP_Error
    {
        if ($trouble instanceof Refusal) {
            $data = ['status' => self::status($trouble->code)];
        } else {
            $data = ['status' => self::UNPROCESSABLE, 'failure' => (new Words())->worded($trouble->summary())];
        }
        return new \WP_Error('loupe_' . $trouble->code->value, Words::say($trouble), $data);
    }

    private static function status(RefusalCode $code): int
    {
        return match ($code) {
            RefusalCode::NoAccount => 404,
            RefusalCode::NotSigned => 400,
            RefusalCode::NotAToken,
            RefusalCode::NoKey,
            RefusalCode::NoApp,
            RefusalCode::AppLocked,
            RefusalCode::NoHttps,
            RefusalCode::OtherHost,
            RefusalCode::NotAnAppId,
            RefusalCode::NotAnAppSecret,
            RefusalCode::NoRedirectUri,
            RefusalCode::NotLongLived,
            RefusalCode::UnknownUser,
            RefusalCode::CannotVerify,
            RefusalCode::NotStored,
            RefusalCode::PicturesLeft,
            RefusalCode::TooEarly,
            RefusalCode::NotYet,
            RefusalCode::Elsewhere,
            RefusalCode::Busy => self::UNPROCESSABLE,
        };
    }
}
