<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

use Loupe\Core\Generated\Word;

/** What the panel says. It gets the texts with its boot data. */
final class PanelWords
{
    /** Of every plural form of every language, one of these takes it. */
    private const NUMBERS = [0, 1, 2, 3, 5, 6, 7, 10, 11, 20, 100];

    /** @return array<string, string|array<int, string>> by id; of what is counted, by number */
    public static function all(): array
    {
        return [
            'failure.expired' => CoreWords::text(Word::FailureExpired, []),
            'failure.session_ended' => CoreWords::text(Word::FailureSessionEnded, []),
            'failure.withdrawn' => CoreWords::text(Word::FailureWithdrawn, []),
            'failure.not_confirmed' => CoreWords::text(Word::FailureNotConfirmed, []),
            'failure.checkpointed' => CoreWords::text(Word::FailureCheckpointed, []),
            'failure.malformed_token' => CoreWords::text(Word::FailureMalformedToken, []),
            'failure.invalid_token' => CoreWords::text(Word::FailureInvalidToken, []),
            'failure.legacy_api' => CoreWords::text(Word::FailureLegacyApi, []),
            'failure.key_changed' => CoreWords::text(Word::FailureKeyChanged, []),
            'failure.not_a_tester' => CoreWords::text(Word::FailureNotATester, []),
            'failure.permission' => CoreWords::text(Word::FailurePermission, []),
            'failure.code_refused' => CoreWords::text(Word::FailureCodeRefused, []),
            'failure.wrong_secret' => CoreWords::text(Word::FailureWrongSecret, []),
            'failure.app_limit' => CoreWords::text(Word::FailureAppLimit, []),
            'failure.user_limit' => CoreWords::text(Word::FailureUserLimit, []),
            'failure.business_limit' => CoreWords::text(Word::FailureBusinessLimit, []),
            'failure.own_limit' => CoreWords::text(Word::FailureOwnLimit, []),
            'failure.transient' => CoreWords::text(Word::FailureTransient, []),
            'failure.no_token' => CoreWords::text(Word::FailureNoToken, []),
            'failure.bad_request' => CoreWords::text(Word::FailureBadRequest, []),
            'failure.unknown_object' => CoreWords::text(Word::FailureUnknownObject, []),
            'failure.unreachable' => CoreWords::text(Word::FailureUnreachable, []),
            'failure.timed_out' => CoreWords::text(Word::FailureTimedOut, []),
            'failure.blocked' => CoreWords::text(Word::FailureBlocked, []),
            'failure.filtered' => CoreWords::text(Word::FailureFiltered, []),
            'failure.not_json' => CoreWords::text(Word::FailureNotJson, []),
            'failure.garbled' => CoreWords::text(Word::FailureGarbled, []),
            'failure.implausible' => CoreWords::text(Word::FailureImplausible, []),
            'failure.unknown' => CoreWords::text(Word::FailureUnknown, []),
            'failure.pictures_not_written' => CoreWords::text(Word::FailurePicturesNotWritten, []),
            'failure.pictures_not_scaled' => CoreWords::text(Word::FailurePicturesNotScaled, []),
            'failure.picture_format' => CoreWords::text(Word::FailurePictureFormat, []),
            'failure.pictures_not_fetched' => CoreWords::text(Word::FailurePicturesNotFetched, []),
            'paste.nothing' => CoreWords::text(Word::PasteNothing, []),
            'paste.facebook_token' => CoreWords::text(Word::PasteFacebookToken, []),
            'paste.legacy_token' => CoreWords::text(Word::PasteLegacyToken, []),
            'paste.refused' => CoreWords::text(Word::PasteRefused, []),
            'paste.reply_without_token' => CoreWords::text(Word::PasteReplyWithoutToken, []),
            'paste.authorise_url' => CoreWords::text(Word::PasteAuthoriseUrl, []),
            'paste.basic_display_authorise_url' => CoreWords::text(Word::PasteBasicDisplayAuthoriseUrl, []),
            'paste.command' => CoreWords::text(Word::PasteCommand, []),
            'paste.several_tokens' => CoreWords::text(Word::PasteSeveralTokens, []),
            'paste.cut_off' => CoreWords::text(Word::PasteCutOff, []),
            'paste.masked' => CoreWords::text(Word::PasteMasked, []),
            'paste.garbage' => CoreWords::text(Word::PasteGarbage, []),
            'paste.app_secret' => CoreWords::text(Word::PasteAppSecret, []),
            'paste.app_secret_has_a_form' => CoreWords::text(Word::PasteAppSecretHasAForm, []),
            'paste.app_id' => CoreWords::text(Word::PasteAppId, []),
            'paste.app_id_has_a_form' => CoreWords::text(Word::PasteAppIdHasAForm, []),
            'paste.code_by_hand' => CoreWords::text(Word::PasteCodeByHand, []),
            'paste.code_needs_app' => CoreWords::text(Word::PasteCodeNeedsApp, []),
            'paste.code_ready' => CoreWords::text(Word::PasteCodeReady, []),
            'paste.redirect_by_hand' => CoreWords::text(Word::PasteRedirectByHand, []),
            'paste.redirect_needs_app' => CoreWords::text(Word::PasteRedirectNeedsApp, []),
            'paste.redirect_ready' => CoreWords::text(Word::PasteRedirectReady, []),
            'paste.error_reply' => CoreWords::text(Word::PasteErrorReply, []),
            'paste.not_understood' => CoreWords::text(Word::PasteNotUnderstood, []),
            'paste.token' => CoreWords::text(Word::PasteToken, []),
            'paste.basic_display_token' => CoreWords::text(Word::PasteBasicDisplayToken, []),
            'paste.retired_token' => CoreWords::text(Word::PasteRetiredToken, []),
            'paste.other_products_token' => CoreWords::text(Word::PasteOtherProductsToken, []),
            'paste.short_lived_token' => CoreWords::text(Word::PasteShortLivedToken, []),
            'paste.short_lived_token_ready' => CoreWords::text(Word::PasteShortLivedTokenReady, []),
            'connect.another' => __('Connect another account, or give one a new token', 'loupe'),
            /* translators: {dashboard}: a link that says “Meta’s App Dashboard”; the rest are names in it */
            'connect.where' => __('Generate one in {dashboard}: your app → Instagram → API setup with Instagram login → Generate token.', 'loupe'),
            'connect.dashboard' => __('Meta’s App Dashboard', 'loupe'),
            'connect.key_line' => __('Line for wp-config.php', 'loupe'),
            'connect.redirect_uri' => __('The address that the code came back to', 'loupe'),
            'connect.go_to_app' => __('Go to App ID and secret', 'loupe'),
            'connect.looking_up' => __('Asking Instagram whose token this is…', 'loupe'),
            'connect.try_again' => __('Try again', 'loupe'),
            'connect.save' => __('Save', 'loupe'),
            'connect.save_new_token' => __('Save the new token', 'loupe'),
            'connect.saving' => __('Checking the token once more from the server, storing it, and copying the pictures…', 'loupe'),
            'connect.connect' => __('Connect', 'loupe'),
            'connect.connecting' => __('Exchanging the code for a token, storing it, and copying the pictures…', 'loupe'),
            'look.loading' => __('Fetching the newest posts…', 'loupe'),
            'look.no_posts' => __('This account has no posts yet. You can save it now: posts appear on the site once there are some.', 'loupe'),
            /* translators: {username}: a user name on Instagram */
            'card.is_connected' => __('@{username} is connected.', 'loupe'),
            'card.by_itself' => __('From now on this site keeps the token and the posts fresh by itself.', 'loupe'),
            /* translators: {new_page}: a link that says “write a page”, {shortcode}: a shortcode */
            'card.show_the_feed' => __('Show the feed: {new_page} and add the block “Loupe Feed”, or put the shortcode {shortcode} into any text.', 'loupe'),
            /* translators: A link in the sentence “Show the feed: write a page and add the block” */
            'card.write_a_page' => __('write a page', 'loupe'),
            'card.waiting' => __('Trying again soon', 'loupe'),
            'card.reconnect' => __('Needs a new token', 'loupe'),
            'card.fix_app' => __('Needs a change in the app', 'loupe'),
            'card.fix_server' => __('Needs a change on this site', 'loupe'),
            'card.withdrawn' => __('Access withdrawn', 'loupe'),
            'card.elsewhere' => __('Paused', 'loupe'),
            /* translators: {message}: why, as whole sentences */
            'card.neither' => __('Neither the token could be refreshed nor the posts synced. {message}', 'loupe'),
            /* translators: {message}: why, as whole sentences */
            'card.not_refreshed' => __('The token could not be refreshed. {message}', 'loupe'),
            /* translators: {message}: why, as whole sentences */
            'card.not_synced' => __('The posts could not be synced. {message}', 'loupe'),
            /* translators: When the token was refreshed follows */
            'card.refreshed' => __('Refreshed', 'loupe'),
            /* translators: When the posts were synced follows */
            'card.synced' => __('Synced', 'loupe'),
            /* translators: When it was confirmed that access was withdrawn follows */
            'card.confirmed' => __('Confirmed', 'loupe'),
            /* translators: When everything of an account is deleted from this site follows */
            'card.to_be_deleted' => __('To be deleted here', 'loupe'),
            /* translators: {day}: a date, {moment}: such as “in 28 days” */
            'card.on_day_in' => __('{day}, {moment}', 'loupe'),
            'card.expired' => __('expired', 'loupe'),
            'card.less_than_a_day' => __('less than a day left', 'loupe'),
            'card.long_lived' => __('long-lived, of unknown age: 60 days left at most. Instagram tells at the first refresh', 'loupe'),
            'card.assumed' => __('age unknown: assumed to live 60 days. Instagram tells at the first refresh', 'loupe'),
            'card.possibly_short' => __('age unknown: it may live for one hour only, since Instagram would not refresh it yet', 'loupe'),
            'card.removed' => __('removed', 'loupe'),
            'card.not_yet' => __('not yet', 'loupe'),
            'card.not_planned' => __('not planned', 'loupe'),
            'card.refreshing' => __('Refreshing the token…', 'loupe'),
            'card.syncing' => __('Fetching the posts and their pictures…', 'loupe'),
            'card.disconnecting' => __('Disconnecting…', 'loupe'),
            /* translators: {username}: a user name on Instagram, {manage}: a link that says “remove the app’s access” */
            'card.ask_disconnect' => __('Disconnect {username}? Its token, posts and picture copies are removed from this site, and its feed disappears from pages. At Instagram the token lives on until you {manage}. This can’t be undone, but you can connect again.', 'loupe'),
            /* translators: A link in the sentence “At Instagram the token lives on until you remove the app’s access” */
            'card.remove_access' => __('remove the app’s access', 'loupe'),
            'card.yes_disconnect' => __('Yes, disconnect', 'loupe'),
            'card.stay_connected' => __('Stay connected', 'loupe'),
            'card.refresh_token' => __('Refresh token', 'loupe'),
            'card.sync_posts' => __('Sync posts', 'loupe'),
            /* translators: A button, which asks first */
            'card.disconnect' => __('Disconnect…', 'loupe'),
            'time.now' => __('just now', 'loupe'),
            'time.soon' => __('in less than a minute', 'loupe'),
            'call.logged_out' => __('You are no longer logged in to this site. Log in again in another tab, come back here and try again: what you pasted is still here.', 'loupe'),
            /* translators: {message}: what the site answered, {status}: a number */
            'call.refused' => __('This site refused the request: {message} (HTTP {status}). A security plugin may be blocking its REST API. The plain form below does the same without it.', 'loupe'),
            /* translators: {status}: a number */
            'call.not_data' => __('This site answered with something other than data (HTTP {status}). A security plugin, a firewall or an error on the server is in the way. The plain form below does the same by another road.', 'loupe'),
            'call.unreachable' => __('This site could not be reached. Check your connection and try again. If something in the browser blocks the request, the plain form below does the same without it.', 'loupe'),
            'call.timed_out' => __('This site took too long to answer. It may still be at work: reload the page in a minute to see what came of it, before you try again.', 'loupe'),
            'profile.business' => __('Business account', 'loupe'),
            'profile.creator' => __('Creator account', 'loupe'),
            'profile.personal' => __('Personal account', 'loupe'),
            /* translators: {followers}: a number */
            'profile.followers' => self::counted(
                static fn (int $number): string => _n('{followers} follower', '{followers} followers', $number, 'loupe')
            ),
            'alt.photo' => CoreWords::text(Word::AltPhoto, []),
            'alt.photo_by' => CoreWords::text(Word::AltPhotoBy, []),
            'alt.video' => CoreWords::text(Word::AltVideo, []),
            'alt.video_by' => CoreWords::text(Word::AltVideoBy, []),
            'alt.album' => CoreWords::text(Word::AltAlbum, []),
            'alt.album_by' => CoreWords::text(Word::AltAlbumBy, []),
            'alt.on_day' => CoreWords::text(Word::AltOnDay, []),
            'app.connect' => __('Connect an account', 'loupe'),
            'details.token' => __('Token', 'loupe'),
            'details.next_refresh' => __('Next refresh', 'loupe'),
            'details.next_sync' => __('Next sync', 'loupe'),
            'details.posts_stored' => __('Posts stored', 'loupe'),
            /* translators: {stored}: how many posts are stored, {read}: how many posts have been read of the account's list, {all}: how many it has */
            'details.posts_read' => __('{stored} ({read} of {all} read so far)', 'loupe'),
            'details.connected_on' => __('Connected on', 'loupe'),
            /* translators: {day}: a day, {person}: a user's name */
            'details.day_and_person' => __('{day}, by {person}', 'loupe'),
            'state.connected' => __('Connected', 'loupe'),
            /* translators: {days}: a number of days */
            'token.days_left' => self::counted(
                static fn (int $number): string => _n('{days} day left', '{days} days left', $number, 'loupe')
            ),
            /* translators: When the next refresh or sync is: it waits for the site's next tick. */
            'details.due_now' => __('due now', 'loupe'),
            'button.copied' => __('Copied', 'loupe'),
            'button.copy' => __('Copy', 'loupe'),
            'plain.shortcode' => __('Shortcode', 'loupe'),
            'privacy.token' => __('Access token', 'loupe'),
            /* translators: {posts}: a number */
            'report.posts' => self::counted(
                static fn (int $number): string => _n('{posts} post', '{posts} posts', $number, 'loupe')
            ),
        ];
    }

    /** @return array<int, string> */
    private static function counted(\Closure $text): array
    {
        return array_combine(self::NUMBERS, array_map($text, self::NUMBERS));
    }
}
