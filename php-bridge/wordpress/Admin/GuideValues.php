<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\WordPress\Front\FrontAddress;

/** The addresses that Meta asks for, ready to copy. */
final class GuideValues
{
    public static function show(): void
    {
        GuideStep::text(__(
            'Open “Set up Instagram business login”, then “Business login settings”, and paste each address to the letter, with its final slash where it has one:',
            'loupe'
        ));
        echo '<dl class="loupe-values">';
        self::value('redirect', __('OAuth redirect URI', 'loupe'), FrontAddress::root());
        self::value(
            'deauthorise',
            __('Deauthorise callback URL', 'loupe'),
            FrontAddress::of(FrontAddress::DEAUTHORISE)
        );
        self::value('delete', __('Data deletion request URL', 'loupe'), FrontAddress::of(FrontAddress::DELETE));
        self::value('site', __('Site URL, where the app’s basic settings ask for it', 'loupe'), FrontAddress::root());
        echo '</dl>';
    }

    private static function value(string $name, string $label, string $value): void
    {
        $id = "loupe-value-$name";
        printf(
            '<div><dt>%s</dt><dd><code id="%s" dir="ltr">%s</code> <button type="button" class="button" '
            . 'data-loupe-copy="%s" data-loupe-copied="%s" aria-describedby="%s" hidden>%s</button></dd></div>',
            esc_html($label),
            esc_attr($id),
            esc_html($value),
            esc_attr($id),
            esc_attr__('Copied', 'loupe'),
            esc_attr($id),
            esc_html__('Copy', 'loupe')
        );
    }
}
