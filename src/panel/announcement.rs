//! What the panel tells the page around it, such as a theme's own options page: docs/wire.md, "Announcements".

use serde::{Serialize, Serializer};

use super::accounts::Connected;
use crate::generated::summary::State;

/// As much of an account as any script on the page may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Instagram's id: digits.
    pub id: String,
    /// The handle, without `@`.
    pub username: String,
    /// How it is doing, in the bridge's word.
    pub state: &'static str,
    /// When its posts were synced last. It is not told, but that it is another time is.
    pub synced: Option<i64>,
}

/// As a map: for the names of a struct's fields serde-wasm-bindgen keeps a table, which would add 1.3 kB to the download.
impl Serialize for Brief {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([
            ("id", &*self.id),
            ("username", &*self.username),
            ("state", self.state),
        ])
    }
}

/// A DOM event to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Announcement {
    /// An account came.
    Connected(Brief),
    /// An account went.
    Disconnected(Brief),
    /// An account's name or state is another, or its posts were synced.
    Changed(Brief),
}

impl Announcement {
    /// The event's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Connected(_) => "loupe:connected",
            Self::Disconnected(_) => "loupe:disconnected",
            Self::Changed(_) => "loupe:changed",
        }
    }

    /// The event's detail.
    #[must_use]
    pub fn detail(&self) -> &Brief {
        match self {
            Self::Connected(brief) | Self::Disconnected(brief) | Self::Changed(brief) => brief,
        }
    }
}

/// The accounts as the page may know them.
#[must_use]
pub fn briefs(accounts: &[Connected]) -> Vec<Brief> {
    let brief = |connected: &Connected| Brief {
        id: connected.account.id.clone(),
        username: connected.account.username.clone(),
        synced: connected.account.sync.last,
        state: match connected.account.state {
            State::Connected => "connected",
            State::Waiting => "waiting",
            State::Reconnect => "reconnect",
            State::FixApp => "fix_app",
            State::FixServer => "fix_server",
            State::Withdrawn => "withdrawn",
            State::Elsewhere => "elsewhere",
            State::Unknown => "unknown",
        },
    };
    accounts.iter().map(brief).collect()
}

/// What there is to tell from one moment to the next.
#[must_use]
pub fn announcements(before: &[Brief], after: &[Brief]) -> Vec<Announcement> {
    let find = |list: &[Brief], id: &str| list.iter().find(|brief| brief.id == id).cloned();
    let gone = before
        .iter()
        .filter(|brief| find(after, &brief.id).is_none())
        .map(|brief| Announcement::Disconnected(brief.clone()));
    let here = after
        .iter()
        .filter_map(|brief| match find(before, &brief.id) {
            None => Some(Announcement::Connected(brief.clone())),
            Some(known) if known != *brief => Some(Announcement::Changed(brief.clone())),
            Some(_) => None,
        });
    gone.chain(here).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brief(id: &str, state: &'static str) -> Brief {
        Brief {
            id: id.to_owned(),
            username: "lumen.studio".to_owned(),
            state,
            synced: None,
        }
    }

    #[test]
    fn who_came_who_went_and_who_changed_is_told_and_nobody_else() {
        let before = [
            brief("1", "connected"),
            brief("2", "connected"),
            brief("3", "waiting"),
        ];
        let after = [
            brief("2", "reconnect"),
            brief("3", "waiting"),
            brief("4", "connected"),
        ];
        assert_eq!(
            announcements(&before, &after),
            [
                Announcement::Disconnected(brief("1", "connected")),
                Announcement::Changed(brief("2", "reconnect")),
                Announcement::Connected(brief("4", "connected")),
            ]
        );
        assert_eq!(announcements(&after, &after), []);
    }
}
