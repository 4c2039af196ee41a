//! A connected account, as far as the panel may know it: never its token.
//!
//! A word that this panel does not know comes from a newer bridge: it reads as the case that claims
//! least, and keeps nothing from starting. Times are Unix seconds.
//!
//! Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.

use crate::json::Json;
use crate::json::field::{count, text, whole};

/// What kind of account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountType {
    /// A business.
    Business,
    /// A creator.
    Creator,
    /// A person: Basic Display only.
    Personal,
    /// Not said, or not known to Loupe.
    Unknown,
}

impl AccountType {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("business") => Self::Business,
            Some("creator") => Self::Creator,
            Some("personal") => Self::Personal,
            Some(_) | None => Self::Unknown,
        }
    }
}

/// How an account is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// All is well.
    Connected,
    /// Something failed that passes by itself.
    Waiting,
    /// Something is to be set at Meta.
    FixApp,
    /// Something is to be set on the site or its server.
    FixServer,
    /// A new token is needed.
    Reconnect,
    /// The account's owner took the app's access away.
    Withdrawn,
    /// It was connected at another address, and nobody has said yet whether this site is a copy.
    Elsewhere,
    /// Not known to this panel.
    Unknown,
}

impl State {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("connected") => Self::Connected,
            Some("waiting") => Self::Waiting,
            Some("fix_app") => Self::FixApp,
            Some("fix_server") => Self::FixServer,
            Some("reconnect") => Self::Reconnect,
            Some("withdrawn") => Self::Withdrawn,
            Some("elsewhere") => Self::Elsewhere,
            Some(_) | None => Self::Unknown,
        }
    }
}

/// How much is known of a token's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// Instagram said when it expires.
    Known,
    /// Instagram said that it is a long-lived one, but not since when.
    LongLived,
    /// Nobody said anything yet: taken for one of 60 days.
    Assumed,
    /// It could not be refreshed yet: it may be a one-hour token.
    PossiblyShort,
    /// There is no token: it was removed when access was withdrawn.
    None,
}

impl Lifetime {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("known") => Self::Known,
            Some("long_lived") => Self::LongLived,
            Some("possibly_short") => Self::PossiblyShort,
            Some("none") => Self::None,
            Some(_) | None => Self::Assumed,
        }
    }
}

/// How much something matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertLevel {
    /// The feed is not updated until somebody does something.
    Critical,
    /// It may come to that.
    Warning,
}

impl AlertLevel {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("critical") => Self::Critical,
            Some(_) | None => Self::Warning,
        }
    }
}

/// What may be known of a stored account: never its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Instagram's id: digits, more of them than a float can hold.
    pub id: String,
    /// The handle, without @.
    pub username: String,
    /// The display name; empty where Instagram gave none.
    pub name: String,
    /// What kind of account it is.
    pub account_type: AccountType,
    /// Address of the site's own copy of the profile picture; empty where there is none, or the feed is hidden.
    pub picture: String,
    /// Followers, where Instagram said.
    pub followers: Option<u32>,
    /// Posts on Instagram, where Instagram said.
    pub posts: Option<u32>,
    /// How it is doing.
    pub state: State,
    /// What is known of the token's life.
    pub token: Token,
    /// The token's renewal.
    pub refresh: Job,
    /// The feed's renewal.
    pub sync: Job,
    /// How many posts are stored.
    pub items: u32,
    /// Posts read so far of a list that was never read whole yet; null where none is being read.
    pub read: Option<u32>,
    /// That access was withdrawn, and what follows from it.
    pub withdrawal: Option<Withdrawal>,
    /// Who gave it the token, and when.
    pub connected: Option<Connection>,
    /// What the owner has to hear: the panel, the notice, Site Health and the e-mail say the same.
    pub attention: Option<Attention>,
}

impl Account {
    /// Reads it; `None` when it is of another shape.
    #[must_use]
    pub fn read(value: &Json) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            username: text(value, "username")?,
            name: text(value, "name").unwrap_or_default(),
            account_type: AccountType::named(value["account_type"].as_str()),
            picture: text(value, "picture").unwrap_or_default(),
            followers: count(&value["followers"]),
            posts: count(&value["posts"]),
            state: State::named(value["state"].as_str()),
            token: Token::read(&value["token"]),
            refresh: Job::read(&value["refresh"]),
            sync: Job::read(&value["sync"]),
            items: count(&value["items"]).unwrap_or_default(),
            read: count(&value["read"]),
            withdrawal: Withdrawal::read(&value["withdrawal"]),
            connected: Connection::read(&value["connected"]),
            attention: Attention::read(&value["attention"]),
        })
    }
}

/// What is known of a token's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// How much is known.
    pub lifetime: Lifetime,
    /// Full days until then, negative once it has expired; null unless known.
    pub days_left: Option<i64>,
}

impl Token {
    /// Reads it.
    #[must_use]
    pub fn read(value: &Json) -> Self {
        Self {
            lifetime: Lifetime::named(value["lifetime"].as_str()),
            days_left: whole(&value["days_left"]),
        }
    }
}

/// Something that the server does again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// When it last succeeded.
    pub last: Option<i64>,
    /// When it is due; null where there is no token to do it with, or the account is elsewhere.
    pub next: Option<i64>,
    /// What went wrong the last time.
    pub failure: Option<Failure>,
}

impl Job {
    /// Reads it.
    #[must_use]
    pub fn read(value: &Json) -> Self {
        Self {
            last: whole(&value["last"]),
            next: whole(&value["next"]),
            failure: Failure::read(&value["failure"]),
        }
    }
}

/// A failure, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which one: a row of spec/failures.json.
    pub code: String,
    /// What happened, what it means, and what to do.
    pub message: String,
}

impl Failure {
    /// Reads it; `None` when it is of another shape.
    #[must_use]
    pub fn read(value: &Json) -> Option<Self> {
        Some(Self {
            code: text(value, "code")?,
            message: text(value, "message")?,
        })
    }
}

/// Access that Instagram says was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// When Instagram first said so.
    pub seen_at: i64,
    /// When a second answer bore it out.
    pub confirmed_at: Option<i64>,
    /// When everything is deleted, unless the account is connected again; null until confirmed.
    pub delete_at: Option<i64>,
}

impl Withdrawal {
    /// Reads it; `None` when it is of another shape.
    #[must_use]
    pub fn read(value: &Json) -> Option<Self> {
        Some(Self {
            seen_at: whole(&value["seen_at"])?,
            confirmed_at: whole(&value["confirmed_at"]),
            delete_at: whole(&value["delete_at"]),
        })
    }
}

/// A token that was given to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// When.
    pub at: i64,
    /// The person's name; empty where nobody knows.
    pub by: String,
}

impl Connection {
    /// Reads it; `None` when it is of another shape.
    #[must_use]
    pub fn read(value: &Json) -> Option<Self> {
        Some(Self {
            at: whole(&value["at"])?,
            by: text(value, "by").unwrap_or_default(),
        })
    }
}

/// Something that the owner has to hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// How much it matters.
    pub level: AlertLevel,
    /// The failure that it tells of; null where it is about none.
    pub code: Option<String>,
    /// What happened, what it means, and what to do.
    pub message: String,
}

impl Attention {
    /// Reads it; `None` when it is of another shape.
    #[must_use]
    pub fn read(value: &Json) -> Option<Self> {
        Some(Self {
            level: AlertLevel::named(value["level"].as_str()),
            code: text(value, "code"),
            message: text(value, "message")?,
        })
    }
}
