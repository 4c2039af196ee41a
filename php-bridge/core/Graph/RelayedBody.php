<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Token\Secret;

/** A body on its way through the bridge to a browser. */
final class RelayedBody
{
    /**
     * Without the addresses of other pages, which embed the token
     * (instagram-api: paging), and without the token wherever else it stands.
     */
    public static function withoutToken(#[\SensitiveParameter] string $body, Secret $token): string
    {
        $reply = json_decode($body, false, 128, JSON_BIGINT_AS_STRING);
        if ($reply instanceof \stdClass && ($reply->paging ?? null) instanceof \stdClass) {
            unset($reply->paging->next, $reply->paging->previous);
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
            $body = json_encode($reply, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) ?: '';
        }
        $secret = $token->reveal();
        return str_replace([$secret, rawurlencode($secret)], '', $body);
    }
}
