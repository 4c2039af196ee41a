<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

/**
 * Everything that gets pasted where an access token belongs. The same cases and names as `src/token`;
 * `spec/vectors/pasted` holds the two together.
 */
enum ReadingKind: string
{
    /** Nothing but blanks and quotes. */
    case Nothing = 'nothing';

    /** A token of one of the two products, cleaned. */
    case Token = 'token';

    /** `EAA…`: a token for graph.facebook.com. */
    case FacebookToken = 'facebook_token';

    /** `digits.7 hex.32 hex`: a token of the API that ended in 2020. */
    case LegacyToken = 'legacy_token';

    /** A bare authorisation code. */
    case Code = 'code';

    /** The address that Instagram redirected to, with a code. */
    case Redirect = 'redirect';

    /** The address that Instagram redirected to after *Cancel*. */
    case Refused = 'refused';

    /** A JSON reply that tells of an error. */
    case ErrorReply = 'error_reply';

    /** A JSON reply to something else, the user node say. */
    case ReplyWithoutToken = 'reply_without_token';

    /** The authorisation page's address instead of where it leads. */
    case AuthoriseUrl = 'authorise_url';

    /** The same of Basic Display, as its scope tells. */
    case BasicDisplayAuthoriseUrl = 'basic_display_authorise_url';

    /** A command to run, without a token in it. */
    case Command = 'command';

    /** 32 hexadecimal digits. */
    case AppSecret = 'app_secret';

    /** 13 to 17 digits: an app's or an account's id. */
    case AppId = 'app_id';

    /** Different tokens at once. */
    case SeveralTokens = 'several_tokens';

    /** A token without its end. */
    case CutOff = 'cut_off';

    /** A token behind dots or asterisks, or a guide's placeholder. */
    case Masked = 'masked';

    /** None of these. */
    case Garbage = 'garbage';
}
