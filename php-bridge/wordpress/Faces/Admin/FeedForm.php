<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\ChosenState;
use Loupe\WordPress\Fields\SettingFields;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Words\ButtonWords;
use Loupe\WordPress\Words\FeedFormWords;
use Loupe\WordPress\Words\FeedNoteWords;
use Loupe\WordPress\Words\PlainWords;

/**
 * How a feed is to look, and the page that is made of it. www/form/ draws it beside, and writes its shortcode;
 * where no account is connected yet, it shows the form once one is.
 */
final class FeedForm
{
    public const ID = 'loupe-feed-form';
    public const CREATE = 'loupe-create-page';

    public function __construct(private readonly Accounts $accounts)
    {
    }

    public function show(): void
    {
        $accounts = $this->accounts->all();
        printf('<section class="loupe-card" id="%s"%s>', esc_attr(self::ID), $accounts === [] ? ' hidden' : '');
        echo '<h4>', esc_html(FeedFormWords::title()), '</h4>';
        Submission::open(PageForms::CREATE);
        $id = static fn (string $setting): string => "loupe-set-$setting";
        (new SettingFields($accounts, static fn (string $setting): string => $setting, $id))->show();
        self::showShortcode();
        echo '<p>';
        $help = self::CREATE . '-help';
        $attributes = ['id' => self::CREATE, 'aria-describedby' => $help];
        submit_button(FeedFormWords::create(), 'primary', 'submit', false, $attributes);
        printf(' <span class="loupe-hint" id="%s">%s</span>', esc_attr($help), esc_html(FeedFormWords::createHelp()));
        echo '</p></form>';
        PostDialog::show();
        printf('<div class="loupe-preview" role="region" aria-label="%s"', esc_attr(FeedFormWords::preview()));
        foreach (self::none() as $state => $sentence) {
            printf(' data-%s="%s"', esc_attr($state), esc_attr($sentence));
        }
        echo '></div></section>';
    }

    /** @return array<string, string> why there is nothing to see, by how it stands with the one post */
    private static function none(): array
    {
        return [
            'none' => FeedNoteWords::noPosts(),
            ChosenState::Unnamed->value => FeedNoteWords::noPost(),
            ChosenState::Sought->value => FeedNoteWords::postSought(),
            ChosenState::Missing->value => FeedNoteWords::postMissing(),
            ChosenState::Hidden->value => FeedNoteWords::postHidden(),
        ];
    }

    /** @return array<string, string> what its script starts with */
    public static function data(): array
    {
        return ['wasm' => PluginFiles::url('pkg/feed_bg.wasm?ver=' . PluginFiles::version())];
    }

    /** Nothing but script can write it. */
    private static function showShortcode(): void
    {
        printf(
            '<p class="loupe-shortcode" hidden>%1$s <code id="loupe-look-shortcode" dir="ltr"></code> '
            . '<button type="button" class="button" data-loupe-copy="loupe-look-shortcode" data-loupe-copied="%2$s" '
            . 'aria-describedby="loupe-look-shortcode">%3$s</button></p>',
            esc_html(PlainWords::shortcode()),
            esc_attr(ButtonWords::copied()),
            esc_html(ButtonWords::copy())
        );
    }
}
