<?php

declare(strict_types=1);

namespace Loupe\Core\Feed\Markup;

use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Profile;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Url;

/** Whose feed it is. */
final class Header
{
    /** Px of the picture, where no stylesheet is. */
    private const PICTURE = '96';

    private const SPACE = " \t\n\f\r";

    public static function html(Settings $settings, Profile $profile, Labels $labels): string
    {
        $address = "https://www.instagram.com/$profile->username/";
        $link = $profile->username === '' || !Url::isWeb($address)
            ? null
            : ['href' => $address, 'target' => '_blank', 'rel' => 'noopener'];
        $content = ($settings->header_picture ? self::picture($settings, $profile) : '')
            . self::about($settings, $profile, $link)
            . ($settings->header_follow && $link !== null
                ? Html::element('a', ['class' => 'loupe-follow', ...$link], Html::escape($labels->follow))
                : '');
        return self::filled('div', ['class' => 'loupe-header'], $content);
    }

    private static function picture(Settings $settings, Profile $profile): string
    {
        $isOwn = Url::isWeb($settings->image) || Url::isPath($settings->image);
        $address = $isOwn ? $settings->image : $profile->picture;
        return $isOwn || Url::isWeb($address) ? '<img' . Html::attributes([
            'class' => 'loupe-avatar',
            'src' => $address,
            'alt' => '',
            'width' => self::PICTURE,
            'height' => self::PICTURE,
            'loading' => 'lazy',
            'decoding' => 'async',
        ]) . '>' : '';
    }

    /** @param array<string, string>|null $link attributes of one to the account */
    private static function about(Settings $settings, Profile $profile, ?array $link): string
    {
        $biography = trim($settings->text === '' ? $profile->biography : $settings->text, self::SPACE);
        return self::filled('div', ['class' => 'loupe-profile'], ($settings->header_name
            ? self::title($settings, $profile, $link)
            : '') . ($settings->header_bio && $biography !== ''
            ? Html::element('p', ['class' => 'loupe-bio'], Text::lines($biography, $settings->tags))
            : '') . ($settings->header_counts ? self::stats($profile) : ''));
    }

    /** @param array<string, string>|null $link likewise */
    private static function title(Settings $settings, Profile $profile, ?array $link): string
    {
        $title = $settings->title === '' ? $profile->name : $settings->title;
        $names = Html::escape($title);
        if ($profile->username !== '') {
            $names .= ($title === '' ? '' : ' ')
                . Html::element('span', ['class' => 'loupe-username'], '@' . Html::escape($profile->username));
        }
        return self::filled(
            'p',
            ['class' => 'loupe-title'],
            $link === null ? $names : self::filled('a', $link, $names)
        );
    }

    private static function stats(Profile $profile): string
    {
        $counts = '';
        foreach ([$profile->postsText, $profile->followersText, $profile->followingText] as $text) {
            $counts .= $text === '' ? '' : Html::element('li', [], Html::escape($text));
        }
        return self::filled('ul', ['class' => 'loupe-stats', 'role' => 'list'], $counts);
    }

    /** @param array<string, string> $attributes */
    private static function filled(string $name, array $attributes, string $content): string
    {
        return $content === '' ? '' : Html::element($name, $attributes, $content);
    }
}
