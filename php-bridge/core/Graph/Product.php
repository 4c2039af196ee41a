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

    /** Fields of media that a feed can do without. Some posts make Instagram refuse one for a whole page. */
    public const DISPENSABLE = ['alt_text', 'children', 'media_product_type', 'username'];

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
     * The fields to ask media for (instagram-api: nodes). Basic Display never had two of them.
     *
     * @param list<string> $without those that Instagram refuses to tell this account, of DISPENSABLE
     */
    public function mediaFields(array $without = []): string
    {
        $children = 'children{id,media_type,media_url,thumbnail_url}';
        $fields = ['id', 'caption', 'media_type', 'media_product_type', 'media_url', 'thumbnail_url', 'permalink'];
        $fields = [...$fields, 'timestamp', 'username', 'alt_text', 'children'];
        $unknown = $this === self::BasicDisplay ? ['media_product_type', 'alt_text'] : [];
        $fields = array_diff($fields, $unknown, $without);

        return str_replace('children', $children, implode(',', $fields));
    }
}
