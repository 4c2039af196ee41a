//! Every refusal that Instagram is known to give, one case each, with its status and body.

use crate::clock::{Timestamp, in_words};
use crate::digest;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Named as in the faults of the admin API. The README says which are documented, seen or invented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    Expired,
    ExpiredLocalised,
    PasswordChanged,
    PasswordChangedSubcodeZero,
    SessionEnded,
    AppRemoved,
    NotConfirmed,
    Checkpointed,
    InvalidToken,
    InvalidSession,
    MalformedToken,
    CannotParse,
    #[serde(rename = "cannot_parse_401")]
    CannotParse401,
    Undecryptable,
    #[serde(rename = "no_token_104")]
    NoToken104,
    #[serde(rename = "no_token_2500")]
    NoToken2500,
    BadParameter,
    BadField,
    UnsupportedRequest,
    BeforeConversion,
    UnknownObject,
    #[serde(rename = "unknown_object_33")]
    UnknownObject33,
    PermissionMissing,
    #[serde(rename = "permission_missing_403")]
    PermissionMissing403,
    AppLimit,
    AppLimitTransient,
    UserLimit,
    PageLimit,
    CallsLimit,
    PageBusinessLimit,
    BusinessLimit,
    Transient,
    #[serde(rename = "transient_400")]
    Transient400,
    Unknown,
    TooMuchData,
    LegacyV1,
    AlreadyLongLived,
    WrongSecret,
    RefreshTooEarly,
    RefreshShortLived,
    CodeUsed,
    CodeInvalid,
    InvalidPlatformApp,
    RedirectMismatch,
    InvalidGrantType,
}

/// What a message may need to know.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    pub now: Timestamp,
    pub expired_at: Timestamp,
    /// The field, parameter or object that the caller got wrong.
    pub subject: &'a str,
}

const OAUTH: &str = "OAuthException";
const IG_API: &str = "IGApiException";

impl Failure {
    pub fn is_rate_limit(self) -> bool {
        matches!(
            self,
            Self::AppLimit
                | Self::AppLimitTransient
                | Self::UserLimit
                | Self::PageLimit
                | Self::CallsLimit
                | Self::PageBusinessLimit
                | Self::BusinessLimit
        )
    }

    pub fn status(self) -> StatusCode {
        match self {
            Self::CannotParse401 => StatusCode::UNAUTHORIZED,
            Self::AppLimit | Self::AppLimitTransient | Self::UserLimit | Self::PageLimit => {
                StatusCode::FORBIDDEN
            }
            Self::PermissionMissing403 => StatusCode::FORBIDDEN,
            Self::CallsLimit | Self::PageBusinessLimit | Self::BusinessLimit => {
                StatusCode::TOO_MANY_REQUESTS
            }
            Self::Transient | Self::Unknown | Self::TooMuchData => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
            _ => StatusCode::BAD_REQUEST,
        }
    }

    pub fn reply(self, circumstances: Circumstances) -> Response {
        (self.status(), axum::Json(self.body(circumstances))).into_response()
    }

    fn body(
        self,
        Circumstances {
            now,
            expired_at,
            subject,
        }: Circumstances,
    ) -> Value {
        let session = |subcode: u32, reason: &str| {
            graph(
                OAUTH,
                190,
                Some(subcode),
                &format!("Error validating access token: {reason}"),
            )
        };
        let changed =
            "The session was ended, because the password was changed or for security reasons.";
        match self {
            Self::Expired => session(
                463,
                &format!(
                    "Session has expired on {}. The current time is {}.",
                    in_words(expired_at),
                    in_words(now)
                ),
            ),
            Self::ExpiredLocalised => graph(
                OAUTH,
                190,
                Some(463),
                "Fehler beim Bestätigen des Zugriffsschlüssels: Die Sitzung ist abgelaufen.",
            ),
            Self::PasswordChanged => session(460, changed),
            Self::PasswordChangedSubcodeZero => session(0, changed),
            Self::SessionEnded => graph(
                OAUTH,
                190,
                None,
                &format!("Error validating access token: {changed}"),
            ),
            Self::AppRemoved => session(
                458,
                "The user has not authorized application 990602627938098.",
            ),
            Self::NotConfirmed => session(
                464,
                "Sessions are not allowed, because the user is not a confirmed user.",
            ),
            Self::Checkpointed => session(
                459,
                "The user has to log in at instagram.com and follow the steps given there.",
            ),
            Self::InvalidToken => session(467, "The token has been invalidated."),
            Self::InvalidSession => session(492, "The session is invalid."),
            Self::MalformedToken => graph(IG_API, 190, None, "Invalid OAuth 2.0 Access Token"),
            Self::CannotParse | Self::CannotParse401 => graph(
                OAUTH,
                190,
                None,
                "Invalid OAuth access token - Cannot parse access token",
            ),
            Self::Undecryptable => {
                graph(OAUTH, 190, None, "The access token could not be decrypted")
            }
            Self::NoToken104 => graph(
                OAUTH,
                104,
                None,
                "This resource can only be requested with an access token.",
            ),
            Self::NoToken2500 => graph(
                OAUTH,
                2500,
                None,
                "Information about the current user needs an active access token.",
            ),
            Self::BadParameter => graph(
                IG_API,
                100,
                None,
                &format!("The parameter {subject} is missing or invalid"),
            ),
            Self::BadField => graph(
                IG_API,
                100,
                None,
                &format!("Tried accessing nonexisting field ({subject})"),
            ),
            Self::UnsupportedRequest => {
                graph(IG_API, 100, None, "Unsupported request - method type: get")
            }
            Self::BeforeConversion => graph(
                IG_API,
                100,
                Some(2_108_006),
                "Media posted before the account became a professional one",
            ),
            Self::UnknownObject => graph(
                IG_API,
                803,
                None,
                &format!(
                    "Object with ID '{subject}' does not exist, or cannot be read with this token"
                ),
            ),
            Self::UnknownObject33 => graph(
                IG_API,
                100,
                Some(33),
                &format!(
                    "Unsupported get request. Object with ID '{subject}' does not exist, or cannot be read with this token"
                ),
            ),
            Self::PermissionMissing | Self::PermissionMissing403 => graph(
                OAUTH,
                10,
                None,
                "(#10) Application does not have permission for this action",
            ),
            Self::AppLimit => graph(OAUTH, 4, None, "(#4) Application request limit reached"),
            Self::AppLimitTransient => transient(graph(
                OAUTH,
                4,
                Some(1_349_210),
                "Application request limit reached",
            )),
            Self::UserLimit => graph(OAUTH, 17, None, "(#17) User request limit reached"),
            Self::PageLimit => graph(OAUTH, 32, None, "(#32) Page request limit reached"),
            Self::CallsLimit => graph(
                OAUTH,
                613,
                None,
                "(#613) Calls to this api have exceeded the rate limit.",
            ),
            Self::PageBusinessLimit => graph(
                OAUTH,
                80_001,
                None,
                "(#80001) Too many calls were made to this Page account. Wait a bit and try again.",
            ),
            Self::BusinessLimit => graph(
                OAUTH,
                80_002,
                None,
                "(#80002) Too many calls were made to this Instagram account. Wait a bit and try again.",
            ),
            Self::Transient => transient(graph(
                OAUTH,
                2,
                None,
                "An unexpected error occurred. Try again later.",
            )),
            Self::Transient400 => transient(graph(
                OAUTH,
                2,
                None,
                "(#2) Service temporarily unavailable",
            )),
            Self::Unknown => graph(OAUTH, 1, Some(99), "An unknown error occurred"),
            Self::TooMuchData => graph(
                OAUTH,
                1,
                None,
                "Please reduce the amount of data you are asking for, then retry your request",
            ),
            Self::LegacyV1 => {
                json!({"meta": {"error_type": "OAuthAccessTokenException", "code": 400, "error_message": "The access token given is invalid."}})
            }
            Self::AlreadyLongLived => graph(OAUTH, 452, None, "Session key invalid"),
            Self::WrongSecret => graph(OAUTH, 101, None, "Error validating client secret"),
            Self::RefreshTooEarly => graph(
                IG_API,
                100,
                None,
                "The access token cannot be refreshed before it is 24 hours old",
            ),
            Self::RefreshShortLived => graph(
                IG_API,
                100,
                None,
                "A short-lived access token cannot be refreshed",
            ),
            Self::CodeUsed => flat("Matching code was not found or was already used"),
            Self::InvalidGrantType => flat("Invalid grant_type"),
            Self::CodeInvalid => flat("Invalid authorization code"),
            Self::InvalidPlatformApp => flat("Invalid platform app"),
            Self::RedirectMismatch => flat(
                "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
            ),
        }
    }
}

fn graph(kind: &str, code: u32, subcode: Option<u32>, message: &str) -> Value {
    let mut error = json!({"message": message, "type": kind, "code": code});
    if let Some(subcode) = subcode {
        error["error_subcode"] = subcode.into();
    }
    if kind == OAUTH {
        error["fbtrace_id"] = trace_id().into();
    }
    json!({ "error": error })
}

fn transient(mut body: Value) -> Value {
    body["error"]["is_transient"] = true.into();
    body
}

/// The token reply's own shape of error.
fn flat(message: &str) -> Value {
    json!({"error_type": OAUTH, "code": 400, "error_message": message})
}

fn trace_id() -> String {
    let count = fastrand::u64(..).to_string();
    format!("A{}", digest::text(&["trace", &count], 22))
}
