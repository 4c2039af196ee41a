<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Alerts;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Value\Printable;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Core\Work\Alert\AlertLevel;
use Loupe\WordPress\Notices\Dismissals;
use Loupe\WordPress\Notices\OwnerAlerts;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\AdminNoticeWords;
use Loupe\WordPress\Words\ButtonWords;

/**
 * Alerts in wp-admin: what is critical everywhere, the rest where one looks
 * after a site. Reads what is stored, and asks nobody.
 */
final class AdminNotices
{
    /** Dashboard, Appearance and Plugins, with the pages below them. */
    private const PLACES = ['index', 'themes', 'plugins'];

    public function __construct(private readonly Accounts $accounts, private readonly OwnerAlerts $alerts)
    {
    }

    public function show(): void
    {
        $screen = get_current_screen();
        // The page itself tells how its accounts are doing, with its script or without.
        if (!Permission::mayManage() || $screen?->id === PanelPage::HOOK) {
            return;
        }
        $notices = [];
        foreach ($this->alerts->all() as $id => $alert) {
            $account = $this->accounts->get((string) $id);
            if ($account !== null) {
                $notices[self::name($account, $alert)] = [$account, $alert];
            }
        }
        foreach ((new Dismissals(get_current_user_id()))->open(array_keys($notices)) as $name) {
            [$account, $alert] = $notices[$name];
            if ($alert->level === AlertLevel::Critical || in_array($screen?->parent_base, self::PLACES, true)) {
                self::paint($name, $account, $alert);
            }
        }
    }

    /** Closes a notice for the person who asked for it. */
    public function dismiss(): void
    {
        check_admin_referer(Names::DISMISS);
        Permission::requireToManage();
        $name = sanitize_key(wp_unslash($_POST['notice'] ?? ''));
        if (preg_match('/^[0-9a-f]{1,64}\z/', $name) === 1) {
            (new Dismissals(get_current_user_id()))->close($name);
        }
        wp_safe_redirect(wp_get_referer() ?: admin_url());
    }

    /**
     * An account that was connected anew has none of its old notices. A name is kept with those who closed the notice,
     * also when the account is gone: it tells nobody whose it was.
     */
    private static function name(Account $account, Alert $alert): string
    {
        return wp_hash("notice:$account->id:$account->connectedAt:$alert->key");
    }

    private static function paint(string $name, Account $account, Alert $alert): void
    {
        $type = $alert->level === AlertLevel::Critical ? 'error' : 'warning';
        $title = AdminNoticeWords::title($account->name());
        printf(
            '<div class="notice notice-%s loupe-alert"><p><strong>%s</strong></p><p>%s</p>'
            . '<form method="post" action="%s"><p><a class="button button-primary" href="%s">%s</a> ',
            esc_attr($type),
            esc_html($title),
            esc_html(Printable::line(Words::say($alert))),
            esc_url(admin_url('admin-post.php')),
            esc_url(PanelPage::url()),
            esc_html(ButtonWords::openPanel())
        );
        printf(
            '<input type="hidden" name="action" value="%s"><input type="hidden" name="notice" value="%s">'
            . '<input type="hidden" name="_wpnonce" value="%s"><button class="button">%s</button></p></form></div>',
            esc_attr(Names::DISMISS),
            esc_attr($name),
            esc_attr(wp_create_nonce(Names::DISMISS)),
            esc_html(AdminNoticeWords::dismiss())
        );
    }
}
