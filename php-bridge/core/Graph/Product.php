<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/**
 * Which of Instagram's two APIs the site is set to. They share a host and almost one contract.
 */
enum Product: string
{
    /** Instagram API with Instagram Login; professional accounts only. */
    case InstagramLogin = 'instagram_login';

    /** Basic Display, shut down by Meta on 4 December 2024. */
    case BasicDisplay = 'basic_display';

    /** Where people allow access (instagram-api: authorisation). */
    public function loginUrl(): string
    {
        return match ($this) {
            self::InstagramLogin => 'https://www.instagram.com',
            self::BasicDisplay => 'https://api.instagram.com',
        };
    }

    /** What to ask people to allow. */
    public function scope(): string
    {
        return match ($this) {
            self::InstagramLogin => 'instagram_business_basic',
            self::BasicDisplay => 'user_profile,user_media',
        };
    }

    /** The fields to ask the user node for (instagram-api: nodes). */
    public function userFields(): string
    {
        return match ($this) {
            self::InstagramLogin =>
                'id,user_id,username,name,account_type,profile_picture_url,followers_count,media_count',
            self::BasicDisplay => 'id,username,account_type,media_count',
        };
    }

    /**
     * The fields to ask media for. Some posts make Instagram refuse `alt_text` with error 100: ask again without it.
     * Basic Display never had it.
     */
    public function mediaFields(bool $withAltText): string
    {
        $children = 'children{id,media_type,media_url,thumbnail_url}';

        return match ($this) {
            self::InstagramLogin => 'id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,'
                . 'timestamp,username,' . ($withAltText ? 'alt_text,' : '') . $children,
            self::BasicDisplay => 'id,caption,media_type,media_url,thumbnail_url,permalink,timestamp,username,'
                . $children,
        };
    }
}
