<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\View\Summarizer;

/** Failures and refusals in WordPress's own envelope: docs/wire.md, "Failure". */
final class RestError
{
    public static function from(Failure|Refusal $trouble): \WP_Error
    {
        // 422 also for what passes by itself: hosts put pages of their own in place of 5xx bodies.
        $data = ['status' => $trouble->code->httpStatus()];
        if ($trouble instanceof Failure) {
            $data['failure'] = Summarizer::failure($trouble)->toArray(new Words());
        }
        return new \WP_Error('loupe_' . $trouble->code->value, Words::say($trouble), $data);
    }
}
