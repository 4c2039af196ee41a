<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\JobSummary;
use Loupe\WordPress\Wording\AccountDetails;
use Loupe\WordPress\Wording\Words;

final class ThemeOptionsPageTest extends TestCase
{
    public function testThePathIsThemeOptionsIntegrationsInstagramToken(): void
    {
        self::actAs('administrator');
        $page = AdminPage::render();
        self::assertSame('Theme Options', AdminPage::menuTitle());
        self::assertMatchesRegularExpression(
            '~<h1>Theme Options</h1>\s*<h2>Integrations</h2>\s*<h3>Instagram Token</h3>~',
            $page
        );
    }

    public function testWhereTheThemeHasThemeOptionsOursIsCalledInstagramToken(): void
    {
        self::actAs('administrator');
        $page = AdminPage::render(['Theme Options <span>1</span>', 'edit_theme_options', 'theme-options', 'Theme']);
        self::assertStringContainsString('Theme Options', $GLOBALS['submenu']['themes.php'][0][0]);

        $page = AdminPage::render(['theme options', 'edit_theme_options', 'theme-options', 'Theme options']);
        self::assertSame('Instagram Token', AdminPage::menuTitle());
        self::assertStringContainsString('<h1>Instagram Token</h1>', $page);
        self::assertStringNotContainsString('Theme Options', $page);
    }

    public function testEditorsDoNotSeeTheEntry(): void
    {
        self::actAs('editor');
        AdminPage::render();
        self::assertSame('', AdminPage::menuTitle());
    }

    public function testThePanelStartsHiddenAndThePlainFormIsComplete(): void
    {
        self::actAs('administrator');
        $page = AdminPage::render();
        self::assertStringContainsString('<div id="loupe-panel" hidden></div><div id="loupe-plain">', $page);
        self::assertStringContainsString('name="token"', $page);
        self::assertStringContainsString('name="_wpnonce"', $page);
        self::assertStringNotContainsString('<script', $page);
    }

    public function testThePlainViewTellsWhatTheOwnerHasToHearBeforeTheDetailsAndOnce(): void
    {
        $id = $this->connect('one_post');
        self::assertStringNotContainsString('loupe-note', $this->accountCard());

        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        $message = esc_html(Words::say($this->services->ownerAlerts()->all()[$id]));
        $card = $this->accountCard();
        self::assertStringContainsString("<p class=\"loupe-note loupe-note-bad\">$message</p>", $card);
        self::assertLessThan(strpos($card, 'loupe-details'), strpos($card, $message));
        self::assertSame(1, substr_count($card, $message));

        $this->services->reconciler()->deauthorised($id);
        $message = esc_html(Words::say($this->services->ownerAlerts()->all()[$id]));
        self::assertStringContainsString('are deleted from this site on', $message);
        self::assertStringContainsString($message, $this->accountCard());
    }

    public function testThePlainViewTellsThatTimeRunsShortInALowerVoice(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        self::advance(54 * 86400);
        Sandbox::fail(['on' => 'refresh', 'kind' => 'http_500']);
        $this->services->refresher()->refresh($id);
        $card = $this->accountCard();
        self::assertStringContainsString('loupe-note loupe-note-soon', $card);
        self::assertStringContainsString('fewer than 7 days', $card);
    }

    public function testARefreshThatNobodyPlannedIsCalledSo(): void
    {
        $id = $this->connect('one_post');
        $summary = $this->services->summaries()->of($this->services->accounts()->get($id));
        $summary = self::planned($summary, null, $summary->sync->next);
        $details = (new AccountDetails($this->services->clock()->now()))->of($summary);
        self::assertSame('Not planned', $details['Next refresh']);
        self::assertStringStartsWith('in ', $details['Next sync']);
    }

    public function testWhatWaitsForTheNextTickIsDueAndNotLongAgo(): void
    {
        $id = $this->connect('one_post');
        $summary = $this->services->summaries()->of($this->services->accounts()->get($id));
        $now = $this->services->clock()->now();
        $details = (new AccountDetails($now))->of(self::planned($summary, $now - 3600, $now));
        self::assertSame('due now', $details['Next refresh']);
        self::assertSame('due now', $details['Next sync']);
    }

    public function testNoUrlClassOrIdHoldsAWordThatBlockersHide(): void
    {
        $this->connect('one_post');
        $page = AdminPage::render() . do_shortcode('[loupe]');
        preg_match_all('~\s(?:id|class|name|src|srcset|action)="([^"]*)"~', $page, $matches);
        self::assertNotSame([], $matches[1]);
        foreach ($matches[1] as $value) {
            self::assertStringNotContainsStringIgnoringCase('instagram', $value);
        }
    }

    public function testThePanelIsHandedWhatItStartsWith(): void
    {
        $id = $this->connect('one_post');
        AdminPage::render();
        do_action('admin_enqueue_scripts', AdminPage::HOOK);
        $boot = apply_filters('script_module_data_loupe/panel', []);

        self::assertStringEndsWith('/loupe/v1', $boot['rest']['root']);
        self::assertSame(1, wp_verify_nonce($boot['rest']['nonce'], 'wp_rest'));
        self::assertSame(Sandbox::url() . '/v27.0', $boot['graph']['base']);
        self::assertSame('instagram_login', $boot['graph']['product']);
        self::assertSame($id, $boot['accounts'][0]['id']);
        self::assertTrue($boot['can_store']);
        self::assertSame('', $boot['key_line']);
        self::assertStringContainsString('/plugins/loupe/pkg/loupe_bg.wasm', $boot['wasm']);
        self::assertStringEndsWith('post-new.php?post_type=page', $boot['links']['new_page']);
        $token = Sandbox::token('one_post');
        self::assertStringNotContainsString(substr($token, 0, 24), (string) wp_json_encode($boot));

        ob_start();
        wp_script_modules()->print_import_map();
        wp_script_modules()->print_script_module_data();
        $printed = (string) ob_get_clean();
        self::assertStringContainsString('"loupe/core":', stripslashes($printed));
        self::assertStringContainsString('id="wp-script-module-data-loupe/panel"', $printed);
    }
    /** @return string the one account's card on the page without script */
    private function accountCard(): string
    {
        $cards = explode('<section class="loupe-card">', AdminPage::render());
        $isAccount = static fn (string $card): bool => str_contains($card, 'loupe-profile');
        return explode('</section>', array_values(array_filter($cards, $isAccount))[0])[0];
    }

    private static function planned(AccountSummary $summary, ?int $refresh, ?int $sync): AccountSummary
    {
        return new AccountSummary(...[
            ...get_object_vars($summary),
            'refresh' => new JobSummary($summary->refresh->last, $refresh, $summary->refresh->failure),
            'sync' => new JobSummary($summary->sync->last, $sync, $summary->sync->failure),
        ]);
    }
}
