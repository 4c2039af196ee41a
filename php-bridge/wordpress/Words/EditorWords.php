<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class EditorWords
{
    public static function account(): string
    {
        return __('Account', 'loupe');
    }

    public static function post(): string
    {
        return __('One post', 'loupe');
    }

    public static function postHelp(): string
    {
        return __('The address of a post on Instagram, to show that post alone. Leave it empty for the newest ones.', 'loupe');
    }

    public static function posts(): string
    {
        return __('Posts', 'loupe');
    }

    public static function columns(): string
    {
        return __('Columns', 'loupe');
    }

    public static function gap(): string
    {
        return __('Space between pictures (px)', 'loupe');
    }

    public static function shape(): string
    {
        return __('Shape of the pictures', 'loupe');
    }

    public static function shapeUsual(): string
    {
        /* translators: The first of the shapes that pictures can have: nobody chose one */
        return __('Automatic', 'loupe');
    }

    public static function shapeSquare(): string
    {
        return __('Square', 'loupe');
    }

    public static function shapeFourByFive(): string
    {
        return __('Portrait, 4:5', 'loupe');
    }

    public static function shapeThreeByFour(): string
    {
        return __('Portrait, 3:4', 'loupe');
    }

    public static function shapeOriginal(): string
    {
        return __('As posted', 'loupe');
    }

    public static function captions(): string
    {
        return __('Show captions', 'loupe');
    }

    public static function offset(): string
    {
        return __('Posts left out', 'loupe');
    }

    public static function offsetHelp(): string
    {
        return __('So many of the first ones are not shown.', 'loupe');
    }

    public static function kinds(): string
    {
        return __('Kinds of posts', 'loupe');
    }

    public static function kindsPhoto(): string
    {
        return __('Photos', 'loupe');
    }

    public static function kindsVideo(): string
    {
        return __('Reels and videos', 'loupe');
    }

    public static function kindsAlbum(): string
    {
        return __('Albums', 'loupe');
    }

    public static function with(): string
    {
        return __('Only posts with', 'loupe');
    }

    public static function withHelp(): string
    {
        return __('Hashtags or words, with commas between. A post with any of them is shown.', 'loupe');
    }

    public static function without(): string
    {
        return __('No posts with', 'loupe');
    }

    public static function withoutHelp(): string
    {
        return __('Hashtags or words, with commas between. A post with any of them is left out.', 'loupe');
    }

    public static function from(): string
    {
        return __('From this day on', 'loupe');
    }

    public static function until(): string
    {
        return __('Until this day', 'loupe');
    }

    public static function profileOnly(): string
    {
        return __('Leave out reels that are not on the profile’s grid', 'loupe');
    }

    public static function order(): string
    {
        return __('Order', 'loupe');
    }

    public static function orderNewest(): string
    {
        return __('Newest first', 'loupe');
    }

    public static function orderOldest(): string
    {
        return __('Oldest first', 'loupe');
    }

    public static function orderLiked(): string
    {
        return __('Most liked first', 'loupe');
    }

    public static function orderRandom(): string
    {
        return __('Mixed anew each day', 'loupe');
    }

    public static function layout(): string
    {
        return __('Layout', 'loupe');
    }

    public static function layoutGrid(): string
    {
        return __('Grid', 'loupe');
    }

    public static function layoutMasonry(): string
    {
        return __('Masonry', 'loupe');
    }

    public static function layoutCarousel(): string
    {
        return __('Carousel', 'loupe');
    }

    public static function layoutHighlight(): string
    {
        return __('Highlight', 'loupe');
    }

    public static function layoutList(): string
    {
        return __('List', 'loupe');
    }

    public static function layoutSingle(): string
    {
        return __('Single post', 'loupe');
    }

    public static function columnsMedium(): string
    {
        return __('Columns on tablets', 'loupe');
    }

    public static function columnsNarrow(): string
    {
        return __('Columns on phones', 'loupe');
    }

    public static function columnsHelp(): string
    {
        return __('0: as many as fit.', 'loupe');
    }

    public static function rows(): string
    {
        return __('Rows at most', 'loupe');
    }

    public static function rowsHelp(): string
    {
        return __('0: all.', 'loupe');
    }

    public static function tileWidth(): string
    {
        return __('Least width of a picture', 'loupe');
    }

    public static function corners(): string
    {
        return __('Corners', 'loupe');
    }

    public static function cornersNone(): string
    {
        return __('Not rounded', 'loupe');
    }

    public static function cornersSmall(): string
    {
        return __('Slightly rounded', 'loupe');
    }

    public static function cornersMedium(): string
    {
        return __('Rounded', 'loupe');
    }

    public static function cornersLarge(): string
    {
        return __('Strongly rounded', 'loupe');
    }

    public static function cornersRound(): string
    {
        return __('Round', 'loupe');
    }

    public static function hover(): string
    {
        return __('Over the picture, on hover', 'loupe');
    }

    public static function hoverNone(): string
    {
        return __('Nothing', 'loupe');
    }

    public static function hoverCaption(): string
    {
        return __('Caption', 'loupe');
    }

    public static function hoverCounts(): string
    {
        return __('Likes and comments', 'loupe');
    }

    public static function every(): string
    {
        return __('Every how many-th post is large', 'loupe');
    }

    public static function tags(): string
    {
        return __('Link hashtags and mentions', 'loupe');
    }

    public static function counts(): string
    {
        return __('Show likes and comments', 'loupe');
    }

    public static function times(): string
    {
        return __('Show when it was posted', 'loupe');
    }

    public static function header(): string
    {
        return __('Show the account above the posts', 'loupe');
    }

    public static function headerPicture(): string
    {
        return __('Profile picture', 'loupe');
    }

    public static function headerName(): string
    {
        return __('Name', 'loupe');
    }

    public static function headerBio(): string
    {
        return __('Biography', 'loupe');
    }

    public static function headerCounts(): string
    {
        return __('Posts and followers', 'loupe');
    }

    public static function headerFollow(): string
    {
        return __('“Follow” link', 'loupe');
    }

    public static function headerTitle(): string
    {
        return __('Title instead of the name', 'loupe');
    }

    public static function headerText(): string
    {
        return __('Text instead of the biography', 'loupe');
    }

    public static function headerImage(): string
    {
        return __('Picture instead of the profile’s', 'loupe');
    }

    public static function opens(): string
    {
        return __('A click on a picture', 'loupe');
    }

    public static function opensInstagram(): string
    {
        return __('Opens the post on Instagram', 'loupe');
    }

    public static function opensLightbox(): string
    {
        return __('Shows it large on this page', 'loupe');
    }

    public static function opensNothing(): string
    {
        return __('Does nothing', 'loupe');
    }

    public static function more(): string
    {
        return __('More posts', 'loupe');
    }

    public static function moreNone(): string
    {
        return __('None', 'loupe');
    }

    public static function moreButton(): string
    {
        return __('A button', 'loupe');
    }

    public static function moreScroll(): string
    {
        return __('On reaching the end', 'loupe');
    }

    public static function sponsored(): string
    {
        return __('Mark own links as sponsored', 'loupe');
    }

    public static function tileWidth100(): string
    {
        return __('100 px', 'loupe');
    }

    public static function tileWidth130(): string
    {
        return __('130 px', 'loupe');
    }

    public static function tileWidth160(): string
    {
        return __('160 px', 'loupe');
    }

    public static function tileWidth200(): string
    {
        return __('200 px', 'loupe');
    }

    public static function tileWidth240(): string
    {
        return __('240 px', 'loupe');
    }

    public static function tileWidth320(): string
    {
        return __('320 px', 'loupe');
    }

    public static function what(): string
    {
        return __('What', 'loupe');
    }

    public static function look(): string
    {
        return __('Look', 'loupe');
    }

    public static function headerGroup(): string
    {
        return __('Header', 'loupe');
    }

    public static function behaviour(): string
    {
        return __('Behaviour', 'loupe');
    }

    public static function editPosts(): string
    {
        return __('Edit posts', 'loupe');
    }

    public static function editPost(): string
    {
        return __('Edit post', 'loupe');
    }

    public static function hide(): string
    {
        return __('Hide on this site', 'loupe');
    }

    public static function pin(): string
    {
        return __('Pin to the beginning', 'loupe');
    }

    public static function alt(): string
    {
        return __('Description of the picture', 'loupe');
    }

    public static function altHelp(): string
    {
        return __('For people who can’t see it. Empty: Instagram’s.', 'loupe');
    }

    public static function link(): string
    {
        return __('Own link', 'loupe');
    }

    public static function linkHelp(): string
    {
        return __('Where the picture leads instead of to Instagram.', 'loupe');
    }

    public static function linkFormat(): string
    {
        return __('A whole address that begins with https:// or http://.', 'loupe');
    }

    public static function linkLabel(): string
    {
        return __('Text of the link', 'loupe');
    }

    public static function linkLabelHelp(): string
    {
        return __('Shown below the picture, such as “Buy this lamp”.', 'loupe');
    }

    public static function save(): string
    {
        return __('Save', 'loupe');
    }

    public static function saved(): string
    {
        return __('The post is changed on this site.', 'loupe');
    }

    public static function undo(): string
    {
        return __('Undo', 'loupe');
    }

    public static function undone(): string
    {
        return __('It is as before.', 'loupe');
    }

    public static function tileHidden(string $post): string
    {
        return strtr(
            /* translators: {post}: what describes a post */
            __('{post} (hidden)', 'loupe'),
            ['{post}' => $post]
        );
    }

    public static function tilePinned(string $post): string
    {
        return strtr(
            /* translators: {post}: what describes a post */
            __('{post} (pinned)', 'loupe'),
            ['{post}' => $post]
        );
    }
}
