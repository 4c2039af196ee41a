//! The status and body of every refusal. The wording is ours; codes, types and statuses are Instagram's.

use super::{Circumstances, Failure};
use crate::clock::in_words;
use crate::digest;
use axum::http::StatusCode;
use serde_json::{Value, json};

const BAD_REQUEST: StatusCode = StatusCode::BAD_REQUEST;
const FORBIDDEN: StatusCode = StatusCode::FORBIDDEN;
const TOO_MANY: StatusCode = StatusCode::TOO_MANY_REQUESTS;
const SERVER_ERROR: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

const OAUTH: &str = "OAuthException";
const IG_API: &str = "IGApiException";
const CHANGED: &str =
    "The session was ended, because the password was changed or for security reasons.";
const UNPARSABLE: &str = "Invalid OAuth access token - Cannot parse access token";
const NOT_ALLOWED: &str = "(#10) Application does not have permission for this action";
const TOO_MUCH: &str =
    "Please reduce the amount of data you are asking for, then retry your request";
const OTHER_URI: &str = "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request";

pub fn answer(
    failure: Failure,
    Circumstances {
        now,
        expired_at,
        subject,
    }: Circumstances,
) -> (StatusCode, Value) {
    match failure {
        Failure::Expired => {
            let (expired, now) = (in_words(expired_at), in_words(now));
            (
                BAD_REQUEST,
                session(
                    463,
                    &format!("Session has expired on {expired}. The current time is {now}."),
                ),
            )
        }
        Failure::ExpiredLocalised => (
            BAD_REQUEST,
            oauth(
                190,
                463,
                "Fehler beim Prüfen des Zugriffstokens: Die Sitzung ist abgelaufen.",
            ),
        ),
        Failure::PasswordChanged => (BAD_REQUEST, session(460, CHANGED)),
        Failure::PasswordChangedSubcodeZero => (BAD_REQUEST, session(0, CHANGED)),
        Failure::SessionEnded => (
            BAD_REQUEST,
            plain(190, &format!("Error validating access token: {CHANGED}")),
        ),
        Failure::AppRemoved => (
            BAD_REQUEST,
            session(
                458,
                "The user has not authorized application 900000000000098.",
            ),
        ),
        Failure::NotConfirmed => (
            BAD_REQUEST,
            session(
                464,
                "Sessions are not allowed, because the user is not a confirmed user.",
            ),
        ),
        Failure::Checkpointed => (
            BAD_REQUEST,
            session(
                459,
                "The user has to log in at instagram.com and follow the steps given there.",
            ),
        ),
        Failure::InvalidToken => (BAD_REQUEST, session(467, "The token has been invalidated.")),
        Failure::InvalidSession => (BAD_REQUEST, session(492, "The session is invalid.")),
        Failure::MalformedToken => (
            BAD_REQUEST,
            instagram(190, "Invalid OAuth 2.0 Access Token"),
        ),
        Failure::CannotParse => (BAD_REQUEST, plain(190, UNPARSABLE)),
        Failure::CannotParse401 => (StatusCode::UNAUTHORIZED, plain(190, UNPARSABLE)),
        Failure::Undecryptable => (
            BAD_REQUEST,
            plain(190, "The access token could not be decrypted"),
        ),
        Failure::NoToken104 => (
            BAD_REQUEST,
            plain(
                104,
                "This resource can only be requested with an access token.",
            ),
        ),
        Failure::NoToken2500 => (
            BAD_REQUEST,
            plain(
                2500,
                "Information about the current user needs an active access token.",
            ),
        ),
        Failure::BadParameter => (
            BAD_REQUEST,
            instagram(
                100,
                &format!("The parameter {subject} is missing or invalid"),
            ),
        ),
        Failure::BadField => (
            BAD_REQUEST,
            instagram(
                100,
                &format!("Tried accessing nonexisting field ({subject})"),
            ),
        ),
        Failure::UnsupportedRequest => (
            BAD_REQUEST,
            instagram(100, "Unsupported request - method type: get"),
        ),
        Failure::BeforeConversion => (BAD_REQUEST, before_conversion()),
        Failure::UnknownObject => (BAD_REQUEST, instagram(803, &unknown(subject))),
        Failure::UnknownObject33 => (
            BAD_REQUEST,
            oauth(
                100,
                33,
                &format!("Unsupported get request. {}", unknown(subject)),
            ),
        ),
        Failure::PermissionMissing => (BAD_REQUEST, plain(10, NOT_ALLOWED)),
        Failure::PermissionMissing403 => (FORBIDDEN, plain(10, NOT_ALLOWED)),
        Failure::AppLimit => (
            FORBIDDEN,
            plain(4, "(#4) Application request limit reached"),
        ),
        Failure::AppLimitTransient => (
            FORBIDDEN,
            transient(oauth(4, 1_349_210, "Application request limit reached")),
        ),
        Failure::UserLimit => (FORBIDDEN, plain(17, "(#17) User request limit reached")),
        Failure::PageLimit => (FORBIDDEN, plain(32, "(#32) Page request limit reached")),
        Failure::CallsLimit => (
            TOO_MANY,
            plain(
                613,
                "(#613) Calls to this api have exceeded the rate limit.",
            ),
        ),
        Failure::PageBusinessLimit => (
            TOO_MANY,
            plain(
                80_001,
                "(#80001) Too many calls were made to this Page account. Wait a bit and try again.",
            ),
        ),
        Failure::BusinessLimit => (
            TOO_MANY,
            plain(
                80_002,
                "(#80002) Too many calls were made to this Instagram account. Wait a bit and try again.",
            ),
        ),
        Failure::Transient => (
            SERVER_ERROR,
            transient(plain(2, "An unexpected error occurred. Try again later.")),
        ),
        Failure::Transient400 => (
            BAD_REQUEST,
            transient(plain(2, "(#2) Service temporarily unavailable")),
        ),
        Failure::Unknown => (SERVER_ERROR, oauth(1, 99, "An unknown error occurred")),
        Failure::TooMuchData => (SERVER_ERROR, plain(1, TOO_MUCH)),
        Failure::TooMuchData400 => (BAD_REQUEST, plain(1, TOO_MUCH)),
        Failure::TooMuchDataLocalised => (
            BAD_REQUEST,
            plain(
                1,
                "Bitte weniger Daten anfordern und es dann erneut versuchen.",
            ),
        ),
        Failure::LimitRefused => (BAD_REQUEST, plain(100, "(#100) limit is too high")),
        Failure::LegacyV1 => (BAD_REQUEST, legacy("The access token given is invalid.")),
        Failure::AlreadyLongLived => (BAD_REQUEST, plain(452, "Session key invalid")),
        Failure::WrongSecret => (BAD_REQUEST, plain(101, "Error validating client secret")),
        Failure::RefreshTooEarly => (
            BAD_REQUEST,
            instagram(
                100,
                "The access token cannot be refreshed before it is 24 hours old",
            ),
        ),
        Failure::RefreshShortLived => (
            BAD_REQUEST,
            instagram(100, "A short-lived access token cannot be refreshed"),
        ),
        Failure::CodeUsed => (
            BAD_REQUEST,
            flat("Matching code was not found or was already used"),
        ),
        Failure::CodeInvalid => (BAD_REQUEST, flat("Invalid authorization code")),
        Failure::InvalidPlatformApp => (BAD_REQUEST, flat("Invalid platform app")),
        Failure::InvalidGrantType => (BAD_REQUEST, flat("Invalid grant_type")),
        Failure::RedirectMismatch => (BAD_REQUEST, flat(OTHER_URI)),
    }
}

/// The usual error, without a subcode.
fn plain(code: u32, message: &str) -> Value {
    json!({"error": {"message": message, "type": OAUTH, "code": code, "fbtrace_id": trace_id()}})
}

fn oauth(code: u32, subcode: u32, message: &str) -> Value {
    let mut body = plain(code, message);
    body["error"]["error_subcode"] = subcode.into();
    body
}

fn session(subcode: u32, reason: &str) -> Value {
    oauth(
        190,
        subcode,
        &format!("Error validating access token: {reason}"),
    )
}

/// Errors of this type come without a trace.
fn instagram(code: u32, message: &str) -> Value {
    json!({"error": {"message": message, "type": IG_API, "code": code}})
}

fn before_conversion() -> Value {
    let mut body = instagram(
        100,
        "Media posted before the account became a professional one",
    );
    body["error"]["error_subcode"] = 2_108_006.into();
    body["error"]["fbtrace_id"] = trace_id().into();
    body
}

fn transient(mut body: Value) -> Value {
    body["error"]["is_transient"] = true.into();
    body
}

/// The token endpoint's own shape of error.
fn flat(message: &str) -> Value {
    json!({"error_type": OAUTH, "code": 400, "error_message": message})
}

fn legacy(message: &str) -> Value {
    json!({"meta": {"error_type": "OAuthAccessTokenException", "code": 400, "error_message": message}})
}

fn unknown(subject: &str) -> String {
    format!("Object with ID '{subject}' does not exist, or cannot be read with this token")
}

fn trace_id() -> String {
    format!(
        "A{}",
        digest::text(&["trace", &fastrand::u64(..).to_string()], 22)
    )
}
