<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\WordPress\Actions\MetaCallbacks;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Wording\RestError;
use Loupe\WordPress\Words\MetaPageWords;

/** Meta's callbacks at their front addresses, and what a person sees there. */
final class MetaCalls
{
    public function __construct(private readonly MetaCallbacks $callbacks)
    {
    }

    public function reply(): Reply
    {
        if (sanitize_key(wp_unslash($_SERVER['REQUEST_METHOD'] ?? '')) !== 'post') {
            return Reply::page(200, MetaPageWords::title(), '<p>' . esc_html(MetaPageWords::text()) . '</p>');
        }
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Meta's signature is checked over the text as it came.
        $signed = $_POST['signed_request'] ?? '';
        $signed = is_string($signed) ? wp_unslash($signed) : '';
        $answer = Query::parameter('loupe') === FrontAddress::DELETE
            ? $this->callbacks->delete($signed)
            : $this->callbacks->deauthorise($signed);
        if (is_array($answer)) {
            return Reply::json(200, $answer);
        }
        $error = RestError::from($answer);
        return Reply::json($error->get_error_data()['status'], [
            'code' => $error->get_error_code(),
            'message' => $error->get_error_message(),
        ]);
    }
}
