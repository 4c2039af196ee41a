<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class GuideRetiredWords
{
    public static function title(): string
    {
        return __('A page tells you something else?', 'loupe');
    }

    public static function what(): string
    {
        return __('Then it teaches Instagram Basic Display, which Meta shut down on 4 December 2024. What its steps are called today:', 'loupe');
    }

    public static function old(): string
    {
        return __('The page says', 'loupe');
    }

    public static function today(): string
    {
        return __('Today', 'loupe');
    }

    public static function oldProduct(): string
    {
        return __('Products, Instagram, Set Up, Basic Display, Create New App, display name', 'loupe');
    }

    public static function newProduct(): string
    {
        return __('Add the product “Instagram”, and open “API setup with Instagram login”. It needs no display name.', 'loupe');
    }

    public static function oldPlatform(): string
    {
        return __('Settings, Basic, Add Platform, Website', 'loupe');
    }

    public static function newPlatform(): string
    {
        return __('Not needed. Where Meta asks for a site URL, give this site’s address.', 'loupe');
    }

    public static function oldAddresses(): string
    {
        return __('Valid OAuth Redirect URIs, Deauthorize Callback URL, Data Deletion Request Callback URL', 'loupe');
    }

    public static function newAddresses(): string
    {
        return __('The same three, under “Set up Instagram business login”: see “Connect from here”.', 'loupe');
    }

    public static function oldTesters(): string
    {
        return __('Roles, Instagram Testers, accept the invite', 'loupe');
    }

    public static function newTesters(): string
    {
        return __('As before, under “App roles”. The account must be a business or creator account now.', 'loupe');
    }

    public static function oldGenerator(): string
    {
        return __('User Token Generator', 'loupe');
    }

    public static function newGenerator(): string
    {
        return __('“Generate access tokens”. A token that begins with IGQV is of no use any more.', 'loupe');
    }

    public static function oldAuthorisation(): string
    {
        return __('Open api.instagram.com/oauth/authorize with scope=user_profile,user_media', 'loupe');
    }

    public static function newAuthorisation(): string
    {
        return __('Press “Connect an account” below. Instagram’s page and the permission have other names now.', 'loupe');
    }

    public static function oldExchange(): string
    {
        return __('Exchange the code with curl, exchange the token for a long-lived one, refresh it', 'loupe');
    }

    public static function newExchange(): string
    {
        return __('This site does all of it. An address with a code in it can be pasted above as it is.', 'loupe');
    }

    public static function oldFile(): string
    {
        return __('Save the token to a file named after the account', 'loupe');
    }

    public static function newFile(): string
    {
        return __('This site stores it encrypted, and renews it.', 'loupe');
    }
}
