<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Standalone\Words;

use Loupe\Core\Generated\Word;

/** What the core has to say. */
final class CoreWords
{
    /**
     * @param array<string, int> $numbers by placeholder: which plural it takes
     * @return string with its {placeholders}
     */
    public static function text(Word $word, array $numbers): string
    {
        return match ($word) {
            Word::FailureExpired => 'The access token has expired, so Instagram no longer accepts it. Posts already on the site stay as they are. Get a new token and paste it.',
            Word::FailureSessionEnded => 'Instagram ended the session behind this token, as it does after a password change or a security check. Posts already on the site stay as they are. Get a new token and paste it.',
            Word::FailureWithdrawn => 'The Instagram account has withdrawn its permission for this app, so its feed can no longer be updated. If that was not intended, get a new token and paste it.',
            Word::FailureNotConfirmed => 'Instagram has not confirmed this account or has restricted it, and answers nothing about it. Sign in to Instagram, do what it asks there, then get a new token and paste it.',
            Word::FailureCheckpointed => 'Instagram wants the account\'s owner to sign in and pass a security check, and answers nothing until then. Sign in to Instagram, pass the check, then get a new token and paste it.',
            Word::FailureMalformedToken => 'Instagram cannot read this token: it is incomplete, or was changed on the way. Copy the whole token again and paste it.',
            Word::FailureInvalidToken => 'Instagram does not accept this token: it is another product\'s, or no longer valid. Posts already on the site stay as they are. Get a new token and paste it.',
            Word::FailureLegacyApi => 'This is an answer of Instagram\'s first API, which ended in 2020, and its tokens with it. Get a token of the Instagram API with Instagram login and paste it.',
            Word::FailureKeyChanged => 'The stored token can no longer be read, because the key file is another than the one it was encrypted with. Posts already on the site stay as they are. Put the old key file back, or get a new token and run: php loupe.php connect',
            Word::FailureNotATester => 'Instagram refuses this app for this account: the tester invitation has not been accepted, the account is not a professional one, or the token is of a retired product. Accept the invitation on Instagram under Settings, Apps and websites, Tester invites, make sure that the account is a business or creator account, then get a new token and paste it.',
            Word::FailurePermission => 'The app may not read this account\'s profile and posts. Give it the permission instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it.',
            Word::FailureCodeRefused => 'Instagram did not take the authorisation code. A code works once and for one hour, and the app ID, the app secret and the redirect address must match the app\'s settings to the letter. Check these, then connect again to get a new code.',
            Word::FailureWrongSecret => 'The app secret is not that of the app which this token was made for, or it was reset. Nothing is lost. Copy the Instagram app secret from Meta\'s App Dashboard again and save it.',
            Word::FailureAppLimit => 'Instagram takes no more requests from this app for now. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.',
            Word::FailureUserLimit => 'Instagram was asked too often for this account and wants a pause. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.',
            Word::FailureBusinessLimit => 'This account\'s allowance of requests to Instagram is used up for now. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in a few hours.',
            Word::FailureOwnLimit => 'Loupe has used up its own allowance of requests for now, which is kept low so that Instagram never has to refuse. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.',
            Word::FailureTransient => 'Instagram has a passing fault on its side. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in a few minutes.',
            Word::FailureNoToken => 'Instagram was asked without a token. This is a fault in Loupe, not in your settings, and nothing is lost. Look for an update of Loupe, or report it.',
            Word::FailureBadRequest => 'Instagram did not take what it was asked, or not for this account or one of its posts. Nothing is lost, and posts already on the site stay as they are. Try again later, and if it stays so, look for an update of Loupe, or report it.',
            Word::FailureUnknownObject => 'Instagram does not know what it was asked for, or does not show it to this token, as where a permission is missing. Nothing is lost. Make sure that the app has the permission instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it. If it stays so, look for an update of Loupe.',
            Word::FailureUnreachable => 'Instagram could not be reached: no connection came about. Nothing is lost. Check that the internet connection and any firewall allow graph.instagram.com, then try again.',
            Word::FailureTimedOut => 'Instagram did not answer in time. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in a few minutes.',
            Word::FailureBlocked => 'The browser\'s request to Instagram did not go through: a blocker, a privacy setting or the network stopped it. The token may be fine. Allow graph.instagram.com on this page, then try again.',
            Word::FailureFiltered => 'Nothing was sent to Instagram, because another plugin or the theme changes how this site asks other servers, and the access token would not have been safe. Nothing is lost. Have it leave Loupe\'s requests alone, or switch it off, then try again.',
            Word::FailureNotJson => 'A web page came back where Instagram\'s data should be: a proxy, a firewall or a network\'s sign-in page stands in between. Nothing is lost. Try again later, or ask whoever runs the network.',
            Word::FailureGarbled => 'Instagram\'s answer was incomplete, or of a form that Loupe does not know. Nothing is lost. Try again in a few minutes, and if it stays so, look for an update of Loupe.',
            Word::FailureImplausible => 'Instagram\'s answer names none or only few of this account\'s posts. That may be a fault on its side, so the posts on the site stay as they are. If they were deleted on Instagram, they leave the site once it has said the same for six hours.',
            Word::FailureUnknown => 'Instagram answered with an error that Loupe does not know. Nothing is lost, and a connected account is tried again by itself. If it stays so, get a new token and paste it.',
            Word::FailurePicturesNotWritten => 'The pictures\' folder cannot be written to: it could not be made, is a link, or the disk is full. Posts whose picture is missing show their description, and it is tried again by itself. Ask whoever runs the server to look at the folder and at the room on the disk.',
            Word::FailurePicturesNotScaled => 'This server cannot scale pictures: PHP has neither GD nor Imagick here, or they cannot read what Instagram sends. Pictures are kept as they came, so pages load more than they need. Ask whoever runs the server to install GD or Imagick; the pictures are then made anew by themselves.',
            Word::FailurePictureFormat => 'Instagram sent a picture of a format or a size that this server cannot read, such as HEIC. The post shows its description, and it is tried again by itself. An update of PHP\'s GD or Imagick may read it; ask whoever runs the server.',
            Word::FailurePicturesNotFetched => 'Some pictures could not be fetched from Instagram\'s media hosts, though it was tried several times. Their posts show their description, and it is tried again by itself. If it is more than a post or two, ask whoever runs the server whether it may connect to *.cdninstagram.com and *.fbcdn.net.',
            Word::FailureDetailHook => '{failure} It is the hook {hook}.',
            Word::FailureDetailImplausible => '{failure} Posts that it named: {named}. Posts on the site: {stored}. It is believed if it still says so on {time} UTC.',
            Word::RefusalNoKey => 'There is no key to encrypt the token with, so nothing was stored. Look whether this user may write and read the key file, then try again.',
            Word::RefusalNoApp => 'This is an authorisation code, which only a site with an app of its own can exchange. Generate a token in Meta\'s App Dashboard instead and paste that.',
            Word::RefusalAppLocked => 'This is an authorisation code, which only a site with an app of its own can exchange. Generate a token in Meta\'s App Dashboard instead and paste that.',
            Word::RefusalNoHttps => 'Instagram sends people back to https addresses only, and this site has none. Generate a token in Meta’s App Dashboard and paste it instead, or set the site up for https.',
            Word::RefusalOtherHost => 'The site answers at several hosts, so whoever comes back from Instagram is not known there. Generate a token in Meta’s App Dashboard and paste it instead.',
            Word::RefusalNotAnAppId => 'This is not an App ID: that one consists of digits only. Copy the “Instagram app ID” from Meta’s App Dashboard. Nothing was changed.',
            Word::RefusalNotAnAppSecret => 'This is not an app secret: that one is a row of letters and digits without blanks, usually 32 of them. Press Show beside “Instagram app secret” in Meta’s App Dashboard, and copy the whole of it. Nothing was changed.',
            Word::RefusalNoRedirectUri => 'This is an authorisation code, which only a site with an app of its own can exchange. Generate a token in Meta\'s App Dashboard instead and paste that.',
            Word::RefusalNotLongLived => 'Instagram took the code and gave a token for one hour, but not one that lasts. Nothing was stored, and what was stored before is as it was. A code works once, so connect again to get a new one. The reason: {reason}',
            Word::RefusalUnknownUser => 'Instagram gave a token, but did not say whose it is, so it was not stored, and what was stored before is as it was. A code works once, so connect again to get a new one. The reason: {reason}',
            Word::RefusalNotSigned => 'The request is not signed with the secret of the app that is stored here, so nothing was changed.',
            Word::RefusalCannotVerify => 'This site has no app secret to check the request with, so nothing was changed. The site’s owner has to store the app’s ID and secret first.',
            Word::RefusalNoAccount => 'No such account is connected. See those that are: php loupe.php status',
            Word::RefusalNotStored => 'The data folder did not take the change, or only a part of it. Look whether the disk is full and whether this user may write and delete there, then try again.',
            Word::RefusalPicturesLeft => 'The account is disconnected, and its token and posts are removed. Some of its pictures could not be deleted, because the server may not delete files in their folder. That is tried again by itself; ask whoever runs the server to look at the folder’s owner and permissions.',
            Word::RefusalTooEarly => 'Instagram refreshes a token once it is a day old, and this one is younger. Nothing is wrong: it is refreshed by itself in time.',
            Word::RefusalNotYet => 'Instagram would not refresh this token yet. It refreshes tokens that are at least a day old, and one-hour tokens never. Nothing is lost: it is tried again by itself, and if it was a one-hour token, you will be asked for a new one.',
            Word::RefusalElsewhere => 'This account was connected at {before}, and this site’s address is {now}, so nothing is asked of Instagram for it. Connect it here anew: php loupe.php connect',
            Word::RefusalBusy => 'The server is at work on this account just now. Look again in a minute.',
            Word::RefusalCurationFull => 'Nothing was changed: no more posts of this account can be hidden, pinned or given a text of your own. Take some of these back first.',
            Word::PasteNothing => 'Paste an access token here.',
            Word::PasteFacebookToken => 'This is a Facebook token, which the Instagram API with Instagram login does not take. In Meta\'s App Dashboard open your app, then Instagram, API setup with Instagram login, generate a token there, and paste it.',
            Word::PasteLegacyToken => 'This is a token of Instagram\'s first API, which ended in 2020. Get a token of the Instagram API with Instagram login and paste it.',
            Word::PasteRefused => 'This is the address that Instagram sends people back to when they did not allow access, so it carries no code. Open the authorisation page again and choose Allow.',
            Word::PasteReplyWithoutToken => 'This is an answer to something else: there is no token in it. Paste the answer that has access_token in it, or the token alone.',
            Word::PasteAuthoriseUrl => 'This is the address of Instagram\'s authorisation page. Open it in the browser, choose Allow, and paste the address that you are sent to.',
            Word::PasteBasicDisplayAuthoriseUrl => 'This is the authorisation page of Instagram Basic Display, which Meta shut down on 4 December 2024. Follow a guide to the Instagram API with Instagram login instead.',
            Word::PasteCommand => 'This is a command without a token in it. Run it, and paste what it prints.',
            Word::PasteSeveralTokens => 'There are several different tokens in this text. Paste only the one to use, which usually is the newest.',
            Word::PasteCutOff => 'This is only a part of a token. Copy the whole of it, with the copy button if there is one, and paste it again.',
            Word::PasteMasked => 'This is a placeholder, or a token of which a part is hidden. Show the real token, copy the whole of it, and paste it again.',
            Word::PasteGarbage => 'There is no access token in this text. A token is a long run of letters and digits that begins with IGAA. Generate one in Meta\'s App Dashboard and paste it.',
            Word::PasteAppSecret => 'This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your app. Paste the access token instead.',
            Word::PasteAppSecretHasAForm => 'This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your app. Its place is the form for App ID and secret. Paste an access token here.',
            Word::PasteAppId => 'This looks like the ID of an app or an account, not a token. A token is much longer and begins with IGAA. Paste that instead.',
            Word::PasteAppIdHasAForm => 'This looks like the ID of an app or an account, not a token. The place of an app\'s ID is the form for App ID and secret. Paste an access token here.',
            Word::PasteCodeByHand => 'This is an authorisation code, not a token yet. It works once and for one hour: exchange it for a token, and paste the answer to that.',
            Word::PasteCodeNeedsApp => 'This is an authorisation code, not a token yet. To exchange it, this site needs your app\'s ID and secret: save these first, then paste the code again within its hour.',
            Word::PasteCodeReady => 'This is an authorisation code. It works once, for one hour, and only together with the address that Instagram sent it to. Give that address to the letter, then connect.',
            Word::PasteRedirectByHand => 'This is the address that Instagram sent you back to. It carries an authorisation code, not a token yet. The code works once and for one hour: exchange it for a token, and paste the answer to that.',
            Word::PasteRedirectNeedsApp => 'This is the address that Instagram sent you back to, with an authorisation code in it. To exchange the code, this site needs your app\'s ID and secret: save these first, then paste the address again within the hour.',
            Word::PasteRedirectReady => 'This is the address that Instagram sent you back to, with an authorisation code in it. Connect with it: the code works once and for one hour.',
            Word::PasteErrorReply => 'This is an error from Instagram, not a token. {advice}',
            Word::PasteNotUnderstood => 'Instagram did not understand the command that it answers. Check the command against the guide, run it again, and paste what it prints.',
            Word::PasteToken => 'This looks like an access token of the Instagram API with Instagram login. Check whose account it is, then save it.',
            Word::PasteBasicDisplayToken => 'This looks like an access token of Instagram Basic Display. Check whose account it is, then save it.',
            Word::PasteRetiredToken => 'This is a token of Instagram Basic Display, which Meta shut down on 4 December 2024. Get a token of the Instagram API with Instagram login and paste it.',
            Word::PasteOtherProductsToken => 'This is a token of the Instagram API with Instagram login, but this site is set to Basic Display. Set \'product\' in loupe-config.php to instagram_login, or paste a Basic Display token.',
            Word::PasteShortLivedToken => 'This is a short-lived access token: it works for one hour from when it was made. Better exchange it for a long-lived one, or generate a token in Meta\'s App Dashboard, and paste that.',
            Word::PasteShortLivedTokenReady => 'This is a short-lived access token: it works for one hour from when it was made. Check whose account it is, then save it: this site exchanges it for a long-lived one.',
            Word::AlertWithdrawn => 'Instagram says that this account has withdrawn the app\'s access, so its feed is hidden. Connect the account again to show it. Otherwise its token, posts and pictures are deleted from this site on {date}.',
            Word::AlertTimeIsUp => 'Instagram never said when this token expires. It came to this site sixty days ago or more, which is all that a token lives without a refresh, so it has most likely expired. Posts already on the site stay as they are. Get a new token and paste it.',
            Word::AlertNotTried => 'No refresh was even tried, so this site\'s scheduled tasks seem not to run.',
            Word::AlertLessThanADay => 'The token has less than a day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.',
            Word::AlertDaysLeft => $numbers['days'] === 1 ? 'The token has less than one day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.' : 'The token has fewer than {days} days to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.',
            Word::AlertLessThanADayAsKnown => 'The token has, as far as is known, less than a day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.',
            Word::AlertDaysLeftAsKnown => $numbers['days'] === 1 ? 'The token has, as far as is known, less than one day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.' : 'The token has, as far as is known, fewer than {days} days to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.',
        };
    }
}
