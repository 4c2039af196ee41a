<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Graph\Config;
use Loupe\Core\Port\FilmFiles;
use Loupe\WordPress\Site\ConfigSource;
use Loupe\WordPress\Site\KeptSettings;
use Loupe\WordPress\Words\KeptWords;

/** How many posts the site keeps, and how large a film may be that it copies. */
final class KeptForm
{
    public function __construct(
        private readonly Config $config,
        private readonly Accounts $accounts,
        private readonly FilmFiles $films,
    ) {
    }

    public function show(): void
    {
        $fixed = ConfigSource::fixed();
        echo '<section class="loupe-card" id="loupe-kept"><h4>', esc_html(KeptWords::title()), '</h4>';
        $isSet = in_array(true, $fixed, true) || KeptSettings::read() !== [];
        printf('<details %s><summary>%s</summary>', $isSet ? 'open' : '', esc_html(KeptWords::summary()));
        Submission::open(SiteForms::KEPT);
        [$least, $most] = [number_format_i18n(Config::POSTS['least']), number_format_i18n(Config::POSTS['most'])];
        $hint = KeptWords::postsHint($least, $most);
        self::showNumber('posts', Config::POSTS, $this->config->posts, $fixed['posts'], KeptWords::posts(), $hint);
        $hint = KeptWords::filmsHint(number_format_i18n(Config::FILMS['most']), $least);
        self::showNumber('films', Config::FILMS, $this->config->films, $fixed['films'], KeptWords::films(), $hint);
        $held = '<bdi>' . esc_html((string) size_format($this->held())) . '</bdi>';
        echo '<p class="loupe-hint">', wp_kses(KeptWords::filmsHold($held), ['bdi' => []]), '</p>';
        if (in_array(false, $fixed, true)) {
            submit_button(KeptWords::save(), 'secondary', 'submit', false, ['id' => SiteForms::KEPT]);
        }
        echo '</form></details></section>';
    }

    /** @return int bytes of all films that are here */
    private function held(): int
    {
        return array_sum(array_map(
            fn (string $id): int => array_sum($this->films->sizes($id)),
            $this->accounts->ids()
        ));
    }

    /**
     * @param array{least: int, most: int} $bounds
     * @param bool $isFixed whether it is set elsewhere
     */
    private static function showNumber(
        string $name,
        array $bounds,
        int $value,
        bool $isFixed,
        string $label,
        string $hint,
    ): void {
        printf('<p><label for="loupe-kept-%1$s">%2$s</label>', esc_attr($name), esc_html($label));
        printf(
            '<input type="number" class="small-text" id="loupe-kept-%1$s" name="%1$s" value="%2$d" min="%3$d" '
            . 'max="%4$d" step="1" aria-describedby="loupe-kept-%1$s-help" %5$s></p>',
            esc_attr($name),
            (int) $value,
            (int) $bounds['least'],
            (int) $bounds['most'],
            $isFixed ? 'disabled' : 'required'
        );
        printf(
            '<p class="loupe-hint" id="loupe-kept-%s-help">%s</p>',
            esc_attr($name),
            esc_html($isFixed ? KeptWords::fixed() . ' ' . $hint : $hint)
        );
    }
}
