<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\WordPress\Words\EditorWords;

/**
 * What forms say of the settings of a feed.
 *
 * Generated from spec/settings.json by `cargo xtask codegen`: change that, not this.
 */
final class SettingTexts
{
    /** Settings, by what they are about. */
    public const GROUPS = [
        'what' => [
            'account',
            'post',
            'count',
            'offset',
            'kinds',
            'with',
            'without',
            'from',
            'until',
            'profile_only',
            'order',
        ],
        'look' => [
            'layout',
            'columns',
            'columns_medium',
            'columns_narrow',
            'rows',
            'tile_width',
            'gap',
            'shape',
            'corners',
            'hover',
            'every',
            'captions',
            'tags',
            'counts',
            'times',
        ],
        'header' => [
            'header',
            'header_picture',
            'header_name',
            'header_bio',
            'header_counts',
            'header_follow',
            'title',
            'text',
            'image',
        ],
        'behaviour' => [
            'opens',
            'more',
            'sponsored',
        ],
    ];

    public static function group(string $group): string
    {
        return match ($group) {
            'what' => EditorWords::what(),
            'look' => EditorWords::look(),
            'header' => EditorWords::headerGroup(),
            'behaviour' => EditorWords::behaviour(),
        };
    }

    public static function label(string $setting): string
    {
        return match ($setting) {
            'account' => EditorWords::account(),
            'post' => EditorWords::post(),
            'count' => EditorWords::posts(),
            'offset' => EditorWords::offset(),
            'kinds' => EditorWords::kinds(),
            'with' => EditorWords::with(),
            'without' => EditorWords::without(),
            'from' => EditorWords::from(),
            'until' => EditorWords::until(),
            'profile_only' => EditorWords::profileOnly(),
            'order' => EditorWords::order(),
            'layout' => EditorWords::layout(),
            'columns' => EditorWords::columns(),
            'columns_medium' => EditorWords::columnsMedium(),
            'columns_narrow' => EditorWords::columnsNarrow(),
            'rows' => EditorWords::rows(),
            'tile_width' => EditorWords::tileWidth(),
            'gap' => EditorWords::gap(),
            'shape' => EditorWords::shape(),
            'corners' => EditorWords::corners(),
            'hover' => EditorWords::hover(),
            'every' => EditorWords::every(),
            'captions' => EditorWords::captions(),
            'tags' => EditorWords::tags(),
            'counts' => EditorWords::counts(),
            'times' => EditorWords::times(),
            'header' => EditorWords::header(),
            'header_picture' => EditorWords::headerPicture(),
            'header_name' => EditorWords::headerName(),
            'header_bio' => EditorWords::headerBio(),
            'header_counts' => EditorWords::headerCounts(),
            'header_follow' => EditorWords::headerFollow(),
            'title' => EditorWords::headerTitle(),
            'text' => EditorWords::headerText(),
            'image' => EditorWords::headerImage(),
            'opens' => EditorWords::opens(),
            'more' => EditorWords::more(),
            'sponsored' => EditorWords::sponsored(),
        };
    }

    /** @return string what stands below its field; empty for nothing */
    public static function help(string $setting): string
    {
        return match ($setting) {
            'post' => EditorWords::postHelp(),
            'offset' => EditorWords::offsetHelp(),
            'with' => EditorWords::withHelp(),
            'without' => EditorWords::withoutHelp(),
            'columns_medium' => EditorWords::columnsHelp(),
            'columns_narrow' => EditorWords::columnsHelp(),
            'rows' => EditorWords::rowsHelp(),
            default => '',
        };
    }

    public static function choice(string $setting, string $value): string
    {
        return match ("$setting $value") {
            'kinds photo' => EditorWords::kindsPhoto(),
            'kinds video' => EditorWords::kindsVideo(),
            'kinds album' => EditorWords::kindsAlbum(),
            'order newest' => EditorWords::orderNewest(),
            'order oldest' => EditorWords::orderOldest(),
            'order liked' => EditorWords::orderLiked(),
            'order random' => EditorWords::orderRandom(),
            'layout grid' => EditorWords::layoutGrid(),
            'layout masonry' => EditorWords::layoutMasonry(),
            'layout carousel' => EditorWords::layoutCarousel(),
            'layout highlight' => EditorWords::layoutHighlight(),
            'layout list' => EditorWords::layoutList(),
            'layout single' => EditorWords::layoutSingle(),
            'tile_width 100' => EditorWords::tileWidth100(),
            'tile_width 130' => EditorWords::tileWidth130(),
            'tile_width 160' => EditorWords::tileWidth160(),
            'tile_width 200' => EditorWords::tileWidth200(),
            'tile_width 240' => EditorWords::tileWidth240(),
            'tile_width 320' => EditorWords::tileWidth320(),
            'shape ' => EditorWords::shapeUsual(),
            'shape square' => EditorWords::shapeSquare(),
            'shape 4:5' => EditorWords::shapeFourByFive(),
            'shape 3:4' => EditorWords::shapeThreeByFour(),
            'shape original' => EditorWords::shapeOriginal(),
            'corners none' => EditorWords::cornersNone(),
            'corners small' => EditorWords::cornersSmall(),
            'corners medium' => EditorWords::cornersMedium(),
            'corners large' => EditorWords::cornersLarge(),
            'corners round' => EditorWords::cornersRound(),
            'hover none' => EditorWords::hoverNone(),
            'hover caption' => EditorWords::hoverCaption(),
            'hover counts' => EditorWords::hoverCounts(),
            'opens instagram' => EditorWords::opensInstagram(),
            'opens lightbox' => EditorWords::opensLightbox(),
            'opens nothing' => EditorWords::opensNothing(),
            'more none' => EditorWords::moreNone(),
            'more button' => EditorWords::moreButton(),
            'more scroll' => EditorWords::moreScroll(),
        };
    }
}
