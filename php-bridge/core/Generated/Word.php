<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\Core\Generated;

/** What the core has to say to people, in no language. */
enum Word: string
{
    case FailureExpired = 'failure.expired';
    case FailureSessionEnded = 'failure.session_ended';
    case FailureWithdrawn = 'failure.withdrawn';
    case FailureNotConfirmed = 'failure.not_confirmed';
    case FailureCheckpointed = 'failure.checkpointed';
    case FailureMalformedToken = 'failure.malformed_token';
    case FailureInvalidToken = 'failure.invalid_token';
    case FailureLegacyApi = 'failure.legacy_api';
    case FailureKeyChanged = 'failure.key_changed';
    case FailureNotATester = 'failure.not_a_tester';
    case FailurePermission = 'failure.permission';
    case FailureCodeRefused = 'failure.code_refused';
    case FailureWrongSecret = 'failure.wrong_secret';
    case FailureAppLimit = 'failure.app_limit';
    case FailureUserLimit = 'failure.user_limit';
    case FailureBusinessLimit = 'failure.business_limit';
    case FailureOwnLimit = 'failure.own_limit';
    case FailureTransient = 'failure.transient';
    case FailureNoToken = 'failure.no_token';
    case FailureBadRequest = 'failure.bad_request';
    case FailureUnknownObject = 'failure.unknown_object';
    case FailureUnreachable = 'failure.unreachable';
    case FailureTimedOut = 'failure.timed_out';
    case FailureBlocked = 'failure.blocked';
    case FailureFiltered = 'failure.filtered';
    case FailureNotJson = 'failure.not_json';
    case FailureGarbled = 'failure.garbled';
    case FailureImplausible = 'failure.implausible';
    case FailureUnknown = 'failure.unknown';
    case FailurePicturesNotWritten = 'failure.pictures_not_written';
    case FailurePicturesNotScaled = 'failure.pictures_not_scaled';
    case FailurePictureFormat = 'failure.picture_format';
    case FailurePicturesNotFetched = 'failure.pictures_not_fetched';
    case FailureDetailHook = 'failure_detail.hook';
    case FailureDetailImplausible = 'failure_detail.implausible';
    case RefusalNoKey = 'refusal.no_key';
    case RefusalNoApp = 'refusal.no_app';
    case RefusalAppLocked = 'refusal.app_locked';
    case RefusalNoHttps = 'refusal.no_https';
    case RefusalOtherHost = 'refusal.other_host';
    case RefusalNotAnAppId = 'refusal.not_an_app_id';
    case RefusalNotAnAppSecret = 'refusal.not_an_app_secret';
    case RefusalNoRedirectUri = 'refusal.no_redirect_uri';
    case RefusalNotLongLived = 'refusal.not_long_lived';
    case RefusalUnknownUser = 'refusal.unknown_user';
    case RefusalNotSigned = 'refusal.not_signed';
    case RefusalCannotVerify = 'refusal.cannot_verify';
    case RefusalNoAccount = 'refusal.no_account';
    case RefusalNotStored = 'refusal.not_stored';
    case RefusalPicturesLeft = 'refusal.pictures_left';
    case RefusalTooEarly = 'refusal.too_early';
    case RefusalNotYet = 'refusal.not_yet';
    case RefusalElsewhere = 'refusal.elsewhere';
    case RefusalBusy = 'refusal.busy';
    case RefusalCurationFull = 'refusal.curation_full';
    case PasteNothing = 'paste.nothing';
    case PasteFacebookToken = 'paste.facebook_token';
    case PasteLegacyToken = 'paste.legacy_token';
    case PasteRefused = 'paste.refused';
    case PasteReplyWithoutToken = 'paste.reply_without_token';
    case PasteAuthoriseUrl = 'paste.authorise_url';
    case PasteBasicDisplayAuthoriseUrl = 'paste.basic_display_authorise_url';
    case PasteCommand = 'paste.command';
    case PasteSeveralTokens = 'paste.several_tokens';
    case PasteCutOff = 'paste.cut_off';
    case PasteMasked = 'paste.masked';
    case PasteGarbage = 'paste.garbage';
    case PasteAppSecret = 'paste.app_secret';
    case PasteAppSecretHasAForm = 'paste.app_secret_has_a_form';
    case PasteAppId = 'paste.app_id';
    case PasteAppIdHasAForm = 'paste.app_id_has_a_form';
    case PasteCodeByHand = 'paste.code_by_hand';
    case PasteCodeNeedsApp = 'paste.code_needs_app';
    case PasteCodeReady = 'paste.code_ready';
    case PasteRedirectByHand = 'paste.redirect_by_hand';
    case PasteRedirectNeedsApp = 'paste.redirect_needs_app';
    case PasteRedirectReady = 'paste.redirect_ready';
    case PasteErrorReply = 'paste.error_reply';
    case PasteNotUnderstood = 'paste.not_understood';
    case PasteToken = 'paste.token';
    case PasteBasicDisplayToken = 'paste.basic_display_token';
    case PasteRetiredToken = 'paste.retired_token';
    case PasteOtherProductsToken = 'paste.other_products_token';
    case PasteShortLivedToken = 'paste.short_lived_token';
    case PasteShortLivedTokenReady = 'paste.short_lived_token_ready';
    case AlertWithdrawn = 'alert.withdrawn';
    case AlertTimeIsUp = 'alert.time_is_up';
    case AlertNotTried = 'alert.not_tried';
    case AlertLessThanADay = 'alert.less_than_a_day';
    case AlertDaysLeft = 'alert.days_left';
    case AlertLessThanADayAsKnown = 'alert.less_than_a_day_as_known';
    case AlertDaysLeftAsKnown = 'alert.days_left_as_known';
}
