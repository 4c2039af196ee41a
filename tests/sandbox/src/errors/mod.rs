//! Every refusal that Instagram is known to give, one case each, with its status and body.

mod answers;

use crate::clock::Timestamp;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

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
    #[serde(rename = "too_much_data_400")]
    TooMuchData400,
    TooMuchDataLocalised,
    LimitRefused,
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

    /// The refusal as Instagram sends it.
    pub fn reply(self, circumstances: Circumstances) -> Response {
        let (status, body) = answers::answer(self, circumstances);
        (status, axum::Json(body)).into_response()
    }
}
