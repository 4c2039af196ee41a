<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Words\ButtonWords;
use Loupe\WordPress\Words\GuideValuesWords;

/** The addresses that Meta asks for, ready to copy. */
final class GuideValues
{
    public static function show(): void
    {
        GuideStep::text(GuideValuesWords::how());
        echo '<dl class="loupe-values">';
        self::value('redirect', GuideValuesWords::redirect(), FrontAddress::root());
        self::value(
            'deauthorise',
            GuideValuesWords::deauthorise(),
            FrontAddress::of(FrontAddress::DEAUTHORISE)
        );
        self::value('delete', GuideValuesWords::delete(), FrontAddress::of(FrontAddress::DELETE));
        self::value('site', GuideValuesWords::site(), FrontAddress::root());
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
            esc_attr(ButtonWords::copied()),
            esc_attr($id),
            esc_html(ButtonWords::copy())
        );
    }
}
