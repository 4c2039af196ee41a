//! A connected account, as far as the panel may know it: never its token.

use super::read::{count, text, whole};
use crate::graph::user::AccountType;
use crate::json::Json;

/// The bridge's summary of a stored account
/// (docs/architecture.md, "Account summary"). Times are Unix seconds.
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
    /// The owner took the app's access away.
    Withdrawn,
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
}

/// Something that the owner should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// Whether the feed is at stake now, and not only in days to come.
    pub is_critical: bool,
    /// What happened, what it means, and what to do.
    pub message: String,
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
    /// What went wrong the last time, in the bridge's words.
    pub failure: Option<String>,
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
            state: State::named(summary["state"].as_str()?)?,
            attention: Attention::read(&summary["attention"]),
            withdrawal: Withdrawal::read(&summary["withdrawal"]),
            token: TokenLife::read(&summary["token"])?,
            refresh: Job::read(&summary["refresh"]),
            sync: Job::read(&summary["sync"]),
            items: count(&summary["sync"]["items"]).unwrap_or_default(),
        })
    }
}

impl State {
    fn named(name: &str) -> Option<Self> {
        match name {
            "connected" => Some(Self::Connected),
            "waiting" => Some(Self::Waiting),
            "reconnect" => Some(Self::Reconnect),
            "fix_app" => Some(Self::FixApp),
            "withdrawn" => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

impl Attention {
    fn read(attention: &Json) -> Option<Self> {
        Some(Self {
            is_critical: attention["level"].as_str()? == "critical",
            message: text(attention, "message")?,
        })
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
    fn read(token: &Json) -> Option<Self> {
        match (token["lifetime"].as_str()?, whole(&token["days_left"])) {
            ("known", Some(days)) => Some(Self::Known(days)),
            ("long_lived", _) => Some(Self::LongLived),
            ("known" | "assumed", _) => Some(Self::Assumed),
            ("possibly_short", _) => Some(Self::PossiblyShort),
            _ => None,
        }
    }
}

impl Job {
    fn read(job: &Json) -> Self {
        Self {
            last: whole(&job["last"]),
            next: whole(&job["next"]),
            failure: text(&job["failure"], "message"),
        }
    }
}
