<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Value\Printable;
use Loupe\Core\View\AccountSummary;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Wording\AccountDetails;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\ButtonWords;
use Loupe\WordPress\Words\ConnectorWords;
use Loupe\WordPress\Words\DetailsWords;

/**
 * Loupe among WordPress's connectors (7.0). WordPress keeps no credential for it: what it takes for an API key it
 * stores as it is, and shows over REST. The card leads to the panel instead.
 */
final class ConnectorCard
{
    private const ID = 'loupe';
    private const MODULE = 'loupe/connector';
    private const PAGE = 'options-connectors.php';

    public function __construct(private readonly Summaries $summaries)
    {
    }

    public static function register(\WP_Connector_Registry $registry): void
    {
        $registry->register(self::ID, [
            'name' => ConnectorWords::name(),
            'description' => ConnectorWords::about(),
            'logo_url' => PluginFiles::url('icon.svg'),
            'type' => 'social_media',
            'authentication' => ['method' => 'none'],
            'plugin' => ['file' => PluginFiles::basename(), 'is_active' => '__return_true'],
        ]);
    }

    /** @param string $page whose turn it is in wp-admin */
    public static function enqueue(string $page): void
    {
        // A card without credentials has neither a state nor an action unless its plugin draws them.
        if ($page === self::PAGE) {
            wp_enqueue_script_module(
                self::MODULE,
                PluginFiles::url('www/connector.js'),
                [['id' => '@wordpress/connectors', 'import' => 'dynamic']],
                PluginFiles::version()
            );
        }
    }

    /** @return array<string, mixed> what the script draws the card of */
    public function data(): array
    {
        return [
            'slug' => self::ID,
            'action' => ButtonWords::openPanel(),
            'panel' => PanelPage::url(),
            'accounts' => array_map(self::account(...), $this->summaries->all()),
        ];
    }

    /** @return array{id: string, sentence: string} */
    private static function account(AccountSummary $summary): array
    {
        $parts = [
            "@$summary->username: " . AccountDetails::state($summary->state),
            DetailsWords::token() . ': ' . AccountDetails::token($summary->token),
            $summary->attention === null ? '' : Words::say($summary->attention->message),
        ];
        return ['id' => $summary->id, 'sentence' => Printable::line(implode(' · ', array_filter($parts)))];
    }
}
