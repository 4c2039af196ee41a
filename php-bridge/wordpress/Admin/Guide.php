<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Graph\Product;
use Loupe\Core\OAuth\ReturnObstacle;
use Loupe\Core\Token\CodeExchange;
use Loupe\WordPress\Services;

/** How the site's owner gets a token at Meta, step by step (instagram-api: how a site owner gets a token today). */
final class Guide
{
    private const DASHBOARD = 'https://developers.facebook.com/apps/';

    public function __construct(private readonly Services $services)
    {
    }

    public function show(): void
    {
        $isNew = $this->services->accounts()->ids() === [];
        echo '<section class="loupe-card loupe-guide" id="loupe-guide">';
        echo '<h4>', esc_html__('Where a token comes from', 'loupe'), '</h4>';
        $this->showProduct();
        printf('<details%s><summary>', $isNew ? ' open' : '');
        echo esc_html__('Generate one in Meta’s dashboard, and paste it', 'loupe'), '</summary>';
        $this->showDashboardWay();
        echo '</details><details><summary>', esc_html__('Connect from here', 'loupe'), '</summary>';
        match ($this->services->returnObstacle()) {
            null => $this->showConnectWay(),
            ReturnObstacle::NoHttps => self::showNeedOfHttps(),
            ReturnObstacle::OtherHost => self::showNeedOfOneLogin(),
        };
        echo '</details>';
        GuideRetired::show();
        echo '</section>';
    }

    private function showProduct(): void
    {
        match ($this->services->config()->product) {
            Product::InstagramLogin => GuideStep::text(__(
                'The account must be a professional one, business or creator: any account can be switched in Instagram’s settings, free of charge.',
                'loupe'
            )),
            Product::BasicDisplay => GuideStep::text(__(
                'This site is set to Instagram Basic Display (LOUPE_PRODUCT), which Meta shut down on 4 December 2024. The steps are those of today’s API: take that setting out before you follow them.',
                'loupe'
            )),
        };
    }

    private function showDashboardWay(): void
    {
        echo '<ol>';
        GuideStep::show(
            __('Open Meta’s App Dashboard and press “Create app”, of the type Business.', 'loupe'),
            self::DASHBOARD,
            __('Open the App Dashboard', 'loupe')
        );
        GuideStep::show(__('Add the product “Instagram”, and open “API setup with Instagram login”.', 'loupe'));
        GuideStep::show(__(
            'Under “Generate access tokens”, add the account. If it is not the app owner’s own, invite it first under “App roles”, “Roles”, “Instagram Testers”, and accept the invitation on instagram.com under Settings, “Apps and websites”, “Tester invites”.',
            'loupe'
        ));
        GuideStep::show(__('Press “Generate token” beside the account, allow access, and copy the token.', 'loupe'));
        GuideStep::show(__(
            'Paste it above. It lives for 60 days, and this site renews it long before.',
            'loupe'
        ));
        echo '</ol>';
    }

    private function showConnectWay(): void
    {
        $isReady = $this->services->apps()->codeExchange() === CodeExchange::Ready;
        GuideStep::text(__(
            'Once this is set up, connecting takes two clicks, and Meta tells this site when access is withdrawn.',
            'loupe'
        ));
        echo '<ol>';
        GuideStep::show(__(
            'Create the app and open “API setup with Instagram login”, as in the first two steps of the other way.',
            'loupe'
        ));
        GuideStep::show(
            $isReady
                ? __('App ID and secret are stored here: done.', 'loupe')
                : __(
                    'Copy “Instagram app ID” and “Instagram app secret” from the top of that page, and save them here.',
                    'loupe'
                ),
            '#' . AppForm::ID,
            __('App ID and secret', 'loupe')
        );
        echo '<li>';
        if ($isReady) {
            GuideValues::show();
        } else {
            GuideStep::text(__(
                'Then this step shows the addresses that Meta asks for. Without the secret this site could not tell Meta’s calls from a stranger’s, and would refuse them.',
                'loupe'
            ));
        }
        echo '</li>';
        GuideStep::show(__(
            'If the account is not the app owner’s own, invite it as a tester, as in the other way.',
            'loupe'
        ));
        GuideStep::show(__(
            'Press “Connect an account” below, and choose Allow on Instagram’s page. You come back here.',
            'loupe'
        ));
        echo '</ol>';
    }

    private static function showNeedOfOneLogin(): void
    {
        GuideStep::text(__(
            'Not on this site as it is: its address and that of this admin area have different hosts (see Settings, General). A login here does not count there, so whoever comes back from Instagram would not be known. Generate a token in Meta’s dashboard instead: that works everywhere. Once both have one host, or COOKIE_DOMAIN in wp-config.php names a domain that both hosts belong to, this way opens by itself.',
            'loupe'
        ));
    }

    private static function showNeedOfHttps(): void
    {
        GuideStep::text(__(
            'Not on this site as it is: Instagram sends people back to https addresses only, and this site’s address begins with http. Generate a token in Meta’s dashboard instead: that works everywhere. Once the site is reachable by https, and says so under Settings, General, this way opens by itself.',
            'loupe'
        ));
    }
}
