//! What the panel's buttons do.

/// A button's meaning. It travels through the page as `data-action` and `data-account`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Store the account that was found.
    Save,
    /// Ask Instagram about the pasted token once more.
    LookAgain,
    /// Do something with the account of this id.
    Account(String, AccountAction),
}

/// What can be pressed on a connected account's card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountAction {
    /// Have the server do something.
    Do(Chore),
    /// Ask first whether to disconnect.
    AskDisconnect,
    /// Stay connected after all.
    Keep,
}

/// What the server can be asked to do with a connected account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chore {
    /// Renew the token.
    Refresh,
    /// Fetch the posts.
    Sync,
    /// Remove the account, its token, its posts and its pictures.
    Disconnect,
}

impl Action {
    /// Reads a button's attributes; `None` for a button that is not ours.
    #[must_use]
    pub fn parse(name: &str, account: Option<&str>) -> Option<Self> {
        let of_account = match name {
            "save" => return Some(Self::Save),
            "look-again" => return Some(Self::LookAgain),
            "refresh" => AccountAction::Do(Chore::Refresh),
            "sync" => AccountAction::Do(Chore::Sync),
            "disconnect" => AccountAction::Do(Chore::Disconnect),
            "ask-disconnect" => AccountAction::AskDisconnect,
            "keep" => AccountAction::Keep,
            _ => return None,
        };
        Some(Self::Account(account?.to_owned(), of_account))
    }
}

impl AccountAction {
    /// The value of `data-action`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Do(Chore::Refresh) => "refresh",
            Self::Do(Chore::Sync) => "sync",
            Self::Do(Chore::Disconnect) => "disconnect",
            Self::AskDisconnect => "ask-disconnect",
            Self::Keep => "keep",
        }
    }
}
