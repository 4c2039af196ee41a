<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

/**
 * Every way in which asking Instagram can fail. Numbers are `error.code`, or `error.code/error_subcode`
 * (instagram-api: errors). The same cases, codes and sentences as `src/graph/failure`; `spec/vectors/failures` holds
 * the two together.
 */
enum FailureCode: string
{
    /** 190/463: the token's 60 days (or its one hour) are over. */
    case Expired = 'expired';

    /** 190/460 and 492: the password was changed, or the session ended. */
    case SessionEnded = 'session_ended';

    /** 190/458: the account's owner removed the app. */
    case Withdrawn = 'withdrawn';

    /** 190/464: the account is not confirmed, or restricted. */
    case NotConfirmed = 'not_confirmed';

    /** 190/459: Instagram wants the owner to sign in and pass a check. */
    case Checkpointed = 'checkpointed';

    /** 190 of type `IGApiException`: not a token at all, or a part of one. */
    case MalformedToken = 'malformed_token';

    /** Any other 190, 102 and 452: cannot be parsed, decrypted, or is another product's. */
    case InvalidToken = 'invalid_token';

    /** `{"meta":…}`: an answer of the API that ended in 2020. */
    case LegacyApi = 'legacy_api';

    /** The site's encryption keys were changed, so the stored token cannot be read. */
    case KeyChanged = 'key_changed';

    /** 100 on the long-lived exchange: tester invitation not accepted, account not eligible, or a retired product. */
    case NotATester = 'not_a_tester';

    /** 10 and 200–299; 100 and 2500 where they name a permission. */
    case Permission = 'permission';

    /** The flat error of the code exchange: used or stale code, wrong app ID, secret or redirect address. */
    case CodeRefused = 'code_refused';

    /** 101, and 1 on the long-lived exchange where it names the client secret. */
    case WrongSecret = 'wrong_secret';

    /** 4, or HTTP 429 without a more exact code. */
    case AppLimit = 'app_limit';

    /** 17, 32, 613. */
    case UserLimit = 'user_limit';

    /** 80001, 80002. */
    case BusinessLimit = 'business_limit';

    /** Our own hourly or daily budget is spent: Loupe stops asking before Instagram stops answering. */
    case OwnLimit = 'own_limit';

    /** 1, 2, `is_transient`, HTTP 5xx. */
    case Transient = 'transient';

    /** 104, and 2500 where it asks for a token: the request carried none. */
    case NoToken = 'no_token';

    /** 100: a parameter or field that Instagram does not take. */
    case BadRequest = 'bad_request';

    /** 803, 100/33, any other 2500: no such object or path, or not for this token. */
    case UnknownObject = 'unknown_object';

    /** No connection came about. */
    case Unreachable = 'unreachable';

    /** No answer within the time allowed. */
    case TimedOut = 'timed_out';

    /** The browser reports that the request did not succeed: a blocker, or no network. */
    case Blocked = 'blocked';

    /** Not sent: a hook of another plugin would have taken it elsewhere, or the check of the certificate off. */
    case Filtered = 'filtered';

    /** A web page where JSON should be. */
    case NotJson = 'not_json';

    /** Half a JSON reply, or one of unexpected shape. */
    case Garbled = 'garbled';

    /** A list of media without most of the posts that were there before: not believed before it is said again. */
    case Implausible = 'implausible';

    /** An error that none of the above names. */
    case Unknown = 'unknown';

    /** The folder of the site's own pictures cannot be made or written to. */
    case PicturesNotWritten = 'pictures_not_written';

    /** Nothing on the server can scale pictures: they are kept as they came. */
    case PicturesNotScaled = 'pictures_not_scaled';

    /** A picture of a format or a size that the server cannot read. */
    case PictureFormat = 'picture_format';

    /** Media hosts gave no picture, several times in a row. */
    case PicturesNotFetched = 'pictures_not_fetched';

    /** What can be wrong with a feed's pictures, the gravest first. */
    public const OF_PICTURES = [
        self::PicturesNotWritten,
        self::PicturesNotScaled,
        self::PictureFormat,
        self::PicturesNotFetched,
    ];

    /** What a failure of this code asks for. */
    public function kind(): FailureKind
    {
        return match ($this) {
            self::Expired,
            self::SessionEnded,
            self::Withdrawn,
            self::NotConfirmed,
            self::Checkpointed,
            self::MalformedToken,
            self::InvalidToken,
            self::LegacyApi,
            self::KeyChanged => FailureKind::Reconnect,
            self::NotATester,
            self::Permission,
            self::CodeRefused,
            self::WrongSecret => FailureKind::FixApp,
            self::AppLimit,
            self::UserLimit,
            self::BusinessLimit,
            self::OwnLimit,
            self::Transient,
            self::Unreachable,
            self::TimedOut,
            self::Blocked,
            self::NotJson,
            self::Garbled,
            self::Implausible,
            self::Unknown,
            self::PicturesNotFetched => FailureKind::Wait,
            self::NoToken,
            self::BadRequest,
            self::UnknownObject => FailureKind::Ours,
            self::Filtered,
            self::PicturesNotWritten,
            self::PicturesNotScaled,
            self::PictureFormat => FailureKind::FixServer,
        };
    }

    /** What happened, what it means, and what to do. */
    public function message(): string
    {
        return match ($this) {
            self::Expired =>
                'The access token has expired, so Instagram no longer accepts it. Posts already on the site '
                . 'stay as they are. Get a new token and paste it.',
            self::SessionEnded =>
                'Instagram ended the session behind this token, as it does after a password change or a '
                . 'security check. Posts already on the site stay as they are. Get a new token and paste it.',
            self::Withdrawn =>
                'The Instagram account has withdrawn its permission for this app, so its feed can no longer be '
                . 'updated. If that was not intended, get a new token and paste it.',
            self::NotConfirmed =>
                'Instagram has not confirmed this account or has restricted it, and answers nothing about it. '
                . 'Sign in to Instagram, do what it asks there, then get a new token and paste it.',
            self::Checkpointed =>
                'Instagram wants the account\'s owner to sign in and pass a security check, and answers nothing '
                . 'until then. Sign in to Instagram, pass the check, then get a new token and paste it.',
            self::MalformedToken =>
                'Instagram cannot read this token: it is incomplete, or was changed on the way. Copy the whole '
                . 'token again and paste it.',
            self::InvalidToken =>
                'Instagram does not accept this token: it is another product\'s, or no longer valid. Posts '
                . 'already on the site stay as they are. Get a new token and paste it.',
            self::KeyChanged =>
                'The token stored here can no longer be read, because the keys in wp-config.php were changed, or the '
                . 'record was damaged. Posts already on the site stay as they are. Get a new token and paste it.',
            self::LegacyApi =>
                'This is an answer of Instagram\'s first API, which ended in 2020, and its tokens with it. Get '
                . 'a token of the Instagram API with Instagram login and paste it.',
            self::NotATester =>
                'Instagram refuses this app for this account: the tester invitation has not been accepted, the '
                . 'account is not a professional one, or the token is of a retired product. Accept the '
                . 'invitation on Instagram under Settings, Apps and websites, Tester invites, make sure that the '
                . 'account is a business or creator account, then get a new token and paste it.',
            self::Permission =>
                'The app may not read this account\'s profile and posts. Give it the permission '
                . 'instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it.',
            self::CodeRefused =>
                'Instagram did not take the authorisation code. A code works once and for one hour, and the '
                . 'app ID, the app secret and the redirect address must match the app\'s settings to the letter. '
                . 'Check these, then connect again to get a new code.',
            self::WrongSecret =>
                'The app secret is not that of the app which this token was made for, or it was reset. Nothing '
                . 'is lost. Copy the Instagram app secret from Meta\'s App Dashboard again and save it.',
            self::AppLimit =>
                'Instagram takes no more requests from this app for now. Nothing is lost, and a connected '
                . 'account is tried again by itself. Otherwise try again in an hour.',
            self::UserLimit =>
                'Instagram was asked too often for this account and wants a pause. Nothing is lost, and a '
                . 'connected account is tried again by itself. Otherwise try again in an hour.',
            self::BusinessLimit =>
                'This account\'s allowance of requests to Instagram is used up for now. Nothing is lost, and a '
                . 'connected account is tried again by itself. Otherwise try again in a few hours.',
            self::OwnLimit =>
                'Loupe has used up its own allowance of requests for now, which is kept low so that Instagram '
                . 'never has to refuse. Nothing is lost, and a connected account is tried again by itself. '
                . 'Otherwise try again in an hour.',
            self::Transient =>
                'Instagram has a passing fault on its side. Nothing is lost, and a connected account is tried '
                . 'again by itself. Otherwise try again in a few minutes.',
            self::NoToken =>
                'Instagram was asked without a token. This is a fault in Loupe, not in your settings, and '
                . 'nothing is lost. Look for an update of Loupe, or report it.',
            self::BadRequest =>
                'Instagram did not take what it was asked, or not for this account or one of its posts. Nothing is '
                . 'lost, and posts already on the site stay as they are. Try again later, and if it stays so, look for '
                . 'an update of Loupe, or report it.',
            self::UnknownObject =>
                'Instagram does not know what it was asked for, or does not show it to this token, as where a '
                . 'permission is missing. Nothing is lost. Make sure that the app has the permission '
                . 'instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it. If it stays '
                . 'so, look for an update of Loupe.',
            self::Unreachable =>
                'Instagram could not be reached: no connection came about. Nothing is lost. Check that the '
                . 'internet connection and any firewall allow graph.instagram.com, then try again.',
            self::TimedOut =>
                'Instagram did not answer in time. Nothing is lost, and a connected account is tried again by '
                . 'itself. Otherwise try again in a few minutes.',
            self::Blocked =>
                'The browser\'s request to Instagram did not go through: a blocker, a privacy setting or the '
                . 'network stopped it. The token may be fine. Allow graph.instagram.com on this page, then try '
                . 'again.',
            self::Filtered =>
                'Nothing was sent to Instagram, because another plugin or the theme changes how this site asks other '
                . 'servers, and the access token would not have been safe. Nothing is lost. Have it leave Loupe\'s '
                . 'requests alone, or switch it off, then try again.',
            self::NotJson =>
                'A web page came back where Instagram\'s data should be: a proxy, a firewall or a network\'s '
                . 'sign-in page stands in between. Nothing is lost. Try again later, or ask whoever runs the '
                . 'network.',
            self::Garbled =>
                'Instagram\'s answer was incomplete, or of a form that Loupe does not know. Nothing is lost. '
                . 'Try again in a few minutes, and if it stays so, look for an update of Loupe.',
            self::Implausible =>
                'Instagram\'s answer names none or only few of this account\'s posts. That may be a fault on its side, '
                . 'so the posts on the site stay as they are. If they were deleted on Instagram, they leave the site '
                . 'once it has said the same for six hours.',
            self::Unknown =>
                'Instagram answered with an error that Loupe does not know. Nothing is lost, and a connected '
                . 'account is tried again by itself. If it stays so, get a new token and paste it.',
            self::PicturesNotWritten =>
                'The pictures\' folder cannot be written to: it could not be made, is a link, '
                . 'or the disk is full. Posts whose picture is missing show their description, and it is tried '
                . 'again by itself. Ask whoever runs the server to look at the folder and at the room on the disk.',
            self::PicturesNotScaled =>
                'This server cannot scale pictures: PHP has neither GD nor Imagick here, or they cannot read what '
                . 'Instagram sends. Pictures are kept as they came, so pages load more than they need. Ask whoever '
                . 'runs the server to install GD or Imagick; the pictures are then made anew by themselves.',
            self::PictureFormat =>
                'Instagram sent a picture of a format or a size that this server cannot read, such as HEIC. The '
                . 'post shows its description, and it is tried again by itself. An update of PHP\'s GD or Imagick '
                . 'may read it; ask whoever runs the server.',
            self::PicturesNotFetched =>
                'Some pictures could not be fetched from Instagram\'s media hosts, though it was tried several '
                . 'times. Their posts show their description, and it is tried again by itself. If it is more than a '
                . 'post or two, ask whoever runs the server whether it may connect to *.cdninstagram.com and '
                . '*.fbcdn.net.',
        };
    }
}
