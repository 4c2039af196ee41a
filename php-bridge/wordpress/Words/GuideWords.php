<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class GuideWords
{
    public static function title(): string
    {
        return __('Where a token comes from', 'loupe');
    }

    public static function dashboardWay(): string
    {
        return __('Generate one in Meta’s dashboard, and paste it', 'loupe');
    }

    public static function connectWay(): string
    {
        return __('Connect from here', 'loupe');
    }

    public static function professional(): string
    {
        return __('The account must be a professional one, business or creator: any account can be switched in Instagram’s settings, free of charge.', 'loupe');
    }

    public static function basicDisplay(): string
    {
        return __('This site is set to Instagram Basic Display (LOUPE_PRODUCT), which Meta shut down on 4 December 2024. The steps are those of today’s API: take that setting out before you follow them.', 'loupe');
    }

    public static function createApp(): string
    {
        return __('Open Meta’s App Dashboard and press “Create app”, of the type Business.', 'loupe');
    }

    public static function openDashboard(): string
    {
        return __('Open the App Dashboard', 'loupe');
    }

    public static function addProduct(): string
    {
        return __('Add the product “Instagram”, and open “API setup with Instagram login”.', 'loupe');
    }

    public static function addAccount(): string
    {
        return __('Under “Generate access tokens”, add the account. If it is not the app owner’s own, invite it first under “App roles”, “Roles”, “Instagram Testers”, and accept the invitation on instagram.com under Settings, “Apps and websites”, “Tester invites”.', 'loupe');
    }

    public static function generate(): string
    {
        return __('Press “Generate token” beside the account, allow access, and copy the token.', 'loupe');
    }

    public static function paste(): string
    {
        return __('Paste it above. It lives for 60 days, and this site renews it long before.', 'loupe');
    }

    public static function twoClicks(): string
    {
        return __('Once this is set up, connecting takes two clicks, and Meta tells this site when access is withdrawn.', 'loupe');
    }

    public static function createAppAsAbove(): string
    {
        return __('Create the app and open “API setup with Instagram login”, as in the first two steps of the other way.', 'loupe');
    }

    public static function appStored(): string
    {
        return __('App ID and secret are stored here: done.', 'loupe');
    }

    public static function copyApp(): string
    {
        return __('Copy “Instagram app ID” and “Instagram app secret” from the top of that page, and save them here.', 'loupe');
    }

    public static function addressesLater(): string
    {
        return __('Then this step shows the addresses that Meta asks for. Without the secret this site could not tell Meta’s calls from a stranger’s, and would refuse them.', 'loupe');
    }

    public static function invite(): string
    {
        return __('If the account is not the app owner’s own, invite it as a tester, as in the other way.', 'loupe');
    }

    public static function connect(): string
    {
        return __('Press “Connect an account” below, and choose Allow on Instagram’s page. You come back here.', 'loupe');
    }

    public static function needsOneLogin(): string
    {
        return __('Not on this site as it is: its address and that of this admin area have different hosts (see Settings, General). A login here does not count there, so whoever comes back from Instagram would not be known. Generate a token in Meta’s dashboard instead: that works everywhere. Once both have one host, or COOKIE_DOMAIN in wp-config.php names a domain that both hosts belong to, this way opens by itself.', 'loupe');
    }

    public static function needsHttps(): string
    {
        return __('Not on this site as it is: Instagram sends people back to https addresses only, and this site’s address begins with http. Generate a token in Meta’s dashboard instead: that works everywhere. Once the site is reachable by https, and says so under Settings, General, this way opens by itself.', 'loupe');
    }
}
