<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\App\ReturnObstacle;
use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Graph\Product;
use Loupe\WordPress\Words\AppWords;
use Loupe\WordPress\Words\GuideWords;

/** How the site's owner gets a token at Meta, step by step (instagram-api: how a site owner gets a token today). */
final class Guide
{
    public const ID = 'loupe-guide';

    private const DASHBOARD = 'https://developers.facebook.com/apps/';

    /** @param ReturnObstacle|null $obstacle to coming back from Instagram with one's login */
    public function __construct(
        private readonly Product $product,
        private readonly Accounts $accounts,
        private readonly AppRepository $app,
        private readonly ?ReturnObstacle $obstacle,
    ) {
    }

    public function show(): void
    {
        $isNew = $this->accounts->ids() === [];
        Fold::open(self::ID, GuideWords::title(), $isNew);
        $this->showProduct();
        printf('<details%s><summary>', $isNew ? ' open' : '');
        echo esc_html(GuideWords::dashboardWay()), '</summary>';
        $this->showDashboardWay();
        echo '</details><details><summary>', esc_html(GuideWords::connectWay()), '</summary>';
        match ($this->obstacle) {
            null => $this->showConnectWay(),
            ReturnObstacle::NoHttps => self::showNeedOfHttps(),
            ReturnObstacle::OtherHost => self::showNeedOfOneLogin(),
        };
        echo '</details>';
        GuideRetired::show();
        Fold::close();
    }

    private function showProduct(): void
    {
        match ($this->product) {
            Product::InstagramLogin => GuideStep::text(GuideWords::professional()),
            Product::BasicDisplay => GuideStep::text(GuideWords::basicDisplay()),
        };
    }

    private function showDashboardWay(): void
    {
        echo '<ol>';
        GuideStep::show(
            GuideWords::createApp(),
            self::DASHBOARD,
            GuideWords::openDashboard()
        );
        GuideStep::show(GuideWords::addProduct());
        GuideStep::show(GuideWords::addAccount());
        GuideStep::show(GuideWords::generate());
        GuideStep::show(GuideWords::paste());
        echo '</ol>';
    }

    private function showConnectWay(): void
    {
        $isReady = $this->app->codeExchange() === CodeExchange::Ready;
        GuideStep::text(GuideWords::twoClicks());
        echo '<ol>';
        GuideStep::show(GuideWords::createAppAsAbove());
        GuideStep::show(
            $isReady
                ? GuideWords::appStored()
                : GuideWords::copyApp(),
            '#' . AppForm::ID,
            AppWords::title()
        );
        echo '<li>';
        if ($isReady) {
            GuideValues::show();
        } else {
            GuideStep::text(GuideWords::addressesLater());
        }
        echo '</li>';
        GuideStep::show(GuideWords::invite());
        GuideStep::show(GuideWords::connect());
        echo '</ol>';
    }

    private static function showNeedOfOneLogin(): void
    {
        GuideStep::text(GuideWords::needsOneLogin());
    }

    private static function showNeedOfHttps(): void
    {
        GuideStep::text(GuideWords::needsHttps());
    }
}
