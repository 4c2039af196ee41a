//! What the panel asks its shell to do.

use super::action::Chore;
use crate::graph::request::Request;
use crate::secret::Secret;

/// Something that only the browser can do.
#[derive(Debug)]
pub enum Effect {
    /// Send `Event::Settled(version)` once the person has paused typing.
    Settle(u32),
    /// Make a call, and send its outcome as `Event::Answered`.
    Send(Ask, Call),
    /// Empty the paste field: what is in it is never painted.
    EmptyPaste,
    /// Show the form that works without this panel: the bridge is out of reach.
    OfferPlainForm,
    /// Move the focus to the element of this id.
    Focus(String),
}

/// What a call is for. It comes back with the outcome, so that a stale answer is known as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What the panel wants to know or have done.
    pub what: What,
    /// How often it was tried.
    pub attempt: Attempt,
}

/// What the panel wants to know or have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Whose token the paste of this version is.
    User(u32, Route),
    /// The newest posts of that account.
    Posts(u32, Route),
    /// Store the account of the paste of this version.
    Save(u32),
    /// Do something with the account of this id.
    Account(String, Chore),
    /// The stored feed of the account of this id.
    Feed(String),
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

/// A call over HTTP.
#[derive(Debug)]
pub enum Call {
    /// A plain GET to Instagram. No header is added: nothing is known of its preflight.
    Graph(Request),
    /// A call to the bridge.
    Bridge {
        /// Method, as HTTP names it.
        method: Method,
        /// The whole address.
        url: String,
        /// WordPress's nonce, for the header `X-WP-Nonce`.
        nonce: Secret,
        /// A JSON body. It may hold the token, hence the type.
        body: Option<Secret>,
    },
    /// Fetch a new nonce, as plain text, from this address.
    Nonce(String),
}

/// The methods that the bridge's routes use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Do.
    Post,
    /// Remove.
    Delete,
}
