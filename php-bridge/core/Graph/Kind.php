<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/** The kinds of posts, as JSON and class names call them; a reel is a video. */
enum Kind: string
{
    /** One image. */
    case Photo = 'photo';
    /** One video, shown as its poster. */
    case Video = 'video';
    /** Several images or videos under one caption, shown as the first. */
    case Album = 'album';
}
