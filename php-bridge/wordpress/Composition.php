<?php

declare(strict_types=1);

namespace Loupe\WordPress;

use Loupe\WordPress\Faces\Abilities\Abilities;
use Loupe\WordPress\Faces\Abilities\AbilityRegistration;
use Loupe\WordPress\Faces\Admin\AppForm;
use Loupe\WordPress\Faces\Admin\AppForms;
use Loupe\WordPress\Faces\Admin\BootData;
use Loupe\WordPress\Faces\Admin\CommandPalette;
use Loupe\WordPress\Faces\Admin\ConnectorCard;
use Loupe\WordPress\Faces\Admin\FeedForm;
use Loupe\WordPress\Faces\Admin\FirstSteps;
use Loupe\WordPress\Faces\Admin\Guide;
use Loupe\WordPress\Faces\Admin\KeptForm;
use Loupe\WordPress\Faces\Admin\MovedQuestion;
use Loupe\WordPress\Faces\Admin\PlainForms;
use Loupe\WordPress\Faces\Admin\PlainView;
use Loupe\WordPress\Faces\Admin\SiteForms;
use Loupe\WordPress\Faces\Admin\ThemeOptionsPage;
use Loupe\WordPress\Faces\Alerts\AdminNotices;
use Loupe\WordPress\Faces\Block\AccountBinding;
use Loupe\WordPress\Faces\Block\BindingAssets;
use Loupe\WordPress\Faces\Block\FeedDrawing;
use Loupe\WordPress\Faces\Cli\AccountCommands;
use Loupe\WordPress\Faces\Cli\Command;
use Loupe\WordPress\Faces\Cli\Input;
use Loupe\WordPress\Faces\Cli\PicturesCommand;
use Loupe\WordPress\Faces\Cli\SiteCommand;
use Loupe\WordPress\Faces\Front\AuthorisationReturn;
use Loupe\WordPress\Faces\Front\DeletionStatus;
use Loupe\WordPress\Faces\Front\DueWork;
use Loupe\WordPress\Faces\Front\FeedReply;
use Loupe\WordPress\Faces\Front\FrontDoor;
use Loupe\WordPress\Faces\Front\MetaCalls;
use Loupe\WordPress\Faces\Health\DebugInfo;
use Loupe\WordPress\Faces\Health\SiteHealth;
use Loupe\WordPress\Faces\Privacy\PersonalData;
use Loupe\WordPress\Faces\Rest\AccountsController;
use Loupe\WordPress\Faces\Rest\CallbackController;
use Loupe\WordPress\Faces\Rest\CurationController;
use Loupe\WordPress\Faces\Rest\FeedsController;
use Loupe\WordPress\Faces\Rest\RelayController;
use Loupe\WordPress\Faces\Rest\Routes;
use Loupe\WordPress\Ports\OptionStore;

/**
 * Each face, put together of the parts that it uses. Nothing is made before a hook asks for it: a page without a feed
 * makes none of it, and who is at work is known only then.
 */
final class Composition
{
    public function __construct(private readonly Services $services)
    {
    }

    public function feedDrawing(): FeedDrawing
    {
        return new FeedDrawing(
            $this->services->feeds(),
            $this->services->placements(),
            $this->services->askedPosts(),
            $this->services->pictures(),
            $this->services->texts(),
            $this->services->clock(),
        );
    }

    public function bindingAssets(): BindingAssets
    {
        global $wpdb;
        $accounts = $this->services->accounts();
        return new BindingAssets($accounts, new AccountBinding($accounts, new OptionStore($wpdb)));
    }

    public function abilities(): AbilityRegistration
    {
        return new AbilityRegistration(fn (): Abilities => new Abilities(
            $this->services->accounts(),
            $this->services->accountActions(),
            $this->services->summaries(),
        ));
    }

    public function routes(): Routes
    {
        return new Routes(
            fn (): AccountsController => new AccountsController(
                $this->services->accounts(),
                $this->services->accountActions(),
                $this->services->summaries(),
            ),
            fn (): CurationController => new CurationController($this->services->curationActions()),
            fn (): FeedsController => new FeedsController(
                $this->services->accounts(),
                $this->services->feedReading(),
            ),
            fn (): RelayController => new RelayController(
                $this->services->config()->product,
                $this->services->app(),
                $this->services->graph(),
            ),
            fn (): CallbackController => new CallbackController($this->services->metaCallbacks()),
        );
    }

    public function frontDoor(): FrontDoor
    {
        return new FrontDoor(
            fn (): AuthorisationReturn => new AuthorisationReturn(
                $this->services->pendingStates(),
                $this->services->accountActions(),
            ),
            fn (): MetaCalls => new MetaCalls($this->services->metaCallbacks()),
            fn (): DeletionStatus => new DeletionStatus($this->services->callbacks()),
            fn (): DueWork => new DueWork($this->services->cron()),
            fn (): FeedReply => new FeedReply($this->services->feedReading()),
        );
    }

    public function themeOptionsPage(): ThemeOptionsPage
    {
        return new ThemeOptionsPage(
            $this->services->resealer(),
            new MovedQuestion($this->services->siteDecisions(), $this->services->home()),
            new FirstSteps($this->services->accounts()),
            new FeedForm($this->services->accounts()),
            new PlainView(
                $this->services->canStore(),
                $this->services->summaries(),
                $this->services->clock(),
            ),
            new Guide(
                $this->services->config()->product,
                $this->services->accounts(),
                $this->services->app(),
                $this->services->returnObstacle(),
            ),
            new AppForm($this->services->app(), $this->services->accounts(), $this->services->returnObstacle()),
            new KeptForm($this->services->config(), $this->services->accounts(), $this->services->films()),
        );
    }

    public function bootData(): BootData
    {
        return new BootData(
            $this->services->config(),
            $this->services->canStore(),
            $this->services->app(),
            $this->services->summaries(),
            $this->services->clock(),
        );
    }

    public function connectorCard(): ConnectorCard
    {
        return new ConnectorCard($this->services->summaries());
    }

    public function commandPalette(): CommandPalette
    {
        return new CommandPalette($this->services->accounts());
    }

    public function plainForms(): PlainForms
    {
        return new PlainForms($this->services->accountActions());
    }

    public function appForms(): AppForms
    {
        return new AppForms(
            $this->services->app(),
            $this->services->appSettings(),
            $this->services->pendingStates(),
            $this->services->authorisation(),
            $this->services->returnObstacle(),
        );
    }

    public function siteForms(): SiteForms
    {
        return new SiteForms($this->services->siteDecisions());
    }

    public function adminNotices(): AdminNotices
    {
        return new AdminNotices($this->services->accounts(), $this->services->ownerAlerts());
    }

    public function siteHealth(): SiteHealth
    {
        return new SiteHealth($this->services->accounts(), $this->services->checks());
    }

    public function debugInfo(): DebugInfo
    {
        return new DebugInfo(
            $this->services->config(),
            $this->services->accounts(),
            $this->services->app(),
            $this->services->budget(),
            $this->services->summaries(),
        );
    }

    public function personalData(): PersonalData
    {
        return new PersonalData(
            $this->services->accounts(),
            $this->services->feeds(),
            $this->services->accountActions(),
            $this->services->pictures(),
            $this->services->summaries(),
        );
    }

    public function command(): Command
    {
        $commands = fn (): AccountCommands => new AccountCommands(
            $this->services->accounts(),
            $this->services->accountActions(),
            $this->services->summaries(),
        );
        return new Command($commands, $this->services->checks(...), new Input(STDIN));
    }

    public function picturesCommand(): PicturesCommand
    {
        return new PicturesCommand(
            $this->services->accounts(...),
            $this->services->pictureInventory(...),
            fn () => $this->services->cron()->keepScheduled(),
        );
    }

    public function siteCommand(): SiteCommand
    {
        return new SiteCommand($this->services->siteDecisions(...), new Input(STDIN));
    }
}
