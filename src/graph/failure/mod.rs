//! What went wrong, and what it means for the account. The same cases, codes and sentences as
//! `php-bridge/core/Graph/FailureCode.php`; `spec/vectors/failures` holds the two together.

mod classify;
mod message;

/// A classified error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The case.
    pub code: Code,
    /// Seconds to wait at least, where Instagram said so.
    pub retry_after: Option<u32>,
}

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
    /// 100 on the long-lived exchange: tester invitation not accepted, account not eligible, or a retired product.
    NotATester,
    /// 10 and 200–299; 100 and 2500 where they name a permission.
    Permission,
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
    /// An error that none of the above names.
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

impl Failure {
    /// A failure that carries no waiting time.
    pub fn of(code: Code) -> Self {
        Self {
            code,
            retry_after: None,
        }
    }

    /// What it asks for.
    pub fn kind(&self) -> Kind {
        self.code.kind()
    }

    /// What happened, what it means, and what to do.
    pub fn message(&self) -> &'static str {
        self.code.message()
    }
}

impl Code {
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
            Self::NotATester | Self::Permission | Self::CodeRefused | Self::WrongSecret => {
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
}
