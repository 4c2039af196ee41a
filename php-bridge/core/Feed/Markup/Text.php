<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Tags;
use Loupe\Core\Feed\Text as Excerpt;
use Loupe\Core\Generated\Hover;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Url;

/** What stands under a picture, or over it: what people wrote and said of the post. */
final class Text
{
    private const SPACE = " \t\n\f\r";

    /** As the last part of a tile; nothing where there is nothing in it. */
    public static function beside(Settings $settings, Item $item): string
    {
        $over = Grid::isOver($settings) ? $settings->hover : Hover::None;
        $hasCaption = $settings->captions || $over === Hover::Caption;
        $hasCounts = $settings->counts || $over === Hover::Counts;
        $text = ($hasCaption ? self::caption(Excerpt::excerpt($item->caption), $settings->tags) : '')
            . self::meta($item, $hasCounts, $settings->times)
            // Without one, the picture leads there, or is the way to a slide that does.
            . self::own($item, $settings->sponsored, '');
        return $text === '' ? '' : Html::element('div', ['class' => 'loupe-text'], $text);
    }

    public static function caption(string $caption, bool $hasLinks): string
    {
        $caption = trim($caption, self::SPACE);
        return $caption === '' ? '' : self::paragraph('loupe-caption', self::lines($caption, $hasLinks));
    }

    /** How a post was received, and when it was taken. */
    public static function meta(Item $item, bool $hasCounts, bool $hasTime): string
    {
        $parts = [
            $hasCounts ? self::said('span', ['class' => 'loupe-likes'], $item->likesText) : '',
            $hasCounts ? self::said('span', ['class' => 'loupe-comments'], $item->commentsText) : '',
            $hasTime ? self::said('time', [
                'class' => 'loupe-time',
                'datetime' => $item->day,
                'title' => $item->date,
            ], $item->time) : '',
        ];
        $parts = array_filter($parts, static fn (string $part): bool => $part !== '');
        return $parts === [] ? '' : self::paragraph('loupe-meta', implode(' ', $parts));
    }

    /** The link that the site's owner gave a post, where it has a text, or somebody else has one for it. */
    public static function own(Item $item, bool $isSponsored, string $unlabelled): string
    {
        $label = $item->label === '' ? $unlabelled : $item->label;
        return $label === '' || !Url::isWeb($item->link) ? '' : Html::element('a', [
            'class' => 'loupe-own',
            'href' => $item->link,
            'target' => '_blank',
            'rel' => Html::rel($isSponsored),
        ], Html::escape($label));
    }

    /**
     * A text whose line ends are elements, for what changes a page's HTML may
     * join lines or part paragraphs at raw ones.
     */
    public static function lines(string $text, bool $hasLinks): string
    {
        // Two <br> in a row would be taken for the end of a paragraph.
        return implode('<br>', array_map(static function (string $line) use ($hasLinks): string {
            $line = trim($line, self::SPACE);
            return match (true) {
                $line === '' => '<wbr>',
                $hasLinks => self::linked($line),
                default => Html::escape($line),
            };
        }, explode("\n", $text)));
    }

    /** A line whose hashtags and mentions lead to Instagram. */
    private static function linked(string $line): string
    {
        $html = '';
        foreach (Tags::pieces($line) as [$text, $path]) {
            $html .= $path === null ? Html::escape($text) : Html::element('a', [
                'href' => "https://www.instagram.com/$path",
                'target' => '_blank',
                'rel' => 'noopener',
            ], Html::escape($text));
        }
        return $html;
    }

    /** @param array<string, string> $attributes */
    private static function said(string $element, array $attributes, string $text): string
    {
        return $text === '' ? '' : Html::element($element, $attributes, Html::escape($text));
    }

    private static function paragraph(string $class, string $content): string
    {
        return Html::element('p', ['class' => $class], $content);
    }
}
