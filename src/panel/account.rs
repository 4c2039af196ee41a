//! A connected account, as far as the panel may know it: never its token.
//!
//! A word that this panel does not know comes from a newer bridge: it reads as the case that claims
//! least, and keeps nothing from starting.

use super::read::{count, text, whole};
use crate::graph::user::AccountType;
use crate::json::Json;

/// The bridge's summary of a stored account
/// (docs/wire.md, "Account summary"). Times are Unix seconds.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Instagram's id: digits, beyond what a float can hold.
    pub id: String,
    /// The handle, without `@`.
    pub username: String,
    /// The display name; empty where Instagram gave none.
    pub name: String,
    /// Business, creator, personal.
    pub account_type: AccountType,
    /// The site's own copy of the profile picture, or empty.
    pub picture: String,
    /// Followers, where Instagram said.
    pub followers: Option<u32>,
    /// Posts on Instagram, where Instagram said.
    pub posts: Option<u32>,
    /// How the account is doing.
    pub state: State,
    /// What the owner should know, in the bridge's words.
    pub attention: Option<Attention>,
    /// That access was withdrawn, and what follows from it.
    pub withdrawal: Option<Withdrawal>,
    /// What is known of the token's life.
    pub token: TokenLife,
    /// The token's renewal.
    pub refresh: Job,
    /// The feed's renewal.
    pub sync: Job,
    /// How many posts are stored.
    pub items: u32,
    /// Who gave it the token, and when; `None` from a bridge that does not say.
    pub connection: Option<Connection>,
}

/// A token that was given to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// When.
    pub at: i64,
    /// The person's name; empty where nobody knows.
    pub by: String,
}

/// How an account is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// All is well.
    Connected,
    /// A failure that passes by itself.
    Waiting,
    /// A new token is needed.
    Reconnect,
    /// Something must be changed in the app at Meta.
    FixApp,
    /// Something must be changed on the site or its server.
    FixServer,
    /// The owner took the app's access away.
    Withdrawn,
    /// It was connected at another address: somebody has to say whether this site is a copy.
    Elsewhere,
    /// Not known to this panel.
    Unknown,
}

/// What is known of a token's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenLife {
    /// Instagram said how many days are left.
    Known(i64),
    /// Instagram said that it is a long-lived one, but not since when.
    LongLived,
    /// Nobody said anything yet: taken for one of 60 days.
    Assumed,
    /// It could not be refreshed yet: it may be a one-hour token.
    PossiblyShort,
    /// There is no token: it was removed when access was withdrawn.
    None,
}

/// Something that the owner should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// How much it matters.
    pub level: Level,
    /// The failure that it tells of, if it is about one.
    pub code: Option<String>,
    /// What happened, what it means, and what to do.
    pub message: String,
}

/// How much something matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The feed is at stake now.
    Critical,
    /// It is in days to come.
    Warning,
}

/// Access that Instagram says was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// When Instagram first said so.
    pub seen_at: i64,
    /// When a second answer bore it out.
    pub confirmed_at: Option<i64>,
    /// When everything is deleted, unless the account is connected again.
    pub delete_at: Option<i64>,
}

/// Something that the server does again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// When it last succeeded.
    pub last: Option<i64>,
    /// When it is due.
    pub next: Option<i64>,
    /// What went wrong the last time.
    pub failure: Option<ReportedFailure>,
}

/// A failure, in the bridge's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedFailure {
    /// Which one it is.
    pub code: String,
    /// What happened, what it means, and what to do.
    pub message: String,
}

impl Account {
    /// Reads a summary; `None` when it is of another shape.
    #[must_use]
    pub fn read(summary: &Json) -> Option<Self> {
        Some(Self {
            id: text(summary, "id")?,
            username: text(summary, "username")?,
            name: text(summary, "name").unwrap_or_default(),
            account_type: AccountType::named(summary["account_type"].as_str()),
            picture: text(summary, "picture").unwrap_or_default(),
            followers: count(&summary["followers"]),
            posts: count(&summary["posts"]),
            state: State::named(summary["state"].as_str()),
            attention: Attention::read(&summary["attention"]),
            withdrawal: Withdrawal::read(&summary["withdrawal"]),
            token: TokenLife::read(&summary["token"]),
            refresh: Job::read(&summary["refresh"]),
            sync: Job::read(&summary["sync"]),
            items: count(&summary["sync"]["items"]).unwrap_or_default(),
            connection: Connection::read(&summary["connected"]),
        })
    }
}

impl Connection {
    fn read(connected: &Json) -> Option<Self> {
        Some(Self {
            at: whole(&connected["at"])?,
            by: text(connected, "by").unwrap_or_default(),
        })
    }
}

impl State {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("connected") => Self::Connected,
            Some("waiting") => Self::Waiting,
            Some("reconnect") => Self::Reconnect,
            Some("fix_app") => Self::FixApp,
            Some("fix_server") => Self::FixServer,
            Some("withdrawn") => Self::Withdrawn,
            Some("elsewhere") => Self::Elsewhere,
            Some(_) | None => Self::Unknown,
        }
    }
}

impl Attention {
    fn read(attention: &Json) -> Option<Self> {
        Some(Self {
            level: Level::named(attention["level"].as_str()),
            code: text(attention, "code"),
            message: text(attention, "message")?,
        })
    }
}

impl Level {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("critical") => Self::Critical,
            Some(_) | None => Self::Warning,
        }
    }
}

impl Withdrawal {
    fn read(withdrawal: &Json) -> Option<Self> {
        Some(Self {
            seen_at: whole(&withdrawal["seen_at"])?,
            confirmed_at: whole(&withdrawal["confirmed_at"]),
            delete_at: whole(&withdrawal["delete_at"]),
        })
    }
}

impl TokenLife {
    fn read(token: &Json) -> Self {
        match (token["lifetime"].as_str(), whole(&token["days_left"])) {
            (Some("known"), Some(days)) => Self::Known(days),
            (Some("long_lived"), _) => Self::LongLived,
            (Some("possibly_short"), _) => Self::PossiblyShort,
            (Some("none"), _) => Self::None,
            (Some(_) | None, _) => Self::Assumed,
        }
    }
}

impl Job {
    fn read(job: &Json) -> Self {
        Self {
            last: whole(&job["last"]),
            next: whole(&job["next"]),
            failure: ReportedFailure::read(&job["failure"]),
        }
    }
}

impl ReportedFailure {
    fn read(failure: &Json) -> Option<Self> {
        Some(Self {
            code: text(failure, "code")?,
            message: text(failure, "message")?,
        })
    }
}
