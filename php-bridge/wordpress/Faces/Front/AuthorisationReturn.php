<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\Core\Connect\App\PendingStates;
use Loupe\Core\Connect\Connection;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Secret;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\AuthorisationWords;

/**
 * Where Instagram sends people back to, with a code or an error. Whatever
 * becomes of it, the browser goes on to an address without the code.
 */
final class AuthorisationReturn
{
    private readonly FlashNotice $notices;

    public function __construct(private readonly PendingStates $states, private readonly AccountActions $actions)
    {
        $this->notices = new FlashNotice();
    }

    public function reply(): Reply
    {
        if (!is_user_logged_in() || !Permission::mayManage()) {
            return Reply::redirect(FrontAddress::of(FrontAddress::NOT_CONNECTED));
        }
        try {
            $redirectUri = $this->states->take(get_current_user_id(), Query::parameter('state'));
            $trouble = $redirectUri === null
                ? AuthorisationWords::notBegun()
                : $this->connect($redirectUri);
        } catch (NotStored) {
            $trouble = Words::say(Refusal::notStored());
        }
        if ($trouble !== null) {
            $this->notices->error($trouble);
        }
        return Reply::redirect(PanelPage::url());
    }

    /** For whoever comes back without being somebody here who may connect accounts. */
    public static function explanation(): Reply
    {
        $text = is_user_logged_in()
            ? AuthorisationWords::notAllowed()
            : AuthorisationWords::notLoggedIn();
        return Reply::page(403, AuthorisationWords::notConnected(), sprintf(
            '<h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p>',
            esc_html(AuthorisationWords::notConnected()),
            esc_html($text),
            esc_url(is_user_logged_in() ? FrontAddress::root() : wp_login_url(PanelPage::url())),
            is_user_logged_in() ? esc_html(AuthorisationWords::toFrontPage()) : esc_html(AuthorisationWords::logIn())
        ));
    }

    /**
     * @param string $redirectUri the one that was asked with
     * @return string|null what went wrong, for the person; null when the account is connected
     */
    private function connect(string $redirectUri): ?string
    {
        if (Query::parameter('error') !== '') {
            return self::refused();
        }
        // Instagram ends the address with "#_", which some servers and browsers make a part of the last parameter.
        $code = (string) preg_replace('/#_\z/', '', trim(Query::parameter('code')));
        if ($code === '') {
            return AuthorisationWords::noCode();
        }
        $outcome = $this->actions->redeem(new Secret($code), $redirectUri);
        if (!$outcome instanceof Connection) {
            return Words::say($outcome);
        }
        $this->notices->connected($outcome);
        return null;
    }

    /** Documented by Meta: error=access_denied, error_reason=user_denied. */
    private static function refused(): string
    {
        return Query::parameter('error') === 'access_denied'
            ? AuthorisationWords::denied()
            : AuthorisationWords::error(substr(sanitize_key(Query::parameter('error')), 0, 60));
    }
}
