//! What comes back over HTTP.

use std::fmt;

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

impl fmt::Debug for Reply {
    /// Without the body: Instagram's paging repeats the token in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply({}, {} bytes)", self.status, self.body.len())
    }
}
