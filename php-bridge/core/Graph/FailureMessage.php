<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;

/** What happened, what it means, and what to do: the same sentences as `src/graph/failure/message.rs`. */
final class FailureMessage
{
    public static function of(FailureCode $code): string
    {
        return match ($code) {
            FailureCode::Expired =>
                'The access token has expired, so Instagram no longer accepts it. Posts already on the site '
                . 'stay as they are. Get a new token and paste it.',
            FailureCode::SessionEnded =>
                'Instagram ended the session behind this token, as it does after a password change or a '
                . 'security check. Posts already on the site stay as they are. Get a new token and paste it.',
            FailureCode::Withdrawn =>
                'The Instagram account has withdrawn its permission for this app, so its feed can no longer be '
                . 'updated. If that was not intended, get a new token and paste it.',
            FailureCode::NotConfirmed =>
                'Instagram has not confirmed this account or has restricted it, and answers nothing about it. '
                . 'Sign in to Instagram, do what it asks there, then get a new token and paste it.',
            FailureCode::Checkpointed =>
                'Instagram wants the account\'s owner to sign in and pass a security check, and answers nothing '
                . 'until then. Sign in to Instagram, pass the check, then get a new token and paste it.',
            FailureCode::MalformedToken =>
                'Instagram cannot read this token: it is incomplete, or was changed on the way. Copy the whole '
                . 'token again and paste it.',
            FailureCode::InvalidToken =>
                'Instagram does not accept this token: it is another product\'s, or no longer valid. Posts '
                . 'already on the site stay as they are. Get a new token and paste it.',
            FailureCode::KeyChanged =>
                'The token stored here can no longer be read, because the keys in wp-config.php were changed, or the '
                . 'record was damaged. Posts already on the site stay as they are. Get a new token and paste it.',
            FailureCode::LegacyApi =>
                'This is an answer of Instagram\'s first API, which ended in 2020, and its tokens with it. Get '
                . 'a token of the Instagram API with Instagram login and paste it.',
            FailureCode::NotATester =>
                'Instagram refuses this app for this account: the tester invitation has not been accepted, the '
                . 'account is not a professional one, or the token is of a retired product. Accept the '
                . 'invitation on Instagram under Settings, Apps and websites, Tester invites, make sure that the '
                . 'account is a business or creator account, then get a new token and paste it.',
            FailureCode::Permission =>
                'The app may not read this account\'s profile and posts. Give it the permission '
                . 'instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it.',
            FailureCode::CodeRefused =>
                'Instagram did not take the authorisation code. A code works once and for one hour, and the '
                . 'app ID, the app secret and the redirect address must match the app\'s settings to the letter. '
                . 'Check these, then connect again to get a new code.',
            FailureCode::WrongSecret =>
                'The app secret is not that of the app which this token was made for, or it was reset. Nothing '
                . 'is lost. Copy the Instagram app secret from Meta\'s App Dashboard again and save it.',
            FailureCode::AppLimit =>
                'Instagram takes no more requests from this app for now. Nothing is lost, and a connected '
                . 'account is tried again by itself. Otherwise try again in an hour.',
            FailureCode::UserLimit =>
                'Instagram was asked too often for this account and wants a pause. Nothing is lost, and a '
                . 'connected account is tried again by itself. Otherwise try again in an hour.',
            FailureCode::BusinessLimit =>
                'This account\'s allowance of requests to Instagram is used up for now. Nothing is lost, and a '
                . 'connected account is tried again by itself. Otherwise try again in a few hours.',
            FailureCode::OwnLimit =>
                'Loupe has used up its own allowance of requests for now, which is kept low so that Instagram '
                . 'never has to refuse. Nothing is lost, and a connected account is tried again by itself. '
                . 'Otherwise try again in an hour.',
            FailureCode::Transient =>
                'Instagram has a passing fault on its side. Nothing is lost, and a connected account is tried '
                . 'again by itself. Otherwise try again in a few minutes.',
            FailureCode::NoToken =>
                'Instagram was asked without a token. This is a fault in Loupe, not in your settings, and '
                . 'nothing is lost. Look for an update of Loupe, or report it.',
            FailureCode::BadRequest =>
                'Instagram did not take what it was asked, or not for this account or one of its posts. Nothing is '
                . 'lost, and posts already on the site stay as they are. Try again later, and if it stays so, look for '
                . 'an update of Loupe, or report it.',
            FailureCode::UnknownObject =>
                'Instagram does not know what it was asked for, or does not show it to this token, as where a '
                . 'permission is missing. Nothing is lost. Make sure that the app has the permission '
                . 'instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it. If it stays '
                . 'so, look for an update of Loupe.',
            FailureCode::Unreachable =>
                'Instagram could not be reached: no connection came about. Nothing is lost. Check that the '
                . 'internet connection and any firewall allow graph.instagram.com, then try again.',
            FailureCode::TimedOut =>
                'Instagram did not answer in time. Nothing is lost, and a connected account is tried again by '
                . 'itself. Otherwise try again in a few minutes.',
            FailureCode::Blocked =>
                'The browser\'s request to Instagram did not go through: a blocker, a privacy setting or the '
                . 'network stopped it. The token may be fine. Allow graph.instagram.com on this page, then try '
                . 'again.',
            FailureCode::Filtered =>
                'Nothing was sent to Instagram, because another plugin or the theme changes how this site asks other '
                . 'servers, and the access token would not have been safe. Nothing is lost. Have it leave Loupe\'s '
                . 'requests alone, or switch it off, then try again.',
            FailureCode::NotJson =>
                'A web page came back where Instagram\'s data should be: a proxy, a firewall or a network\'s '
                . 'sign-in page stands in between. Nothing is lost. Try again later, or ask whoever runs the '
                . 'network.',
            FailureCode::Garbled =>
                'Instagram\'s answer was incomplete, or of a form that Loupe does not know. Nothing is lost. '
                . 'Try again in a few minutes, and if it stays so, look for an update of Loupe.',
            FailureCode::Implausible =>
                'Instagram\'s answer names none or only few of this account\'s posts. That may be a fault on its side, '
                . 'so the posts on the site stay as they are. If they were deleted on Instagram, they leave the site '
                . 'once it has said the same for six hours.',
            FailureCode::Unknown =>
                'Instagram answered with an error that Loupe does not know. Nothing is lost, and a connected '
                . 'account is tried again by itself. If it stays so, get a new token and paste it.',
            FailureCode::PicturesNotWritten =>
                'The pictures\' folder cannot be written to: it could not be made, is a link, '
                . 'or the disk is full. Posts whose picture is missing show their description, and it is tried '
                . 'again by itself. Ask whoever runs the server to look at the folder and at the room on the disk.',
            FailureCode::PicturesNotScaled =>
                'This server cannot scale pictures: PHP has neither GD nor Imagick here, or they cannot read what '
                . 'Instagram sends. Pictures are kept as they came, so pages load more than they need. Ask whoever '
                . 'runs the server to install GD or Imagick; the pictures are then made anew by themselves.',
            FailureCode::PictureFormat =>
                'Instagram sent a picture of a format or a size that this server cannot read, such as HEIC. The '
                . 'post shows its description, and it is tried again by itself. An update of PHP\'s GD or Imagick '
                . 'may read it; ask whoever runs the server.',
            FailureCode::PicturesNotFetched =>
                'Some pictures could not be fetched from Instagram\'s media hosts, though it was tried several '
                . 'times. Their posts show their description, and it is tried again by itself. If it is more than a '
                . 'post or two, ask whoever runs the server whether it may connect to *.cdninstagram.com and '
                . '*.fbcdn.net.',
        };
    }
}
