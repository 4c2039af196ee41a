//! Every way in which asking Instagram can fail, and how an answer is told to be one of them.
//!
//! Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.

use crate::generated::words::Word;
use crate::text::contains;

/// Every way in which asking Instagram can fail. Numbers are `error.code`, or `error.code/error_subcode`
/// (instagram-api: errors).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// 190/463: the token's 60 days (or its one hour) are over.
    Expired,
    /// 190/460 and 492: the password was changed, or the session ended.
    SessionEnded,
    /// 190/458: the account's owner removed the app.
    Withdrawn,
    /// 190/464: the account is not confirmed, or restricted.
    NotConfirmed,
    /// 190/459: Instagram wants the owner to sign in and pass a check.
    Checkpointed,
    /// 190 of type `IGApiException`: not a token at all, or a part of one.
    MalformedToken,
    /// Any other 190, 102 and 452: cannot be parsed, decrypted, or is another product's.
    InvalidToken,
    /// `{"meta":…}`: an answer of the API that ended in 2020.
    LegacyApi,
    /// The site's encryption keys were changed, so the stored token cannot be read.
    KeyChanged,
    /// 10 and 200–299; 100 and 2500 where they name a permission.
    Permission,
    /// 100 on the long-lived exchange: invitation not accepted, account not eligible, or a retired product.
    NotATester,
    /// The flat error of the code exchange: used or stale code, wrong app ID, secret or redirect address.
    CodeRefused,
    /// 101, and 1 on the long-lived exchange where it names the client secret.
    WrongSecret,
    /// 4, or HTTP 429 without a more exact code.
    AppLimit,
    /// 17, 32, 613.
    UserLimit,
    /// 80001, 80002.
    BusinessLimit,
    /// Our own hourly or daily budget is spent: Loupe stops asking before Instagram stops answering.
    OwnLimit,
    /// 1, 2, `is_transient`, HTTP 5xx.
    Transient,
    /// 104, and 2500 where it asks for a token: the request carried none.
    NoToken,
    /// 100: a parameter or field that Instagram does not take.
    BadRequest,
    /// 803, 100/33, any other 2500: no such object or path, or not for this token.
    UnknownObject,
    /// No connection came about.
    Unreachable,
    /// No answer within the time allowed.
    TimedOut,
    /// The browser reports that the request did not succeed: a blocker, or no network.
    Blocked,
    /// Not sent: a hook of another plugin would have taken it elsewhere, or the check of the certificate off.
    Filtered,
    /// A web page where JSON should be.
    NotJson,
    /// Half a JSON reply, or one of unexpected shape.
    Garbled,
    /// A list of media without most of the posts that were there before: not believed before it is said again.
    Implausible,
    /// An error that no rule names.
    Unknown,
    /// The folder of the site's own pictures cannot be made or written to.
    PicturesNotWritten,
    /// Nothing on the server can scale pictures: they are kept as they came.
    PicturesNotScaled,
    /// A picture of a format or a size that the server cannot read.
    PictureFormat,
    /// Media hosts gave no picture, several times in a row.
    PicturesNotFetched,
}

impl Code {
    /// Each of them.
    pub const ALL: [Self; 33] = [
        Self::Expired,
        Self::SessionEnded,
        Self::Withdrawn,
        Self::NotConfirmed,
        Self::Checkpointed,
        Self::MalformedToken,
        Self::InvalidToken,
        Self::LegacyApi,
        Self::KeyChanged,
        Self::Permission,
        Self::NotATester,
        Self::CodeRefused,
        Self::WrongSecret,
        Self::AppLimit,
        Self::UserLimit,
        Self::BusinessLimit,
        Self::OwnLimit,
        Self::Transient,
        Self::NoToken,
        Self::BadRequest,
        Self::UnknownObject,
        Self::Unreachable,
        Self::TimedOut,
        Self::Blocked,
        Self::Filtered,
        Self::NotJson,
        Self::Garbled,
        Self::Implausible,
        Self::Unknown,
        Self::PicturesNotWritten,
        Self::PicturesNotScaled,
        Self::PictureFormat,
        Self::PicturesNotFetched,
    ];

    /// What a failure of this code asks for.
    pub fn kind(self) -> Kind {
        match self {
            Self::Expired
            | Self::SessionEnded
            | Self::Withdrawn
            | Self::NotConfirmed
            | Self::Checkpointed
            | Self::MalformedToken
            | Self::InvalidToken
            | Self::LegacyApi
            | Self::KeyChanged => Kind::Reconnect,
            Self::Permission | Self::NotATester | Self::CodeRefused | Self::WrongSecret => {
                Kind::FixApp
            }
            Self::AppLimit
            | Self::UserLimit
            | Self::BusinessLimit
            | Self::OwnLimit
            | Self::Transient
            | Self::Unreachable
            | Self::TimedOut
            | Self::Blocked
            | Self::NotJson
            | Self::Garbled
            | Self::Implausible
            | Self::Unknown
            | Self::PicturesNotFetched => Kind::Wait,
            Self::NoToken | Self::BadRequest | Self::UnknownObject => Kind::Ours,
            Self::Filtered
            | Self::PicturesNotWritten
            | Self::PicturesNotScaled
            | Self::PictureFormat => Kind::FixServer,
        }
    }

    /// What happened, what it means, and what to do.
    pub fn word(self) -> Word {
        match self {
            Self::Expired => Word::FailureExpired,
            Self::SessionEnded => Word::FailureSessionEnded,
            Self::Withdrawn => Word::FailureWithdrawn,
            Self::NotConfirmed => Word::FailureNotConfirmed,
            Self::Checkpointed => Word::FailureCheckpointed,
            Self::MalformedToken => Word::FailureMalformedToken,
            Self::InvalidToken => Word::FailureInvalidToken,
            Self::LegacyApi => Word::FailureLegacyApi,
            Self::KeyChanged => Word::FailureKeyChanged,
            Self::Permission => Word::FailurePermission,
            Self::NotATester => Word::FailureNotATester,
            Self::CodeRefused => Word::FailureCodeRefused,
            Self::WrongSecret => Word::FailureWrongSecret,
            Self::AppLimit => Word::FailureAppLimit,
            Self::UserLimit => Word::FailureUserLimit,
            Self::BusinessLimit => Word::FailureBusinessLimit,
            Self::OwnLimit => Word::FailureOwnLimit,
            Self::Transient => Word::FailureTransient,
            Self::NoToken => Word::FailureNoToken,
            Self::BadRequest => Word::FailureBadRequest,
            Self::UnknownObject => Word::FailureUnknownObject,
            Self::Unreachable => Word::FailureUnreachable,
            Self::TimedOut => Word::FailureTimedOut,
            Self::Blocked => Word::FailureBlocked,
            Self::Filtered => Word::FailureFiltered,
            Self::NotJson => Word::FailureNotJson,
            Self::Garbled => Word::FailureGarbled,
            Self::Implausible => Word::FailureImplausible,
            Self::Unknown => Word::FailureUnknown,
            Self::PicturesNotWritten => Word::FailurePicturesNotWritten,
            Self::PicturesNotScaled => Word::FailurePicturesNotScaled,
            Self::PictureFormat => Word::FailurePictureFormat,
            Self::PicturesNotFetched => Word::FailurePicturesNotFetched,
        }
    }
}

/// What a failure asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It passes by itself.
    Wait,
    /// A new token is needed.
    Reconnect,
    /// Something is to be set at Meta.
    FixApp,
    /// Something is to be set on the site's own server.
    FixServer,
    /// Loupe asked wrongly.
    Ours,
}

/// What was asked of Instagram. The same error code means different things at different endpoints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// Authorisation code → short-lived token.
    CodeExchange,
    /// Short-lived → long-lived token.
    LongLivedExchange,
    /// Long-lived token → one with a new term.
    Refresh,
    /// The user node.
    User,
    /// Media, as a list or one post.
    Media,
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyForm {
    /// No error's envelope, or no JSON object at all.
    Plain,
    /// `{"error":{"message", "type", "code", "error_subcode"?, "is_transient"?}}`
    GraphError,
    /// `{"error_type", "code", "error_message"}`
    FlatError,
    /// `{"meta":{"error_type", "code", "error_message"}}`
    LegacyError,
}

/// What tells which failure an answer is.
#[derive(Clone, Copy)]
pub struct Reply<'a> {
    /// What was asked.
    pub endpoint: Endpoint,
    /// The HTTP status.
    pub status: u16,
    /// What the answer looks like; the fields below are of a `GraphError`.
    pub form: ReplyForm,
    /// `is_transient`
    pub is_transient: bool,
    /// `code`; 0 where none is given.
    pub code: i32,
    /// `error_subcode`; 0 where none is given.
    pub subcode: i32,
    /// `type`
    pub error_type: &'a str,
    /// `message`
    pub message: &'a str,
}

impl Reply<'_> {
    /// Which failure it is; `None` where no rule knows it.
    pub fn failure_code(&self) -> Option<Code> {
        let code = match self.code {
            102 => 190,
            452 => 190,
            code => code,
        };
        Some(match (Self { code, ..*self }) {
            Self { code: 4, .. } => Code::AppLimit,
            Self {
                code: 17 | 32 | 613,
                ..
            } => Code::UserLimit,
            Self {
                code: 80001 | 80002,
                ..
            } => Code::BusinessLimit,
            Self { status: 429, .. } => Code::AppLimit,
            Self {
                status: 500..=999, ..
            } => Code::Transient,
            Self {
                is_transient: true, ..
            } => Code::Transient,
            Self {
                code: 190,
                subcode: 463,
                ..
            } => Code::Expired,
            Self {
                code: 190,
                subcode: 460 | 492,
                ..
            } => Code::SessionEnded,
            Self {
                code: 190,
                subcode: 458,
                ..
            } => Code::Withdrawn,
            Self {
                code: 190,
                subcode: 464,
                ..
            } => Code::NotConfirmed,
            Self {
                code: 190,
                subcode: 459,
                ..
            } => Code::Checkpointed,
            Self {
                code: 100,
                subcode: 33,
                ..
            } => Code::UnknownObject,
            Self {
                code: 190,
                subcode: 0,
                error_type: "IGApiException",
                ..
            } => Code::MalformedToken,
            Self {
                code: 190,
                subcode: 0,
                message,
                ..
            } if contains(message, "has expired") => Code::Expired,
            Self {
                code: 190,
                subcode: 0,
                message,
                ..
            } if contains(message, "has been invalidated") => Code::SessionEnded,
            Self {
                code: 100 | 2500,
                message,
                ..
            } if contains(message, "permission") => Code::Permission,
            Self {
                code: 100,
                subcode: 0,
                message,
                ..
            } if message.starts_with("Unsupported request") => Code::NotATester,
            Self {
                code: 1,
                endpoint: Endpoint::LongLivedExchange,
                message,
                ..
            } if contains(message, "client secret") => Code::WrongSecret,
            Self {
                code: 2500,
                message,
                ..
            } if contains(message, "access token") => Code::NoToken,
            Self {
                code: 100,
                subcode: 0,
                endpoint: Endpoint::LongLivedExchange,
                ..
            } => Code::NotATester,
            Self { code: 190, .. } => Code::InvalidToken,
            Self {
                code: 10 | 200..=299,
                ..
            } => Code::Permission,
            Self { code: 101, .. } => Code::WrongSecret,
            Self { code: 1 | 2, .. } => Code::Transient,
            Self { code: 104, .. } => Code::NoToken,
            Self { code: 100, .. } => Code::BadRequest,
            Self {
                code: 803 | 2500, ..
            } => Code::UnknownObject,
            Self {
                form: ReplyForm::LegacyError,
                ..
            } => Code::LegacyApi,
            Self {
                form: ReplyForm::FlatError,
                ..
            } => Code::CodeRefused,
            _ => return None,
        })
    }
}
