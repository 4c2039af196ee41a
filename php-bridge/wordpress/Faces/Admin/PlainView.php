<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Port\Clock;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\AttentionSummary;
use Loupe\Core\View\Summaries;
use Loupe\Core\View\Summarizer;
use Loupe\Core\Work\Alert\AlertLevel;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Wording\AccountDetails;
use Loupe\WordPress\Wording\KeyAdvice;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\ButtonWords;
use Loupe\WordPress\Words\PlainWords;

/**
 * The page as it works without any script. The panel takes its place only
 * once it has started.
 */
final class PlainView
{
    public function __construct(
        private readonly bool $canStore,
        private readonly Summaries $summaries,
        private readonly Clock $clock,
    ) {
    }

    public function show(): void
    {
        $summaries = $this->summaries->all();
        echo '<div id="loupe-plain">';
        if (!$this->canStore) {
            $this->showKeyLine();
        }
        foreach ($summaries as $summary) {
            $this->showAccount($summary);
        }
        if ($this->canStore) {
            $this->showTokenForm($summaries === []);
        }
        echo '</div>';
    }

    private function showTokenForm(bool $isFirst): void
    {
        Fold::open('loupe-plain-connect', PlainWords::title(), $isFirst);
        $this->openForm(PlainForms::CONNECT);
        echo '<label for="loupe-plain-token">',
            esc_html(PlainWords::token()), '</label>';
        echo '<textarea id="loupe-plain-token" name="token" rows="4" required dir="ltr" autocapitalize="off" ',
            'autocomplete="off" spellcheck="false" aria-describedby="loupe-plain-token-help"></textarea>';
        echo '<p class="loupe-hint" id="loupe-plain-token-help">', esc_html(PlainWords::tokenHelp()), '</p>';
        $this->showAddressField();
        submit_button(PlainWords::save(), 'primary', 'submit', false);
        echo '</form>';
        Fold::close();
    }

    private function showAddressField(): void
    {
        echo '<details><summary>', esc_html(PlainWords::codeAlone()), '</summary>';
        echo '<p><label for="loupe-plain-address">',
            esc_html(PlainWords::address()), '</label>';
        printf(
            '<input type="url" class="regular-text code" id="loupe-plain-address" name="redirect_uri" dir="ltr" '
            . 'maxlength="2000" placeholder="%s" aria-describedby="loupe-plain-address-help"></p>',
            esc_attr(FrontAddress::root())
        );
        echo '<p class="loupe-hint" id="loupe-plain-address-help">', esc_html(PlainWords::addressHelp()),
            '</p></details>';
    }

    private function showKeyLine(): void
    {
        echo '<section class="loupe-card"><div class="loupe-note loupe-note-bad"><p>',
            esc_html(KeyAdvice::withoutKey(KeySource::fromConstants())), '</p><p><code>',
            esc_html(KeySource::line()), '</code></p></div></section>';
    }

    private function showAccount(AccountSummary $summary): void
    {
        echo '<section class="loupe-card">';
        self::showAttention($summary->attention);
        echo '<div class="loupe-profile">';
        if ($summary->picture !== '') {
            printf(
                // phpcs:ignore PluginCheck.CodeAnalysis.ImageFunctions -- The copy of the account's picture is no attachment.
                '<img class="loupe-face" src="%s" alt="" width="64" height="64">',
                esc_url($summary->picture)
            );
        }
        echo '<div class="loupe-name"><strong>', esc_html(Summarizer::name($summary)), '</strong></div></div>';
        echo '<dl class="loupe-details">';
        foreach ((new AccountDetails($this->clock->now()))->of($summary) as $label => $detail) {
            echo '<div><dt>', esc_html($label), '</dt><dd>', esc_html($detail), '</dd></div>';
        }
        echo '</dl>';
        self::showShortcode($summary);
        echo '<div class="loupe-buttons">';
        $this->showButton(PlainForms::REFRESH, $summary, PlainWords::refresh());
        $this->showButton(PlainForms::SYNC, $summary, PlainWords::sync());
        echo '</div>';
        $this->openForm(PlainForms::DISCONNECT, $summary);
        echo '<p><label><input type="checkbox" name="sure" value="1" required> ', esc_html(PlainWords::sure()),
            '</label></p><p class="loupe-hint">', esc_html(PlainWords::tokenLivesOn()), '</p>';
        DataForm::linkToInstagram();
        $id = PlainForms::DISCONNECT . '_' . $summary->id;
        submit_button(PlainWords::disconnect(), 'delete', 'submit', false, ['id' => $id]);
        echo '</form></section>';
    }

    private static function showShortcode(AccountSummary $summary): void
    {
        printf(
            '<p class="loupe-shortcode">%1$s <code id="%2$s" dir="ltr">[%3$s account="%4$s"]</code> '
            . '<button type="button" class="button" data-loupe-copy="%2$s" data-loupe-copied="%5$s" '
            . 'aria-describedby="%2$s" hidden>%6$s</button></p>',
            esc_html(PlainWords::shortcode()),
            esc_attr("loupe-plain-shortcode-$summary->id"),
            esc_html(Names::SHORTCODE),
            esc_html($summary->username),
            esc_attr(ButtonWords::copied()),
            esc_html(ButtonWords::copy())
        );
    }

    /** What the owner has to hear: on this page nothing else says it. */
    private static function showAttention(?AttentionSummary $attention): void
    {
        if ($attention === null) {
            return;
        }
        $class = match ($attention->level) {
            AlertLevel::Critical => 'loupe-note-bad',
            AlertLevel::Warning => 'loupe-note-soon',
        };
        printf('<p class="loupe-note %s">%s</p>', esc_attr($class), esc_html(Words::say($attention->message)));
    }

    private function showButton(string $action, AccountSummary $summary, string $label): void
    {
        $this->openForm($action, $summary);
        submit_button($label, 'secondary', 'submit', false, ['id' => $action . '_' . $summary->id]);
        echo '</form>';
    }

    /** @param AccountSummary|null $summary of the account that the form is about */
    private function openForm(string $action, ?AccountSummary $summary = null): void
    {
        Submission::open($action);
        if ($summary !== null) {
            printf('<input type="hidden" name="account" value="%s">', esc_attr($summary->id));
        }
    }
}
