<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class PolicyWords
{
    public static function advice(): string
    {
        return __('Loupe asks nothing of your visitors and keeps nothing about them. It does keep data of the Instagram accounts that were connected: their names, pictures, counts and posts, and an encrypted access token. If a connected account is a person’s, or people can be seen in its posts, tell them so. Instagram gives no e-mail address, so when personal data is exported or erased, an account counts as that of the user who connected it here. To erase it for anybody else, disconnect the account.', 'loupe');
    }

    public static function suggested(): string
    {
        return __('Suggested text:', 'loupe');
    }

    public static function visitors(): string
    {
        return __('This site shows posts of Instagram accounts. Pictures and texts were copied to this site beforehand, so looking at them sends nothing about you to Instagram, and sets no cookie. Only if you follow a link to Instagram does your browser call Instagram, and then Instagram’s own privacy policy applies.', 'loupe');
    }

    public static function accounts(): string
    {
        return __('Of the connected accounts we keep the user name, the name, the biography, the profile picture, the numbers of posts, of followers and of accounts followed, the newest posts with their pictures and texts, and an encrypted access token. Our server asks Instagram for them about once an hour. Posts that were deleted on Instagram disappear here with the next update. When an account is disconnected, everything of it is deleted at once; when its owner withdraws access on Instagram, it is hidden, and deleted after 30 days.', 'loupe');
    }
}
