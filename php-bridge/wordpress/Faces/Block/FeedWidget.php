<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Feed\ShortcodeWriter;
use Loupe\Core\Generated\Settings;
use Loupe\WordPress\Fields\SettingFields;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Words\WidgetWords;

/** A feed as a widget of the time before blocks. What is set of it is kept as its shortcode. */
final class FeedWidget extends \WP_Widget
{
    /** @param \Closure(): Accounts $accounts for its form */
    public function __construct(private readonly \Closure $accounts)
    {
        // Unlike a description, which would load the translations for every page that has it, the name needs no other.
        parent::__construct(Names::WIDGET, 'Loupe', ['show_instance_in_rest' => true]);
    }

    /**
     * @param array<string, string> $args what the theme puts around it
     * @param array<mixed> $instance
     */
    public function widget($args, $instance): void
    {
        $feed = do_shortcode((string) ($instance['shortcode'] ?? ''));
        if ($feed === '') {
            return;
        }
        // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own, which themes and plugins know.
        $title = apply_filters('widget_title', (string) ($instance['title'] ?? ''), $instance, $this->id_base);
        $heading = $title === '' ? '' : $args['before_title'] . $title . $args['after_title'];
        // phpcs:ignore WordPress.Security.EscapeOutput -- The theme's HTML, the feed's, and a title that WordPress escapes.
        echo $args['before_widget'], $heading, $feed, $args['after_widget'];
    }

    /**
     * @param array<mixed> $new
     * @param array<mixed> $old
     * @return array{title: string, shortcode: string}
     */
    public function update($new, $old): array
    {
        return [
            'title' => sanitize_text_field((string) ($new['title'] ?? '')),
            'shortcode' => ShortcodeWriter::write(
                Names::SHORTCODE,
                Settings::fromArray(SettingFields::sent((array) ($new['set'] ?? [])))
            ),
        ];
    }

    /** @param array<mixed> $instance */
    public function form($instance): string
    {
        $pieces = shortcode_parse_atts(trim((string) ($instance['shortcode'] ?? ''), '[]'));
        $values = Settings::fromArray(Shortcode::read(array_slice((array) $pieces, 1))->values)->changed();
        printf(
            '<p><label for="%1$s">%2$s</label> '
            . '<input class="widefat" id="%1$s" name="%3$s" type="text" value="%4$s"></p>',
            esc_attr($this->get_field_id('title')),
            esc_html(WidgetWords::title()),
            esc_attr($this->get_field_name('title')),
            esc_attr((string) ($instance['title'] ?? ''))
        );
        $accounts = ($this->accounts)()->all();
        $name = fn (string $setting): string => $this->get_field_name("set[$setting]");
        $id = fn (string $setting): string => $this->get_field_id("set[$setting]");
        (new SettingFields($accounts, $name, $id, $values))->show();
        return '';
    }
}
