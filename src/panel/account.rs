//! A connected account, as far as the panel may know it: never its token.

use serde::Deserialize;

use crate::graph::user::AccountType;
use crate::graph::{Failure, Product};

/// The bridge's summary of a stored account
/// (docs/architecture.md, "Account summary"). Times are Unix seconds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Account {
    /// Instagram's id: digits, beyond what a float can hold.
    pub id: String,
    /// The handle, without `@`.
    pub username: String,
    /// The display name; empty where Instagram gave none.
    #[serde(default)]
    pub name: String,
    /// Business, creator, personal.
    pub account_type: AccountType,
    /// The site's own copy of the profile picture, or empty.
    #[serde(default)]
    pub picture: String,
    /// Followers, where Instagram said.
    pub followers: Option<u32>,
    /// Posts on Instagram, where Instagram said.
    pub posts: Option<u32>,
    /// Which API product the token belongs to.
    pub product: Product,
    /// How the account is doing.
    pub state: State,
    /// What is known of the token's life.
    pub token: TokenLife,
    /// The token's renewal.
    pub refresh: Job,
    /// The feed's renewal.
    pub sync: Job,
}

/// How an account is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TokenLife {
    /// How sure the dates are.
    pub lifetime: Lifetime,
    /// Whole days left, where known.
    pub days_left: Option<i64>,
}

/// How sure a token's dates are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lifetime {
    /// Instagram said so.
    Known,
    /// Nobody said so, but it is likely.
    Assumed,
    /// It could not be refreshed yet: it may be a one-hour token.
    PossiblyShort,
}

/// Something that the server does again and again.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Job {
    /// When it last succeeded.
    pub last: Option<i64>,
    /// When it is due.
    pub next: Option<i64>,
    /// What went wrong the last time, if anything.
    pub failure: Option<Failure>,
    /// How many posts are stored (the sync says this).
    #[serde(default)]
    pub items: Option<u64>,
}
