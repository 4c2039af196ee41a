<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

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
            Word::FailureExpired => __('The access token has expired, so Instagram no longer accepts it. Posts already on the site stay as they are. Get a new token and paste it.', 'loupe'),
            Word::FailureSessionEnded => __('Instagram ended the session behind this token, as it does after a password change or a security check. Posts already on the site stay as they are. Get a new token and paste it.', 'loupe'),
            Word::FailureWithdrawn => __('The Instagram account has withdrawn its permission for this app, so its feed can no longer be updated. If that was not intended, get a new token and paste it.', 'loupe'),
            Word::FailureNotConfirmed => __('Instagram has not confirmed this account or has restricted it, and answers nothing about it. Sign in to Instagram, do what it asks there, then get a new token and paste it.', 'loupe'),
            Word::FailureCheckpointed => __('Instagram wants the account\'s owner to sign in and pass a security check, and answers nothing until then. Sign in to Instagram, pass the check, then get a new token and paste it.', 'loupe'),
            Word::FailureMalformedToken => __('Instagram cannot read this token: it is incomplete, or was changed on the way. Copy the whole token again and paste it.', 'loupe'),
            Word::FailureInvalidToken => __('Instagram does not accept this token: it is another product\'s, or no longer valid. Posts already on the site stay as they are. Get a new token and paste it.', 'loupe'),
            Word::FailureLegacyApi => __('This is an answer of Instagram\'s first API, which ended in 2020, and its tokens with it. Get a token of the Instagram API with Instagram login and paste it.', 'loupe'),
            Word::FailureKeyChanged => __('The token stored here can no longer be read, because the keys in wp-config.php were changed, or the record was damaged. Posts already on the site stay as they are. Get a new token and paste it.', 'loupe'),
            Word::FailureNotATester => __('Instagram refuses this app for this account: the tester invitation has not been accepted, the account is not a professional one, or the token is of a retired product. Accept the invitation on Instagram under Settings, Apps and websites, Tester invites, make sure that the account is a business or creator account, then get a new token and paste it.', 'loupe'),
            Word::FailurePermission => __('The app may not read this account\'s profile and posts. Give it the permission instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it.', 'loupe'),
            Word::FailureCodeRefused => __('Instagram did not take the authorisation code. A code works once and for one hour, and the app ID, the app secret and the redirect address must match the app\'s settings to the letter. Check these, then connect again to get a new code.', 'loupe'),
            Word::FailureWrongSecret => __('The app secret is not that of the app which this token was made for, or it was reset. Nothing is lost. Copy the Instagram app secret from Meta\'s App Dashboard again and save it.', 'loupe'),
            Word::FailureAppLimit => __('Instagram takes no more requests from this app for now. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.', 'loupe'),
            Word::FailureUserLimit => __('Instagram was asked too often for this account and wants a pause. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.', 'loupe'),
            Word::FailureBusinessLimit => __('This account\'s allowance of requests to Instagram is used up for now. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in a few hours.', 'loupe'),
            Word::FailureOwnLimit => __('Loupe has used up its own allowance of requests for now, which is kept low so that Instagram never has to refuse. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.', 'loupe'),
            Word::FailureTransient => __('Instagram has a passing fault on its side. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in a few minutes.', 'loupe'),
            Word::FailureNoToken => __('Instagram was asked without a token. This is a fault in Loupe, not in your settings, and nothing is lost. Look for an update of Loupe, or report it.', 'loupe'),
            Word::FailureBadRequest => __('Instagram did not take what it was asked, or not for this account or one of its posts. Nothing is lost, and posts already on the site stay as they are. Try again later, and if it stays so, look for an update of Loupe, or report it.', 'loupe'),
            Word::FailureUnknownObject => __('Instagram does not know what it was asked for, or does not show it to this token, as where a permission is missing. Nothing is lost. Make sure that the app has the permission instagram_business_basic in Meta\'s App Dashboard, then get a new token and paste it. If it stays so, look for an update of Loupe.', 'loupe'),
            Word::FailureUnreachable => __('Instagram could not be reached: no connection came about. Nothing is lost. Check that the internet connection and any firewall allow graph.instagram.com, then try again.', 'loupe'),
            Word::FailureTimedOut => __('Instagram did not answer in time. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in a few minutes.', 'loupe'),
            Word::FailureBlocked => __('The browser\'s request to Instagram did not go through: a blocker, a privacy setting or the network stopped it. The token may be fine. Allow graph.instagram.com on this page, then try again.', 'loupe'),
            Word::FailureFiltered => __('Nothing was sent to Instagram, because another plugin or the theme changes how this site asks other servers, and the access token would not have been safe. Nothing is lost. Have it leave Loupe\'s requests alone, or switch it off, then try again.', 'loupe'),
            Word::FailureNotJson => __('A web page came back where Instagram\'s data should be: a proxy, a firewall or a network\'s sign-in page stands in between. Nothing is lost. Try again later, or ask whoever runs the network.', 'loupe'),
            Word::FailureGarbled => __('Instagram\'s answer was incomplete, or of a form that Loupe does not know. Nothing is lost. Try again in a few minutes, and if it stays so, look for an update of Loupe.', 'loupe'),
            Word::FailureImplausible => __('Instagram\'s answer names none or only few of this account\'s posts. That may be a fault on its side, so the posts on the site stay as they are. If they were deleted on Instagram, they leave the site once it has said the same for six hours.', 'loupe'),
            Word::FailureUnknown => __('Instagram answered with an error that Loupe does not know. Nothing is lost, and a connected account is tried again by itself. If it stays so, get a new token and paste it.', 'loupe'),
            Word::FailurePicturesNotWritten => __('The pictures\' folder cannot be written to: it could not be made, is a link, or the disk is full. Posts whose picture is missing show their description, and it is tried again by itself. Ask whoever runs the server to look at the folder and at the room on the disk.', 'loupe'),
            Word::FailurePicturesNotScaled => __('This server cannot scale pictures: PHP has neither GD nor Imagick here, or they cannot read what Instagram sends. Pictures are kept as they came, so pages load more than they need. Ask whoever runs the server to install GD or Imagick; the pictures are then made anew by themselves.', 'loupe'),
            Word::FailurePictureFormat => __('Instagram sent a picture of a format or a size that this server cannot read, such as HEIC. The post shows its description, and it is tried again by itself. An update of PHP\'s GD or Imagick may read it; ask whoever runs the server.', 'loupe'),
            Word::FailurePicturesNotFetched => __('Some pictures could not be fetched from Instagram\'s media hosts, though it was tried several times. Their posts show their description, and it is tried again by itself. If it is more than a post or two, ask whoever runs the server whether it may connect to *.cdninstagram.com and *.fbcdn.net.', 'loupe'),
            /* translators: {failure}: sentences about what went wrong, {hook}: name of a hook, and who uses it */
            Word::FailureDetailHook => __('{failure} It is the hook {hook}.', 'loupe'),
            /* translators: {failure}: sentences about what went wrong, {named} and {stored}: numbers, {time}: a date with its time */
            Word::FailureDetailImplausible => __('{failure} Posts that it named: {named}. Posts on the site: {stored}. It is believed if it still says so on {time} UTC.', 'loupe'),
            Word::RefusalNoKey => __('This site has no encryption key that is outside its database and hard to guess, so nothing was stored. Put the line that the panel, Site Health and “wp loupe doctor” show into wp-config.php, then try again.', 'loupe'),
            Word::RefusalNoApp => __('To exchange an authorisation code for a token, this site needs the app’s ID and secret. Enter them under “App ID and secret” in Theme Options, then try again: a code works for an hour.', 'loupe'),
            Word::RefusalAppLocked => __('The app secret stored here can no longer be decrypted, because the keys in wp-config.php were changed. Enter it again under “App ID and secret” in Theme Options.', 'loupe'),
            Word::RefusalNoHttps => __('Instagram sends people back to https addresses only, and this site has none. Generate a token in Meta’s App Dashboard and paste it instead, or set the site up for https.', 'loupe'),
            Word::RefusalOtherHost => __('The site’s address and that of its admin area have different hosts, so whoever comes back from Instagram is not logged in there. Generate a token in Meta’s App Dashboard and paste it instead, or give both one host, or set COOKIE_DOMAIN in wp-config.php to a domain that spans both.', 'loupe'),
            Word::RefusalNotAnAppId => __('This is not an App ID: that one consists of digits only. Copy the “Instagram app ID” from Meta’s App Dashboard. Nothing was changed.', 'loupe'),
            Word::RefusalNotAnAppSecret => __('This is not an app secret: that one is a row of letters and digits without blanks, usually 32 of them. Press Show beside “Instagram app secret” in Meta’s App Dashboard, and copy the whole of it. Nothing was changed.', 'loupe'),
            Word::RefusalNoRedirectUri => __('This is an authorisation code without the address that it came back to, and Instagram exchanges it only together with that address, to the letter. Paste the whole address from the browser, or send the address along with the code.', 'loupe'),
            /* translators: {reason}: sentences about what went wrong */
            Word::RefusalNotLongLived => __('Instagram took the code and gave a token for one hour, but not one that lasts. Nothing was stored, and what was stored before is as it was. A code works once, so connect again to get a new one. The reason: {reason}', 'loupe'),
            /* translators: {reason}: sentences about what went wrong */
            Word::RefusalUnknownUser => __('Instagram gave a token, but did not say whose it is, so it was not stored, and what was stored before is as it was. A code works once, so connect again to get a new one. The reason: {reason}', 'loupe'),
            Word::RefusalNotSigned => __('The request is not signed with the secret of the app that is stored here, so nothing was changed.', 'loupe'),
            Word::RefusalCannotVerify => __('This site has no app secret to check the request with, so nothing was changed. The site’s owner has to store the app’s ID and secret first.', 'loupe'),
            Word::RefusalNoAccount => __('This account is not connected to this site, or no longer. Look again at the list of those that are.', 'loupe'),
            Word::RefusalNotStored => __('This could not be stored, or only in part. Look how the account stands, and try again; if an authorisation code was used for it, with a new one. If it stays so, ask whoever runs the server.', 'loupe'),
            Word::RefusalPicturesLeft => __('The account is disconnected, and its token and posts are removed. Some of its pictures could not be deleted, because the server may not delete files in their folder. That is tried again by itself; ask whoever runs the server to look at the folder’s owner and permissions.', 'loupe'),
            Word::RefusalTooEarly => __('Instagram refreshes a token once it is a day old, and this one is younger. Nothing is wrong: it is refreshed by itself in time.', 'loupe'),
            Word::RefusalNotYet => __('Instagram would not refresh this token yet. It refreshes tokens that are at least a day old, and one-hour tokens never. Nothing is lost: it is tried again by itself, and if it was a one-hour token, you will be asked for a new one.', 'loupe'),
            /* translators: {before}: addresses, {now}: an address */
            Word::RefusalElsewhere => __('This account was connected at {before}, and this site’s address is {now}. So that a copy of a site does not go on with the original’s token, nothing is asked of Instagram before somebody says whether the site has moved or this is a copy: in Theme Options, or with “wp loupe site”. The feed shows meanwhile.', 'loupe'),
            Word::RefusalBusy => __('The server is at work on this account just now. Look again in a minute.', 'loupe'),
            Word::RefusalCurationFull => __('Nothing was changed: no more posts of this account can be hidden, pinned or given a text of your own. Take some of these back first.', 'loupe'),
            Word::PasteNothing => __('Paste an access token here.', 'loupe'),
            Word::PasteFacebookToken => __('This is a Facebook token, which the Instagram API with Instagram login does not take. In Meta\'s App Dashboard open your app, then Instagram, API setup with Instagram login, generate a token there, and paste it.', 'loupe'),
            Word::PasteLegacyToken => __('This is a token of Instagram\'s first API, which ended in 2020. Get a token of the Instagram API with Instagram login and paste it.', 'loupe'),
            Word::PasteRefused => __('This is the address that Instagram sends people back to when they did not allow access, so it carries no code. Open the authorisation page again and choose Allow.', 'loupe'),
            Word::PasteReplyWithoutToken => __('This is an answer to something else: there is no token in it. Paste the answer that has access_token in it, or the token alone.', 'loupe'),
            Word::PasteAuthoriseUrl => __('This is the address of Instagram\'s authorisation page. Open it in the browser, choose Allow, and paste the address that you are sent to.', 'loupe'),
            Word::PasteBasicDisplayAuthoriseUrl => __('This is the authorisation page of Instagram Basic Display, which Meta shut down on 4 December 2024. Follow a guide to the Instagram API with Instagram login instead.', 'loupe'),
            Word::PasteCommand => __('This is a command without a token in it. Run it, and paste what it prints.', 'loupe'),
            Word::PasteSeveralTokens => __('There are several different tokens in this text. Paste only the one to use, which usually is the newest.', 'loupe'),
            Word::PasteCutOff => __('This is only a part of a token. Copy the whole of it, with the copy button if there is one, and paste it again.', 'loupe'),
            Word::PasteMasked => __('This is a placeholder, or a token of which a part is hidden. Show the real token, copy the whole of it, and paste it again.', 'loupe'),
            Word::PasteGarbage => __('There is no access token in this text. A token is a long run of letters and digits that begins with IGAA. Generate one in Meta\'s App Dashboard and paste it.', 'loupe'),
            Word::PasteAppSecret => __('This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your app. Paste the access token instead.', 'loupe'),
            Word::PasteAppSecretHasAForm => __('This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your app. Its place is the form for App ID and secret. Paste an access token here.', 'loupe'),
            Word::PasteAppId => __('This looks like the ID of an app or an account, not a token. A token is much longer and begins with IGAA. Paste that instead.', 'loupe'),
            Word::PasteAppIdHasAForm => __('This looks like the ID of an app or an account, not a token. The place of an app\'s ID is the form for App ID and secret. Paste an access token here.', 'loupe'),
            Word::PasteCodeByHand => __('This is an authorisation code, not a token yet. It works once and for one hour: exchange it for a token, and paste the answer to that.', 'loupe'),
            Word::PasteCodeNeedsApp => __('This is an authorisation code, not a token yet. To exchange it, this site needs your app\'s ID and secret: save these first, then paste the code again within its hour.', 'loupe'),
            Word::PasteCodeReady => __('This is an authorisation code. It works once, for one hour, and only together with the address that Instagram sent it to. Give that address to the letter, then connect.', 'loupe'),
            Word::PasteRedirectByHand => __('This is the address that Instagram sent you back to. It carries an authorisation code, not a token yet. The code works once and for one hour: exchange it for a token, and paste the answer to that.', 'loupe'),
            Word::PasteRedirectNeedsApp => __('This is the address that Instagram sent you back to, with an authorisation code in it. To exchange the code, this site needs your app\'s ID and secret: save these first, then paste the address again within the hour.', 'loupe'),
            Word::PasteRedirectReady => __('This is the address that Instagram sent you back to, with an authorisation code in it. Connect with it: the code works once and for one hour.', 'loupe'),
            /* translators: {advice}: sentences about the error, and what to do */
            Word::PasteErrorReply => __('This is an error from Instagram, not a token. {advice}', 'loupe'),
            Word::PasteNotUnderstood => __('Instagram did not understand the command that it answers. Check the command against the guide, run it again, and paste what it prints.', 'loupe'),
            Word::PasteToken => __('This looks like an access token of the Instagram API with Instagram login. Check whose account it is, then save it.', 'loupe'),
            Word::PasteBasicDisplayToken => __('This looks like an access token of Instagram Basic Display. Check whose account it is, then save it.', 'loupe'),
            Word::PasteRetiredToken => __('This is a token of Instagram Basic Display, which Meta shut down on 4 December 2024. Get a token of the Instagram API with Instagram login and paste it.', 'loupe'),
            Word::PasteOtherProductsToken => __('This is a token of the Instagram API with Instagram login, but this site is set to Basic Display. Set LOUPE_PRODUCT to instagram_login, or paste a Basic Display token.', 'loupe'),
            Word::PasteShortLivedToken => __('This is a short-lived access token: it works for one hour from when it was made. Better exchange it for a long-lived one, or generate a token in Meta\'s App Dashboard, and paste that.', 'loupe'),
            Word::PasteShortLivedTokenReady => __('This is a short-lived access token: it works for one hour from when it was made. Check whose account it is, then save it: this site exchanges it for a long-lived one.', 'loupe'),
            /* translators: {date}: a day */
            Word::AlertWithdrawn => __('Instagram says that this account has withdrawn the app\'s access, so its feed is hidden. Connect the account again to show it. Otherwise its token, posts and pictures are deleted from this site on {date}.', 'loupe'),
            Word::AlertTimeIsUp => __('Instagram never said when this token expires. It came to this site sixty days ago or more, which is all that a token lives without a refresh, so it has most likely expired. Posts already on the site stay as they are. Get a new token and paste it.', 'loupe'),
            Word::AlertNotTried => __('No refresh was even tried, so this site\'s scheduled tasks seem not to run.', 'loupe'),
            /* translators: {why}: sentences about what went wrong */
            Word::AlertLessThanADay => __('The token has less than a day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.', 'loupe'),
            /* translators: {days}: a number of days, {why}: sentences about what went wrong */
            Word::AlertDaysLeft => _n('The token has less than one day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.', 'The token has fewer than {days} days to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.', $numbers['days'], 'loupe'),
            /* translators: {why}: sentences about what went wrong */
            Word::AlertLessThanADayAsKnown => __('The token has, as far as is known, less than a day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.', 'loupe'),
            /* translators: {days}: a number of days, {why}: sentences about what went wrong */
            Word::AlertDaysLeftAsKnown => _n('The token has, as far as is known, less than one day to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.', 'The token has, as far as is known, fewer than {days} days to live and could not be refreshed. {why} If it stays so, generate a new token and paste it: the feed stays as it is meanwhile.', $numbers['days'], 'loupe'),
            Word::AltPhoto => __('Photo', 'loupe'),
            /* translators: {name}: a user name on Instagram */
            Word::AltPhotoBy => __('Photo by @{name}', 'loupe'),
            Word::AltVideo => __('Video', 'loupe'),
            /* translators: {name}: a user name on Instagram */
            Word::AltVideoBy => __('Video by @{name}', 'loupe'),
            Word::AltAlbum => __('Album', 'loupe'),
            /* translators: {name}: a user name on Instagram */
            Word::AltAlbumBy => __('Album by @{name}', 'loupe'),
            /* translators: {post}: what and by whom, such as "Photo by @name", {day}: the day on which it was posted */
            Word::AltOnDay => __('{post}, {day}', 'loupe'),
            Word::FeedFollow => __('Follow', 'loupe'),
            Word::FeedMore => __('More posts', 'loupe'),
            Word::FeedNewer => __('Newer posts', 'loupe'),
            Word::FeedOnInstagram => __('View on Instagram', 'loupe'),
            /* translators: a link to where the site’s owner has a post lead, where they wrote no text for it */
            Word::FeedLink => __('Open link', 'loupe'),
            Word::FeedLightbox => __('Posts', 'loupe'),
            Word::FeedPrevious => __('Previous post', 'loupe'),
            Word::FeedNext => __('Next post', 'loupe'),
            Word::FeedClose => __('Close', 'loupe'),
            /* translators: {likes}: a number */
            Word::FeedLikes => _n('{likes} like', '{likes} likes', $numbers['likes'], 'loupe'),
            /* translators: {comments}: a number */
            Word::FeedComments => _n('{comments} comment', '{comments} comments', $numbers['comments'], 'loupe'),
            /* translators: {posts}: a number */
            Word::FeedPosts => _n('{posts} post', '{posts} posts', $numbers['posts'], 'loupe'),
            /* translators: Read out by screen readers when more posts were added below those on the page. {posts}: a number */
            Word::FeedCame => _n('{posts} more post', '{posts} more posts', $numbers['posts'], 'loupe'),
            /* translators: {followers}: a number */
            Word::FeedFollowers => _n('{followers} follower', '{followers} followers', $numbers['followers'], 'loupe'),
            /* translators: {accounts}: how many accounts somebody follows, a number */
            Word::FeedFollowing => _n('{accounts} following', '{accounts} following', $numbers['accounts'], 'loupe'),
            Word::FeedToday => __('Today', 'loupe'),
            /* translators: {days}: a number */
            Word::FeedDays => _n('{days} day ago', '{days} days ago', $numbers['days'], 'loupe'),
            /* translators: {weeks}: a number */
            Word::FeedWeeks => _n('{weeks} week ago', '{weeks} weeks ago', $numbers['weeks'], 'loupe'),
            /* translators: {months}: a number */
            Word::FeedMonths => _n('{months} month ago', '{months} months ago', $numbers['months'], 'loupe'),
            /* translators: {years}: a number */
            Word::FeedYears => _n('{years} year ago', '{years} years ago', $numbers['years'], 'loupe'),
        };
    }
}
