<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Secret;

/** A body on its way through the bridge to a browser. */
final class RelayedBody
{
    /** A float that becomes a whole number could pass for an id, one that is infinite would cost the whole. */
    private const AS_IT_WAS = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION
        | JSON_PARTIAL_OUTPUT_ON_ERROR;

    /**
     * Without the addresses of other pages, which embed the token
     * (instagram-api: paging), and without the token wherever else it stands.
     */
    public static function withoutToken(#[\SensitiveParameter] string $body, Secret $token): string
    {
        $reply = Json::decode($body);
        if ($reply instanceof \stdClass && ($reply->paging ?? null) instanceof \stdClass) {
            unset($reply->paging->next, $reply->paging->previous);
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
            $body = json_encode($reply, self::AS_IT_WAS) ?: '';
        }
        $secret = $token->reveal();
        return str_replace([$secret, rawurlencode($secret)], '', $body);
    }
}
