<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\WordPress\KeySource;
use Loupe\WordPress\Services;

/**
 * The page as it works without any script. The panel takes its place only
 * once it has started.
 */
final class PlainView
{
    public function __construct(private readonly Services $services)
    {
    }

    public function show(): void
    {
        echo '<div id="loupe-plain">';
        if ($this->services->canStore()) {
            $this->showTokenForm();
        } else {
            $this->showKeyLine();
        }
        foreach ($this->services->summaries() as $summary) {
            $this->showAccount($summary);
        }
        echo '</div>';
    }

    private function showTokenForm(): void
    {
        $this->openForm(PlainForms::CONNECT);
        echo '<p><label for="loupe-plain-token">', esc_html__('Access token', 'loupe'), '</label></p>';
        echo '<p><textarea id="loupe-plain-token" name="token" class="large-text code" rows="4" required ',
            'autocomplete="off" spellcheck="false" aria-describedby="loupe-plain-token-help"></textarea></p>';
        echo '<p class="description" id="loupe-plain-token-help">', esc_html__(
            'Paste the token that Meta’s App Dashboard generated for your account. Blanks, quotes and line breaks '
            . 'around it do no harm. It is checked with Instagram, stored encrypted and never shown again.',
            'loupe'
        ), '</p>';
        submit_button(__('Check and save', 'loupe'));
        echo '</form>';
    }

    private function showKeyLine(): void
    {
        echo '<div class="notice notice-warning inline"><p>', esc_html__(
            'A token can’t be stored safely on this site yet: its encryption keys are kept in the database, beside '
            . 'what they would lock. Paste this line into wp-config.php, above “That’s all, stop editing!”, and '
            . 'load this page again.',
            'loupe'
        ), '</p><p><code>', esc_html(KeySource::line()), '</code></p></div>';
    }

    /** @param array<string, mixed> $summary */
    private function showAccount(array $summary): void
    {
        echo '<h4>';
        if ($summary['picture'] !== '') {
            printf('<img src="%s" alt="" width="48" height="48"> ', esc_url((string) $summary['picture']));
        }
        echo '@', esc_html((string) $summary['username']), '</h4>';
        echo '<table class="widefat striped"><tbody>';
        foreach ((new Facts($this->services->clock()->now()))->of($summary) as $label => $fact) {
            echo '<tr><th scope="row">', esc_html($label), '</th><td>', esc_html($fact), '</td></tr>';
        }
        echo '</tbody></table>';
        $this->showButton(PlainForms::REFRESH, $summary, __('Refresh the token', 'loupe'));
        $this->showButton(PlainForms::SYNC, $summary, __('Sync the feed', 'loupe'));
        $this->openForm(PlainForms::DISCONNECT);
        printf('<input type="hidden" name="account" value="%s">', esc_attr((string) $summary['id']));
        echo '<p><label><input type="checkbox" name="sure" value="1" required> ', esc_html__(
            'Yes, remove this account’s token, posts and pictures from this site.',
            'loupe'
        ), '</label></p>';
        submit_button(__('Disconnect', 'loupe'), 'delete', 'submit', false);
        echo '</form>';
    }

    /** @param array<string, mixed> $summary */
    private function showButton(string $action, array $summary, string $label): void
    {
        $this->openForm($action);
        printf('<input type="hidden" name="account" value="%s">', esc_attr((string) $summary['id']));
        submit_button($label, 'secondary', 'submit', true, ['id' => $action . '_' . $summary['id']]);
        echo '</form>';
    }

    private function openForm(string $action): void
    {
        // The action stands in the address too: a body that PHP dropped as too long still reaches us.
        $url = add_query_arg('action', $action, admin_url('admin-post.php'));
        printf('<form method="post" action="%s">', esc_url($url));
        wp_nonce_field($action, '_wpnonce', false);
    }
}
