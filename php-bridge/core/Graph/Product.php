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
    public const DISPENSABLE = [
        'alt_text',
        'children',
        'media_product_type',
        'username',
        'like_count',
        'comments_count',
        'is_shared_to_feed',
    ];

    /** Those of them that Basic Display never had. */
    private const NEWER = ['media_product_type', 'alt_text', 'like_count', 'comments_count', 'is_shared_to_feed'];

    /** Fields of the user node that an account can do without. */
    public const DISPENSABLE_OF_USER = ['biography', 'follows_count'];

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

    /**
     * The fields to ask the user node for (instagram-api: nodes).
     *
     * @param list<string> $without those that are not wanted, of DISPENSABLE_OF_USER
     */
    public function userFields(array $without = []): string
    {
        $fields = match ($this) {
            self::InstagramLogin => [
                'id',
                'user_id',
                'username',
                'name',
                'account_type',
                'profile_picture_url',
                'followers_count',
                'media_count',
                ...self::DISPENSABLE_OF_USER,
            ],
            self::BasicDisplay => ['id', 'username', 'account_type', 'media_count'],
        };
        return implode(',', array_diff($fields, $without));
    }

    /**
     * The fields to ask media for (instagram-api: nodes).
     *
     * @param list<string> $without those that Instagram refuses to tell this account, of DISPENSABLE
     */
    public function mediaFields(array $without = []): string
    {
        $children = 'children{id,media_type,media_url,thumbnail_url}';
        $fields = ['id', 'caption', 'media_type', 'media_product_type', 'media_url', 'thumbnail_url', 'permalink'];
        $fields = [...$fields, 'timestamp', 'username', 'alt_text', 'children'];
        $fields = [...$fields, 'like_count', 'comments_count', 'is_shared_to_feed'];
        $unknown = $this === self::BasicDisplay ? self::NEWER : [];
        $fields = array_diff($fields, $unknown, $without);

        return str_replace('children', $children, implode(',', $fields));
    }
}
