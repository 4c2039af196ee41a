//! What a call is for.

use crate::panel::action::Chore;

/// What a call is for. It comes back with the outcome, so that a stale answer is known as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What the panel wants to know or have done.
    pub task: Task,
    /// How often it was tried.
    pub attempt: Attempt,
}

/// What the panel wants to know or have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Whose token the paste of this version is.
    User(u32, Route),
    /// The newest posts of that account.
    Posts(u32, Route),
    /// Store the account of the paste of this version.
    Save(u32),
    /// Do something with the account of this id.
    Account(String, Chore),
    /// How all accounts stand.
    Accounts,
}

/// Which way to Instagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// From the browser.
    Direct,
    /// Through the bridge, for browsers that cannot reach Instagram.
    Bridge,
}

/// A nonce lives for a day, a tab for longer: a call that is refused for its nonce
/// fetches a new one and is made once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// The first call.
    First,
    /// The call for a new nonce.
    RenewNonce,
    /// The call with the new nonce.
    Second,
}
