//! What Instagram answered.
//!
//! The browser asks first. When no reply reaches it (a blocker, a strict network, a firewall),
//! the bridge asks for it; what Instagram *answers* is final either way.

use super::answer::{Problem, relayed};
use super::reply::{Outcome, Reply};
use super::task::Route;
use crate::graph::{Endpoint, Failure};

/// What came of asking Instagram.
pub enum Heard {
    /// Nothing at all reached the browser: the bridge may have better luck.
    Nothing,
    /// A body that is not an error.
    Body(String),
    /// It did not work, for this reason, and asking another way would not help.
    Failed(Problem),
}

/// Takes in an answer of Instagram's that came this way.
#[must_use]
pub fn heard(endpoint: Endpoint, route: Route, outcome: Result<Outcome, Problem>) -> Heard {
    let reply = match (route, outcome) {
        (Route::Direct, Ok(Outcome::Reply(reply))) => Ok(reply),
        (Route::Direct, Ok(Outcome::Unreachable | Outcome::TimedOut)) => return Heard::Nothing,
        (Route::Bridge, Ok(outcome)) => relayed(outcome),
        (Route::Direct | Route::Bridge, Err(error)) => Err(error),
    };
    match reply {
        // A page may not read the headers that tell how long to wait.
        Ok(Reply { status, body }) => match Failure::classify(endpoint, status, &[], &body) {
            Some(failure) => Heard::Failed(Problem {
                message: failure.word().into(),
                out_of_reach: false,
            }),
            None => Heard::Body(body),
        },
        Err(error) => Heard::Failed(error),
    }
}
