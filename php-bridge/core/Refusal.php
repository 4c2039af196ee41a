<?php

declare(strict_types=1);

namespace Loupe\Core;

use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\Failure;

/**
 * Why the bridge itself did not do what it was asked; Instagram's own refusals are a Graph\Failure. Where a sentence
 * names a place, it is one of a site with a panel; a site without one has its own sentence for that code.
 */
final class Refusal
{
    private function __construct(public readonly RefusalCode $code, private readonly string $message)
    {
    }

    /** @param string $message what the pasted text is instead, and what to do */
    public static function notAToken(string $message): self
    {
        return new self(RefusalCode::NotAToken, $message);
    }

    public static function noKey(): self
    {
        return new self(
            RefusalCode::NoKey,
            'This site has no encryption key that is outside its database and hard to guess, so nothing was stored. '
            . 'Put the line that the panel, Site Health and “wp loupe doctor” show into wp-config.php, then try again.'
        );
    }

    /** Of a code, which cannot be exchanged without the app. */
    public static function noApp(): self
    {
        return new self(
            RefusalCode::NoApp,
            'To exchange an authorisation code for a token, this site needs the app’s ID and secret. Enter them under '
            . '“App ID and secret” in Theme Options, then try again: a code works for an hour.'
        );
    }

    public static function appLocked(): self
    {
        return new self(
            RefusalCode::AppLocked,
            'The app secret stored here can no longer be decrypted, because the keys in wp-config.php were changed. '
            . 'Enter it again under “App ID and secret” in Theme Options.'
        );
    }

    public static function noHttps(): self
    {
        return new self(
            RefusalCode::NoHttps,
            'Instagram sends people back to https addresses only, and this site has none. Generate a token in Meta’s '
            . 'App Dashboard and paste it instead, or set the site up for https.'
        );
    }

    public static function otherHost(): self
    {
        return new self(
            RefusalCode::OtherHost,
            'The site’s address and that of its admin area have different hosts, so whoever comes back from Instagram '
            . 'is not logged in there. Generate a token in Meta’s App Dashboard and paste it instead, or give both '
            . 'one host, or set COOKIE_DOMAIN in wp-config.php to a domain that spans both.'
        );
    }

    public static function notAnAppId(): self
    {
        return new self(
            RefusalCode::NotAnAppId,
            'This is not an App ID: that one consists of digits only. Copy the “Instagram app ID” from Meta’s App '
            . 'Dashboard. Nothing was changed.'
        );
    }

    public static function notAnAppSecret(): self
    {
        return new self(
            RefusalCode::NotAnAppSecret,
            'This is not an app secret: that one is a row of letters and digits without blanks, usually 32 of them. '
            . 'Press Show beside “Instagram app secret” in Meta’s App Dashboard, and copy the whole of it. Nothing '
            . 'was changed.'
        );
    }

    /** Of a bare code. */
    public static function noRedirectUri(): self
    {
        return new self(
            RefusalCode::NoRedirectUri,
            'This is an authorisation code without the address that it came back to, and Instagram exchanges it only '
            . 'together with that address, to the letter. Paste the whole address from the browser, or send the '
            . 'address along with the code.'
        );
    }

    /** After a code was used up for a one-hour token. */
    public static function notLongLived(Failure $failure): self
    {
        return new self(
            RefusalCode::NotLongLived,
            'Instagram took the code and gave a token for one hour, but not one that lasts. Nothing was stored, and '
            . 'what was stored before is as it was. A code works once, so connect again to get a new one. The reason: '
            . $failure->message()
        );
    }

    /** After a code was used up for a token of an account that Instagram would not name. */
    public static function unknownUser(Failure $failure): self
    {
        return new self(
            RefusalCode::UnknownUser,
            'Instagram gave a token, but did not say whose it is, so it was not stored, and what was stored before is '
            . 'as it was. A code works once, so connect again to get a new one. The reason: ' . $failure->message()
        );
    }

    /** Of a callback: it may be anybody's. */
    public static function notSigned(): self
    {
        return new self(
            RefusalCode::NotSigned,
            'The request is not signed with the secret of the app that is stored here, so nothing was changed.'
        );
    }

    /** Of a callback, where there is nothing to compare its signature with. */
    public static function cannotVerify(): self
    {
        return new self(
            RefusalCode::CannotVerify,
            'This site has no app secret to check the request with, so nothing was changed. The site’s owner has to '
            . 'store the app’s ID and secret first.'
        );
    }

    public static function noAccount(): self
    {
        return new self(
            RefusalCode::NoAccount,
            'This account is not connected to this site, or no longer. Look again at the list of those that are.'
        );
    }

    public static function notStored(): self
    {
        return new self(
            RefusalCode::NotStored,
            'This could not be stored, or only in part. Look how the account stands, and try again; if an '
            . 'authorisation code was used for it, with a new one. If it stays so, ask whoever runs the server.'
        );
    }

    /** Of a removal, after everything else went. */
    public static function picturesLeft(): self
    {
        return new self(
            RefusalCode::PicturesLeft,
            'The account is disconnected, and its token and posts are removed. Some of its pictures could not be '
            . 'deleted, because the server may not delete files in their folder. That is tried again by itself; ask '
            . 'whoever runs the server to look at the folder’s owner and permissions.'
        );
    }

    public static function tooEarly(): self
    {
        return new self(
            RefusalCode::TooEarly,
            'Instagram refreshes a token once it is a day old, and this one is younger. Nothing is wrong: it is '
            . 'refreshed by itself in time.'
        );
    }

    public static function notYet(): self
    {
        return new self(
            RefusalCode::NotYet,
            'Instagram would not refresh this token yet. It refreshes tokens that are at least a day old, and one-hour '
            . 'tokens never. Nothing is lost: it is tried again by itself, and if it was a one-hour token, you will '
            . 'be asked for a new one.'
        );
    }

    /**
     * @param string $before the address that the account was connected at
     * @param string $now the address that the site has
     */
    public static function elsewhere(string $before, string $now): self
    {
        return new self(
            RefusalCode::Elsewhere,
            "This account was connected at $before, and this site’s address is $now. So that a copy of a site does not "
            . 'go on with the original’s token, nothing is asked of Instagram before somebody says whether the site '
            . 'has moved or this is a copy: in Theme Options, or with “wp loupe site”. The feed shows meanwhile.'
        );
    }

    public static function busy(): self
    {
        return new self(
            RefusalCode::Busy,
            'The server is at work on this account just now. Look again in a minute.'
        );
    }

    public function message(): string
    {
        return $this->message;
    }
}
