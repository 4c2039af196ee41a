<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\WordPress\Words\GuideRetiredWords;

/** The steps of Basic Display, which many pages still teach, beside what has taken their place. */
final class GuideRetired
{
    public static function show(): void
    {
        echo '<details><summary>', esc_html(GuideRetiredWords::title()), '</summary>';
        GuideStep::text(GuideRetiredWords::what());
        echo '<table class="widefat striped"><thead><tr><th scope="col">', esc_html(GuideRetiredWords::old()),
            '</th><th scope="col">', esc_html(GuideRetiredWords::today()), '</th></tr></thead><tbody>';
        foreach (self::steps() as $old => $new) {
            echo '<tr><td>', esc_html($old), '</td><td>', esc_html($new), '</td></tr>';
        }
        echo '</tbody></table></details>';
    }

    /** @return array<string, string> what a page says, and what to do today */
    private static function steps(): array
    {
        return [
            GuideRetiredWords::oldProduct() => GuideRetiredWords::newProduct(),
            GuideRetiredWords::oldPlatform() => GuideRetiredWords::newPlatform(),
            GuideRetiredWords::oldAddresses() => GuideRetiredWords::newAddresses(),
            GuideRetiredWords::oldTesters() => GuideRetiredWords::newTesters(),
            GuideRetiredWords::oldGenerator() => GuideRetiredWords::newGenerator(),
            GuideRetiredWords::oldAuthorisation() => GuideRetiredWords::newAuthorisation(),
            GuideRetiredWords::oldExchange() => GuideRetiredWords::newExchange(),
            GuideRetiredWords::oldFile() => GuideRetiredWords::newFile(),
        ];
    }
}
