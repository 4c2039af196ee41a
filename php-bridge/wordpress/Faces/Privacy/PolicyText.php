<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Privacy;

use Loupe\WordPress\Words\PolicyWords;

/** What a site's privacy policy may say of Loupe, offered under Settings → Privacy → Policy Guide. */
final class PolicyText
{
    public static function suggest(): void
    {
        wp_add_privacy_policy_content('Loupe', self::html());
    }

    private static function html(): string
    {
        $html = '<p class="privacy-policy-tutorial">' . esc_html(PolicyWords::advice()) . '</p>';
        $html .= '<p><strong class="privacy-policy-tutorial">' . esc_html(PolicyWords::suggested())
            . ' </strong>';
        return $html . implode('</p><p>', array_map(esc_html(...), self::sentences())) . '</p>';
    }

    /** @return list<string> */
    private static function sentences(): array
    {
        return [
            PolicyWords::visitors(),
            PolicyWords::accounts(),
        ];
    }
}
