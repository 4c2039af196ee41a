//! What the panel has to say.
//!
//! Generated from spec/words.json by `cargo xtask codegen`: change that, not this.

/// A sentence, in no language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The access token has expired, so Instagram no longer accepts it. Posts already on the site stay as they are. Get
    /// a new token and paste it.
    FailureExpired,
    /// Instagram ended the session behind this token, as it does after a password change or a security check. Posts
    /// already on the site stay as they are. Get a new token and paste it.
    FailureSessionEnded,
    /// The Instagram account has withdrawn its permission for this app, so its feed can no longer be updated. If that
    /// was not intended, get a new token and paste it.
    FailureWithdrawn,
    /// Instagram has not confirmed this account or has restricted it, and answers nothing about it. Sign in to
    /// Instagram, do what it asks there, then get a new token and paste it.
    FailureNotConfirmed,
    /// Instagram wants the account's owner to sign in and pass a security check, and answers nothing until then. Sign
    /// in to Instagram, pass the check, then get a new token and paste it.
    FailureCheckpointed,
    /// Instagram cannot read this token: it is incomplete, or was changed on the way. Copy the whole token again and
    /// paste it.
    FailureMalformedToken,
    /// Instagram does not accept this token: it is another product's, or no longer valid. Posts already on the site
    /// stay as they are. Get a new token and paste it.
    FailureInvalidToken,
    /// This is an answer of Instagram's first API, which ended in 2020, and its tokens with it. Get a token of the
    /// Instagram API with Instagram login and paste it.
    FailureLegacyApi,
    /// The token stored here can no longer be read, because the keys in wp-config.php were changed, or the record was
    /// damaged. Posts already on the site stay as they are. Get a new token and paste it.
    FailureKeyChanged,
    /// Instagram refuses this app for this account: the tester invitation has not been accepted, the account is not a
    /// professional one, or the token is of a retired product. Accept the invitation on Instagram under Settings, Apps
    /// and websites, Tester invites, make sure that the account is a business or creator account, then get a new token
    /// and paste it.
    FailureNotATester,
    /// The app may not read this account's profile and posts. Give it the permission instagram_business_basic in Meta's
    /// App Dashboard, then get a new token and paste it.
    FailurePermission,
    /// Instagram did not take the authorisation code. A code works once and for one hour, and the app ID, the app
    /// secret and the redirect address must match the app's settings to the letter. Check these, then connect again to
    /// get a new code.
    FailureCodeRefused,
    /// The app secret is not that of the app which this token was made for, or it was reset. Nothing is lost. Copy the
    /// Instagram app secret from Meta's App Dashboard again and save it.
    FailureWrongSecret,
    /// Instagram takes no more requests from this app for now. Nothing is lost, and a connected account is tried again
    /// by itself. Otherwise try again in an hour.
    FailureAppLimit,
    /// Instagram was asked too often for this account and wants a pause. Nothing is lost, and a connected account is
    /// tried again by itself. Otherwise try again in an hour.
    FailureUserLimit,
    /// This account's allowance of requests to Instagram is used up for now. Nothing is lost, and a connected account
    /// is tried again by itself. Otherwise try again in a few hours.
    FailureBusinessLimit,
    /// Loupe has used up its own allowance of requests for now, which is kept low so that Instagram never has to
    /// refuse. Nothing is lost, and a connected account is tried again by itself. Otherwise try again in an hour.
    FailureOwnLimit,
    /// Instagram has a passing fault on its side. Nothing is lost, and a connected account is tried again by itself.
    /// Otherwise try again in a few minutes.
    FailureTransient,
    /// Instagram was asked without a token. This is a fault in Loupe, not in your settings, and nothing is lost. Look
    /// for an update of Loupe, or report it.
    FailureNoToken,
    /// Instagram did not take what it was asked, or not for this account or one of its posts. Nothing is lost, and
    /// posts already on the site stay as they are. Try again later, and if it stays so, look for an update of Loupe, or
    /// report it.
    FailureBadRequest,
    /// Instagram does not know what it was asked for, or does not show it to this token, as where a permission is
    /// missing. Nothing is lost. Make sure that the app has the permission instagram_business_basic in Meta's App
    /// Dashboard, then get a new token and paste it. If it stays so, look for an update of Loupe.
    FailureUnknownObject,
    /// Instagram could not be reached: no connection came about. Nothing is lost. Check that the internet connection
    /// and any firewall allow graph.instagram.com, then try again.
    FailureUnreachable,
    /// Instagram did not answer in time. Nothing is lost, and a connected account is tried again by itself. Otherwise
    /// try again in a few minutes.
    FailureTimedOut,
    /// The browser's request to Instagram did not go through: a blocker, a privacy setting or the network stopped it.
    /// The token may be fine. Allow graph.instagram.com on this page, then try again.
    FailureBlocked,
    /// Nothing was sent to Instagram, because another plugin or the theme changes how this site asks other servers, and
    /// the access token would not have been safe. Nothing is lost. Have it leave Loupe's requests alone, or switch it
    /// off, then try again.
    FailureFiltered,
    /// A web page came back where Instagram's data should be: a proxy, a firewall or a network's sign-in page stands in
    /// between. Nothing is lost. Try again later, or ask whoever runs the network.
    FailureNotJson,
    /// Instagram's answer was incomplete, or of a form that Loupe does not know. Nothing is lost. Try again in a few
    /// minutes, and if it stays so, look for an update of Loupe.
    FailureGarbled,
    /// Instagram's answer names none or only few of this account's posts. That may be a fault on its side, so the posts
    /// on the site stay as they are. If they were deleted on Instagram, they leave the site once it has said the same
    /// for six hours.
    FailureImplausible,
    /// Instagram answered with an error that Loupe does not know. Nothing is lost, and a connected account is tried
    /// again by itself. If it stays so, get a new token and paste it.
    FailureUnknown,
    /// The pictures' folder cannot be written to: it could not be made, is a link, or the disk is full. Posts whose
    /// picture is missing show their description, and it is tried again by itself. Ask whoever runs the server to look
    /// at the folder and at the room on the disk.
    FailurePicturesNotWritten,
    /// This server cannot scale pictures: PHP has neither GD nor Imagick here, or they cannot read what Instagram
    /// sends. Pictures are kept as they came, so pages load more than they need. Ask whoever runs the server to install
    /// GD or Imagick; the pictures are then made anew by themselves.
    FailurePicturesNotScaled,
    /// Instagram sent a picture of a format or a size that this server cannot read, such as HEIC. The post shows its
    /// description, and it is tried again by itself. An update of PHP's GD or Imagick may read it; ask whoever runs the
    /// server.
    FailurePictureFormat,
    /// Some pictures could not be fetched from Instagram's media hosts, though it was tried several times. Their posts
    /// show their description, and it is tried again by itself. If it is more than a post or two, ask whoever runs the
    /// server whether it may connect to *.cdninstagram.com and *.fbcdn.net.
    FailurePicturesNotFetched,
    /// Paste an access token here.
    PasteNothing,
    /// This is a Facebook token, which the Instagram API with Instagram login does not take. In Meta's App Dashboard
    /// open your app, then Instagram, API setup with Instagram login, generate a token there, and paste it.
    PasteFacebookToken,
    /// This is a token of Instagram's first API, which ended in 2020. Get a token of the Instagram API with Instagram
    /// login and paste it.
    PasteLegacyToken,
    /// This is the address that Instagram sends people back to when they did not allow access, so it carries no code.
    /// Open the authorisation page again and choose Allow.
    PasteRefused,
    /// This is an answer to something else: there is no token in it. Paste the answer that has access_token in it, or
    /// the token alone.
    PasteReplyWithoutToken,
    /// This is the address of Instagram's authorisation page. Open it in the browser, choose Allow, and paste the
    /// address that you are sent to.
    PasteAuthoriseUrl,
    /// This is the authorisation page of Instagram Basic Display, which Meta shut down on 4 December 2024. Follow a
    /// guide to the Instagram API with Instagram login instead.
    PasteBasicDisplayAuthoriseUrl,
    /// This is a command without a token in it. Run it, and paste what it prints.
    PasteCommand,
    /// There are several different tokens in this text. Paste only the one to use, which usually is the newest.
    PasteSeveralTokens,
    /// This is only a part of a token. Copy the whole of it, with the copy button if there is one, and paste it again.
    PasteCutOff,
    /// This is a placeholder, or a token of which a part is hidden. Show the real token, copy the whole of it, and
    /// paste it again.
    PasteMasked,
    /// There is no access token in this text. A token is a long run of letters and digits that begins with IGAA.
    /// Generate one in Meta's App Dashboard and paste it.
    PasteGarbage,
    /// This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your app. Paste the
    /// access token instead.
    PasteAppSecret,
    /// This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as your app. Its place
    /// is the form for App ID and secret. Paste an access token here.
    PasteAppSecretHasAForm,
    /// This looks like the ID of an app or an account, not a token. A token is much longer and begins with IGAA. Paste
    /// that instead.
    PasteAppId,
    /// This looks like the ID of an app or an account, not a token. The place of an app's ID is the form for App ID and
    /// secret. Paste an access token here.
    PasteAppIdHasAForm,
    /// This is an authorisation code, not a token yet. It works once and for one hour: exchange it for a token, and
    /// paste the answer to that.
    PasteCodeByHand,
    /// This is an authorisation code, not a token yet. To exchange it, this site needs your app's ID and secret: save
    /// these first, then paste the code again within its hour.
    PasteCodeNeedsApp,
    /// This is an authorisation code. It works once, for one hour, and only together with the address that Instagram
    /// sent it to. Give that address to the letter, then connect.
    PasteCodeReady,
    /// This is the address that Instagram sent you back to. It carries an authorisation code, not a token yet. The code
    /// works once and for one hour: exchange it for a token, and paste the answer to that.
    PasteRedirectByHand,
    /// This is the address that Instagram sent you back to, with an authorisation code in it. To exchange the code,
    /// this site needs your app's ID and secret: save these first, then paste the address again within the hour.
    PasteRedirectNeedsApp,
    /// This is the address that Instagram sent you back to, with an authorisation code in it. Connect with it: the code
    /// works once and for one hour.
    PasteRedirectReady,
    /// This is an error from Instagram, not a token. {advice}
    PasteErrorReply,
    /// Instagram did not understand the command that it answers. Check the command against the guide, run it again, and
    /// paste what it prints.
    PasteNotUnderstood,
    /// This looks like an access token of the Instagram API with Instagram login. Check whose account it is, then save
    /// it.
    PasteToken,
    /// This looks like an access token of Instagram Basic Display. Check whose account it is, then save it.
    PasteBasicDisplayToken,
    /// This is a token of Instagram Basic Display, which Meta shut down on 4 December 2024. Get a token of the
    /// Instagram API with Instagram login and paste it.
    PasteRetiredToken,
    /// This is a token of the Instagram API with Instagram login, but this site is set to Basic Display. Set
    /// LOUPE_PRODUCT to instagram_login, or paste a Basic Display token.
    PasteOtherProductsToken,
    /// This is a short-lived access token: it works for one hour from when it was made. Better exchange it for a
    /// long-lived one, or generate a token in Meta's App Dashboard, and paste that.
    PasteShortLivedToken,
    /// This is a short-lived access token: it works for one hour from when it was made. Check whose account it is, then
    /// save it: this site exchanges it for a long-lived one.
    PasteShortLivedTokenReady,
    /// Connect another account, or give one a new token
    ConnectAnother,
    /// Generate one in {dashboard}: your app → Instagram → API setup with Instagram login → Generate token.
    ConnectWhere,
    /// Meta’s App Dashboard
    ConnectDashboard,
    /// Line for wp-config.php
    ConnectKeyLine,
    /// The address that the code came back to
    ConnectRedirectUri,
    /// Go to App ID and secret
    ConnectGoToApp,
    /// Asking Instagram whose token this is…
    ConnectLookingUp,
    /// Try again
    ConnectTryAgain,
    /// Save
    ConnectSave,
    /// Save the new token
    ConnectSaveNewToken,
    /// Checking the token once more from the server, storing it, and copying the pictures…
    ConnectSaving,
    /// Connect
    ConnectConnect,
    /// Exchanging the code for a token, storing it, and copying the pictures…
    ConnectConnecting,
    /// Fetching the newest posts…
    LookLoading,
    /// This account has no posts yet. You can save it now: posts appear on the site once there are some.
    LookNoPosts,
    /// @{username} is connected.
    CardIsConnected,
    /// From now on this site keeps the token and the posts fresh by itself.
    CardByItself,
    /// Show the feed: {new_page} and add the block “Loupe Feed”, or put the shortcode {shortcode} into any text.
    CardShowTheFeed,
    /// write a page
    CardWriteAPage,
    /// Trying again soon
    CardWaiting,
    /// Needs a new token
    CardReconnect,
    /// Needs a change in the app
    CardFixApp,
    /// Needs a change on this site
    CardFixServer,
    /// Access withdrawn
    CardWithdrawn,
    /// Paused
    CardElsewhere,
    /// Neither the token could be refreshed nor the posts synced. {message}
    CardNeither,
    /// The token could not be refreshed. {message}
    CardNotRefreshed,
    /// The posts could not be synced. {message}
    CardNotSynced,
    /// Refreshed
    CardRefreshed,
    /// Synced
    CardSynced,
    /// Confirmed
    CardConfirmed,
    /// To be deleted here
    CardToBeDeleted,
    /// {day}, {moment}
    CardOnDayIn,
    /// expired
    CardExpired,
    /// less than a day left
    CardLessThanADay,
    /// long-lived, of unknown age: 60 days left at most. Instagram tells at the first refresh
    CardLongLived,
    /// age unknown: assumed to live 60 days. Instagram tells at the first refresh
    CardAssumed,
    /// age unknown: it may live for one hour only, since Instagram would not refresh it yet
    CardPossiblyShort,
    /// removed
    CardRemoved,
    /// not yet
    CardNotYet,
    /// not planned
    CardNotPlanned,
    /// Refreshing the token…
    CardRefreshing,
    /// Fetching the posts and their pictures…
    CardSyncing,
    /// Disconnecting…
    CardDisconnecting,
    /// Disconnect {username}? Its token, posts and picture copies are removed from this site, and its feed disappears
    /// from pages. At Instagram the token lives on until you {manage}. This can’t be undone, but you can connect again.
    CardAskDisconnect,
    /// remove the app’s access
    CardRemoveAccess,
    /// Yes, disconnect
    CardYesDisconnect,
    /// Stay connected
    CardStayConnected,
    /// Refresh token
    CardRefreshToken,
    /// Sync posts
    CardSyncPosts,
    /// Disconnect…
    CardDisconnect,
    /// just now
    TimeNow,
    /// in less than a minute
    TimeSoon,
    /// You are no longer logged in to this site. Log in again in another tab, come back here and try again: what you
    /// pasted is still here.
    CallLoggedOut,
    /// This site refused the request: {message} (HTTP {status}). A security plugin may be blocking its REST API. The
    /// plain form below does the same without it.
    CallRefused,
    /// This site answered with something other than data (HTTP {status}). A security plugin, a firewall or an error on
    /// the server is in the way. The plain form below does the same by another road.
    CallNotData,
    /// This site could not be reached. Check your connection and try again. If something in the browser blocks the
    /// request, the plain form below does the same without it.
    CallUnreachable,
    /// This site took too long to answer. It may still be at work: reload the page in a minute to see what came of it,
    /// before you try again.
    CallTimedOut,
    /// Business account
    ProfileBusiness,
    /// Creator account
    ProfileCreator,
    /// Personal account
    ProfilePersonal,
    /// {followers} followers
    ProfileFollowers,
    /// Photo
    AltPhoto,
    /// Photo by @{name}
    AltPhotoBy,
    /// Video
    AltVideo,
    /// Video by @{name}
    AltVideoBy,
    /// Album
    AltAlbum,
    /// Album by @{name}
    AltAlbumBy,
    /// {post}, {day}
    AltOnDay,
    /// Connect an account
    AppConnect,
    /// Token
    DetailsToken,
    /// Next refresh
    DetailsNextRefresh,
    /// Next sync
    DetailsNextSync,
    /// Posts stored
    DetailsPostsStored,
    /// {stored} ({read} of {all} read so far)
    DetailsPostsRead,
    /// Connected on
    DetailsConnectedOn,
    /// {day}, by {person}
    DetailsDayAndPerson,
    /// Connected
    StateConnected,
    /// {days} days left
    TokenDaysLeft,
    /// due now
    DetailsDueNow,
    /// Copied
    ButtonCopied,
    /// Copy
    ButtonCopy,
    /// Shortcode
    PlainShortcode,
    /// Access token
    PrivacyToken,
    /// {posts} posts
    ReportPosts,
}

impl Word {
    /// Its name in spec/words.json.
    pub fn id(self) -> &'static str {
        match self {
            Self::FailureExpired => "failure.expired",
            Self::FailureSessionEnded => "failure.session_ended",
            Self::FailureWithdrawn => "failure.withdrawn",
            Self::FailureNotConfirmed => "failure.not_confirmed",
            Self::FailureCheckpointed => "failure.checkpointed",
            Self::FailureMalformedToken => "failure.malformed_token",
            Self::FailureInvalidToken => "failure.invalid_token",
            Self::FailureLegacyApi => "failure.legacy_api",
            Self::FailureKeyChanged => "failure.key_changed",
            Self::FailureNotATester => "failure.not_a_tester",
            Self::FailurePermission => "failure.permission",
            Self::FailureCodeRefused => "failure.code_refused",
            Self::FailureWrongSecret => "failure.wrong_secret",
            Self::FailureAppLimit => "failure.app_limit",
            Self::FailureUserLimit => "failure.user_limit",
            Self::FailureBusinessLimit => "failure.business_limit",
            Self::FailureOwnLimit => "failure.own_limit",
            Self::FailureTransient => "failure.transient",
            Self::FailureNoToken => "failure.no_token",
            Self::FailureBadRequest => "failure.bad_request",
            Self::FailureUnknownObject => "failure.unknown_object",
            Self::FailureUnreachable => "failure.unreachable",
            Self::FailureTimedOut => "failure.timed_out",
            Self::FailureBlocked => "failure.blocked",
            Self::FailureFiltered => "failure.filtered",
            Self::FailureNotJson => "failure.not_json",
            Self::FailureGarbled => "failure.garbled",
            Self::FailureImplausible => "failure.implausible",
            Self::FailureUnknown => "failure.unknown",
            Self::FailurePicturesNotWritten => "failure.pictures_not_written",
            Self::FailurePicturesNotScaled => "failure.pictures_not_scaled",
            Self::FailurePictureFormat => "failure.picture_format",
            Self::FailurePicturesNotFetched => "failure.pictures_not_fetched",
            Self::PasteNothing => "paste.nothing",
            Self::PasteFacebookToken => "paste.facebook_token",
            Self::PasteLegacyToken => "paste.legacy_token",
            Self::PasteRefused => "paste.refused",
            Self::PasteReplyWithoutToken => "paste.reply_without_token",
            Self::PasteAuthoriseUrl => "paste.authorise_url",
            Self::PasteBasicDisplayAuthoriseUrl => "paste.basic_display_authorise_url",
            Self::PasteCommand => "paste.command",
            Self::PasteSeveralTokens => "paste.several_tokens",
            Self::PasteCutOff => "paste.cut_off",
            Self::PasteMasked => "paste.masked",
            Self::PasteGarbage => "paste.garbage",
            Self::PasteAppSecret => "paste.app_secret",
            Self::PasteAppSecretHasAForm => "paste.app_secret_has_a_form",
            Self::PasteAppId => "paste.app_id",
            Self::PasteAppIdHasAForm => "paste.app_id_has_a_form",
            Self::PasteCodeByHand => "paste.code_by_hand",
            Self::PasteCodeNeedsApp => "paste.code_needs_app",
            Self::PasteCodeReady => "paste.code_ready",
            Self::PasteRedirectByHand => "paste.redirect_by_hand",
            Self::PasteRedirectNeedsApp => "paste.redirect_needs_app",
            Self::PasteRedirectReady => "paste.redirect_ready",
            Self::PasteErrorReply => "paste.error_reply",
            Self::PasteNotUnderstood => "paste.not_understood",
            Self::PasteToken => "paste.token",
            Self::PasteBasicDisplayToken => "paste.basic_display_token",
            Self::PasteRetiredToken => "paste.retired_token",
            Self::PasteOtherProductsToken => "paste.other_products_token",
            Self::PasteShortLivedToken => "paste.short_lived_token",
            Self::PasteShortLivedTokenReady => "paste.short_lived_token_ready",
            Self::ConnectAnother => "connect.another",
            Self::ConnectWhere => "connect.where",
            Self::ConnectDashboard => "connect.dashboard",
            Self::ConnectKeyLine => "connect.key_line",
            Self::ConnectRedirectUri => "connect.redirect_uri",
            Self::ConnectGoToApp => "connect.go_to_app",
            Self::ConnectLookingUp => "connect.looking_up",
            Self::ConnectTryAgain => "connect.try_again",
            Self::ConnectSave => "connect.save",
            Self::ConnectSaveNewToken => "connect.save_new_token",
            Self::ConnectSaving => "connect.saving",
            Self::ConnectConnect => "connect.connect",
            Self::ConnectConnecting => "connect.connecting",
            Self::LookLoading => "look.loading",
            Self::LookNoPosts => "look.no_posts",
            Self::CardIsConnected => "card.is_connected",
            Self::CardByItself => "card.by_itself",
            Self::CardShowTheFeed => "card.show_the_feed",
            Self::CardWriteAPage => "card.write_a_page",
            Self::CardWaiting => "card.waiting",
            Self::CardReconnect => "card.reconnect",
            Self::CardFixApp => "card.fix_app",
            Self::CardFixServer => "card.fix_server",
            Self::CardWithdrawn => "card.withdrawn",
            Self::CardElsewhere => "card.elsewhere",
            Self::CardNeither => "card.neither",
            Self::CardNotRefreshed => "card.not_refreshed",
            Self::CardNotSynced => "card.not_synced",
            Self::CardRefreshed => "card.refreshed",
            Self::CardSynced => "card.synced",
            Self::CardConfirmed => "card.confirmed",
            Self::CardToBeDeleted => "card.to_be_deleted",
            Self::CardOnDayIn => "card.on_day_in",
            Self::CardExpired => "card.expired",
            Self::CardLessThanADay => "card.less_than_a_day",
            Self::CardLongLived => "card.long_lived",
            Self::CardAssumed => "card.assumed",
            Self::CardPossiblyShort => "card.possibly_short",
            Self::CardRemoved => "card.removed",
            Self::CardNotYet => "card.not_yet",
            Self::CardNotPlanned => "card.not_planned",
            Self::CardRefreshing => "card.refreshing",
            Self::CardSyncing => "card.syncing",
            Self::CardDisconnecting => "card.disconnecting",
            Self::CardAskDisconnect => "card.ask_disconnect",
            Self::CardRemoveAccess => "card.remove_access",
            Self::CardYesDisconnect => "card.yes_disconnect",
            Self::CardStayConnected => "card.stay_connected",
            Self::CardRefreshToken => "card.refresh_token",
            Self::CardSyncPosts => "card.sync_posts",
            Self::CardDisconnect => "card.disconnect",
            Self::TimeNow => "time.now",
            Self::TimeSoon => "time.soon",
            Self::CallLoggedOut => "call.logged_out",
            Self::CallRefused => "call.refused",
            Self::CallNotData => "call.not_data",
            Self::CallUnreachable => "call.unreachable",
            Self::CallTimedOut => "call.timed_out",
            Self::ProfileBusiness => "profile.business",
            Self::ProfileCreator => "profile.creator",
            Self::ProfilePersonal => "profile.personal",
            Self::ProfileFollowers => "profile.followers",
            Self::AltPhoto => "alt.photo",
            Self::AltPhotoBy => "alt.photo_by",
            Self::AltVideo => "alt.video",
            Self::AltVideoBy => "alt.video_by",
            Self::AltAlbum => "alt.album",
            Self::AltAlbumBy => "alt.album_by",
            Self::AltOnDay => "alt.on_day",
            Self::AppConnect => "app.connect",
            Self::DetailsToken => "details.token",
            Self::DetailsNextRefresh => "details.next_refresh",
            Self::DetailsNextSync => "details.next_sync",
            Self::DetailsPostsStored => "details.posts_stored",
            Self::DetailsPostsRead => "details.posts_read",
            Self::DetailsConnectedOn => "details.connected_on",
            Self::DetailsDayAndPerson => "details.day_and_person",
            Self::StateConnected => "state.connected",
            Self::TokenDaysLeft => "token.days_left",
            Self::DetailsDueNow => "details.due_now",
            Self::ButtonCopied => "button.copied",
            Self::ButtonCopy => "button.copy",
            Self::PlainShortcode => "plain.shortcode",
            Self::PrivacyToken => "privacy.token",
            Self::ReportPosts => "report.posts",
        }
    }
}
