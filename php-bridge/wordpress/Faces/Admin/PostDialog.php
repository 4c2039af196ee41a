<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Feed\Page\OwnDetails;
use Loupe\WordPress\Words\EditorWords;
use Loupe\WordPress\Words\FeedFormWords;

/** What can be done with one post of the feed, once it is pressed (www/curation.js). */
final class PostDialog
{
    /** What OwnDetails takes for a link, as browsers read it. */
    private const WEB = '[hH][tT][tT][pP][sS]?:\/\/[^\s"<>\\\\\/?#][^\s"<>\\\\]*';

    public static function show(): void
    {
        printf(
            '<p hidden><button type="button" class="button" id="loupe-curate" aria-pressed="false" '
            . 'data-hidden="%s" data-pinned="%s">%s</button></p>',
            esc_attr(EditorWords::tileHidden('{post}')),
            esc_attr(EditorWords::tilePinned('{post}')),
            esc_html(EditorWords::editPosts())
        );
        printf(
            '<p class="loupe-note loupe-note-good" id="loupe-curated" role="status" data-saved="%s" data-undone="%s">'
            . '<span></span> <button type="button" class="button-link" hidden>%s</button></p>',
            esc_attr(EditorWords::saved()),
            esc_attr(EditorWords::undone()),
            esc_html(EditorWords::undo())
        );
        echo '<dialog class="loupe-card" id="loupe-post" aria-labelledby="loupe-post-title"><form method="dialog">';
        echo '<h4 id="loupe-post-title">', esc_html(EditorWords::editPost()), '</h4><p class="loupe-hint"></p>';
        self::showBox('hidden', EditorWords::hide());
        self::showBox('pinned', EditorWords::pin());
        self::showText('alt', EditorWords::alt(), EditorWords::altHelp(), OwnDetails::ALT_LENGTH);
        // What the server would refuse keeps the dialog open, with what was typed in it.
        self::showText('link', EditorWords::link(), EditorWords::linkHelp(), OwnDetails::LINK_LENGTH, self::WEB);
        [$label, $help] = [EditorWords::linkLabel(), EditorWords::linkLabelHelp()];
        self::showText('label', $label, $help, OwnDetails::LABEL_LENGTH);
        printf(
            '<p class="loupe-buttons"><button class="button button-primary" value="save">%s</button> '
            . '<button class="button" value="" formnovalidate>%s</button></p></form></dialog>',
            esc_html(EditorWords::save()),
            esc_html(FeedFormWords::cancel())
        );
    }

    private static function showBox(string $name, string $label): void
    {
        printf(
            '<label><input type="checkbox" name="%s"> %s</label>',
            esc_attr($name),
            esc_html($label)
        );
    }

    private static function showText(string $name, string $label, string $help, int $length, string $web = ''): void
    {
        printf(
            '<label for="loupe-post-%1$s">%2$s</label><input class="large-text" id="loupe-post-%1$s" name="%1$s" '
            . 'type="%3$s" maxlength="%4$d" aria-describedby="loupe-post-%1$s-help"',
            esc_attr($name),
            esc_html($label),
            $web === '' ? 'text' : 'url',
            (int) $length
        );
        if ($web !== '') {
            printf(' pattern="%s" title="%s"', esc_attr($web), esc_attr(EditorWords::linkFormat()));
        }
        printf('><span class="loupe-hint" id="loupe-post-%s-help">%s</span>', esc_attr($name), esc_html($help));
    }
}
