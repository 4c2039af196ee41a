<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Value\AccountId;

/** The part of a route's path that names an account. */
final class AccountPath
{
    public const PATTERN = '(?P<id>\d{1,19})';

    /** @return string the id in the path: what a body or a query calls so outranks it in WordPress's own reading */
    public static function id(\WP_REST_Request $request): string
    {
        return AccountId::read($request->get_url_params()['id'] ?? null)->digits ?? '';
    }
}
