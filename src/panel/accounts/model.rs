//! What the panel knows of the connected accounts.

use crate::generated::summary::{Account, State};
use crate::panel::action::Chore;
use crate::words::Message;

/// The connected accounts.
#[derive(Debug)]
pub struct Model {
    /// In order of connection.
    pub connected: Vec<Connected>,
    /// The one that was just connected, until the person goes on.
    pub newest: Option<Newest>,
    /// Unix seconds.
    pub now: i64,
}

/// A connected account and what is going on with it.
#[derive(Debug)]
pub struct Connected {
    /// The bridge's summary.
    pub account: Account,
    /// What the server is doing with it.
    pub busy: Option<Chore>,
    /// Whether the person is being asked if they want to disconnect.
    pub asking: bool,
    /// Why the last thing asked of the server was refused.
    pub refused: Option<Message>,
}

/// An account that was just connected.
#[derive(Debug)]
pub struct Newest {
    /// Its handle, without `@`.
    pub username: String,
    /// What went wrong on the way, in the bridge's words.
    pub notice: Option<String>,
}

impl Model {
    /// The accounts that are connected already.
    pub fn new(accounts: Vec<Account>, now: i64) -> Self {
        Self {
            connected: accounts.into_iter().map(Connected::new).collect(),
            newest: None,
            now,
        }
    }

    /// Whether there is none, or one that needs another token.
    pub fn want_a_token(&self) -> bool {
        let wants = |c: &Connected| matches!(c.account.state, State::Reconnect | State::Withdrawn);
        self.connected.is_empty() || self.connected.iter().any(wants)
    }

    /// Their ids.
    pub fn ids(&self) -> Vec<&str> {
        let connected = self.connected.iter();
        connected.map(|c| c.account.id.as_str()).collect()
    }

    /// The connected account of this id.
    pub(super) fn find(&mut self, id: &str) -> Option<&mut Connected> {
        self.connected.iter_mut().find(|c| c.account.id == id)
    }
}

impl Connected {
    /// A connected account with nothing going on.
    pub fn new(account: Account) -> Self {
        Self {
            account,
            busy: None,
            asking: false,
            refused: None,
        }
    }
}
