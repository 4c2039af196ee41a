//! What can happen to the panel.

use super::action::Action;
use super::effect::Ask;

/// Something happened: the person typed or pressed, an answer came, time went by.
#[derive(Debug)]
pub enum Event {
    /// The panel is on the page.
    Mounted,
    /// The text in the paste field changed.
    Typed(String),
    /// The address that a bare code was sent to changed.
    RedirectUriTyped(String),
    /// Nobody has typed for a moment since the paste of this version.
    Settled(u32),
    /// A button was pressed.
    Pressed(Action),
    /// A call came back, or did not.
    Answered(Ask, Outcome),
    /// The clock: Unix seconds.
    Clock(i64),
}

/// How a call over HTTP ended.
#[derive(Debug)]
pub enum Outcome {
    /// There was a reply, of whatever status.
    Reply(Reply),
    /// No reply came at all: no network, or something in the browser blocks it.
    Unreachable,
    /// No reply came in time.
    TimedOut,
}

/// A reply, as text: it is decoded in the pure core.
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The body.
    pub body: String,
}

impl std::fmt::Debug for Reply {
    /// Without the body: Instagram's paging repeats the token in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reply({}, {} bytes)", self.status, self.body.len())
    }
}
