//! What the shell is asked to do.

use super::request::Request;
use super::task::Ask;

/// How long a debounce waits: long enough for a person to paste or type on, short enough not to be noticed.
pub const DEBOUNCE_MS: i32 = 350;

/// Something that only the browser can do. The panel's parts send a `Task`; what reaches the shell is the [`Call`]
/// that it takes.
#[derive(Debug)]
pub enum Command<C> {
    /// Make a call, and send its outcome as `Event::Answered`.
    Send(C),
    /// Send `Event::Debounced(version)` once the person has paused typing.
    Debounce(u32),
    /// Empty the paste field: what is in it is never painted.
    EmptyPaste,
    /// Show the form that works without this panel: the bridge is out of reach.
    OfferPlainForm,
    /// Move the focus to the element of this id.
    Focus(String),
}

/// A call over HTTP, and what it is for.
#[derive(Debug)]
pub struct Call {
    /// Comes back with the outcome.
    pub ask: Ask,
    /// What goes out.
    pub request: Request,
}

impl<C> Command<C> {
    /// The same command with another payload; `None` where there is none.
    pub fn map<D>(self, payload: impl FnOnce(C) -> Option<D>) -> Option<Command<D>> {
        Some(match self {
            Self::Send(of) => Command::Send(payload(of)?),
            Self::Debounce(version) => Command::Debounce(version),
            Self::EmptyPaste => Command::EmptyPaste,
            Self::OfferPlainForm => Command::OfferPlainForm,
            Self::Focus(id) => Command::Focus(id),
        })
    }
}
