//! The bridge's replies, decoded.

use super::account::Account;
use super::event::{Outcome, Reply};
use super::read::text;
use crate::feed::Item;
use crate::json::Json;

/// Why the bridge did not do what it was asked.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What happened, what it means, and what to do.
    pub message: String,
    /// Whether the bridge itself was out of reach, so that the plain form is the way on.
    pub out_of_reach: bool,
}

/// What came of connecting an account.
#[derive(Debug)]
pub struct Saved {
    /// The account as it is stored.
    pub account: Account,
    /// What went wrong on the way, though the account is connected.
    pub notice: Option<String>,
}

/// An account that was connected.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn saved(outcome: Outcome) -> Result<Saved, Refusal> {
    decode(outcome, |reply| {
        Some(Saved {
            account: Account::read(&reply["account"])?,
            notice: text(reply, "notice"),
        })
    })
}

/// An account as it stands after the bridge did something with it.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn account(outcome: Outcome) -> Result<Account, Refusal> {
    decode(outcome, |reply| Account::read(&reply["account"]))
}

/// A stored feed's items.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn items(outcome: Outcome) -> Result<Vec<Item>, Refusal> {
    decode(outcome, |reply| {
        let items = reply["items"].as_array()?;
        Some(items.iter().map(Item::read).collect())
    })
}

/// What Instagram answered to the bridge.
///
/// # Errors
/// When the bridge refused, could not be reached, or could not reach Instagram either.
pub fn relayed(outcome: Outcome) -> Result<Reply, Refusal> {
    decode(outcome, |reply| {
        Some(Reply {
            status: u16::try_from(reply["status"].as_u64()?).ok()?,
            body: reply["body"].as_str()?.to_owned(),
        })
    })
}

/// Whether the account is gone from the site: disconnected now, or in another tab before.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn deleted(outcome: Outcome) -> Result<(), Refusal> {
    match outcome {
        Outcome::Reply(reply) if reply.status == 200 || is(&reply, "loupe_no_account") => Ok(()),
        other => Err(refusal(&other)),
    }
}

/// Whether the call was refused because the page is older than its nonce.
#[must_use]
pub fn nonce_expired(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Reply(reply) if is(reply, "rest_cookie_invalid_nonce"))
}

/// A fresh nonce; `None` when the person is no longer logged in.
#[must_use]
pub fn nonce(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Reply(reply)
            if reply.status == 200
                && reply.body.len() > 1
                && reply.body.bytes().all(|b| b.is_ascii_alphanumeric()) =>
        {
            Some(reply.body.clone())
        }
        Outcome::Reply(_) | Outcome::Unreachable | Outcome::TimedOut => None,
    }
}

/// What to tell a person whose login has ended.
#[must_use]
pub fn logged_out() -> Refusal {
    Refusal {
        message: "You are no longer logged in to this site. Log in again in another tab, come \
                  back here and try again: what you pasted is still here."
            .into(),
        out_of_reach: false,
    }
}

fn decode<T>(outcome: Outcome, read: fn(&Json) -> Option<T>) -> Result<T, Refusal> {
    match &outcome {
        Outcome::Reply(reply) if reply.status == 200 => {
            Json::parse(&reply.body).and_then(|reply| read(&reply))
        }
        Outcome::Reply(_) | Outcome::Unreachable | Outcome::TimedOut => None,
    }
    .ok_or_else(|| refusal(&outcome))
}

/// Code and message of WordPress's own envelope for errors. Ours have a code that starts with `loupe_`.
fn error(reply: &Reply) -> Option<(String, String)> {
    let error = Json::parse(&reply.body)?;
    Some((text(&error, "code")?, text(&error, "message")?))
}

fn is(reply: &Reply, wanted: &str) -> bool {
    error(reply).is_some_and(|(code, _)| code == wanted)
}

fn refusal(outcome: &Outcome) -> Refusal {
    let (message, out_of_reach) = match outcome {
        Outcome::Reply(reply) => match error(reply) {
            Some((code, message)) if code.starts_with("loupe_") => (message, false),
            Some((code, _)) if code == "rest_forbidden" || reply.status == 401 => {
                return logged_out();
            }
            Some((_, message)) => (
                format!(
                    "This site refused the request: {} (HTTP {}). A security plugin may be \
                     blocking its REST API. The plain form below does the same without it.",
                    message.trim_end_matches('.'),
                    reply.status
                ),
                true,
            ),
            None => (
                format!(
                    "This site answered with something other than data (HTTP {}). A security \
                     plugin, a firewall or an error on the server is in the way. The plain form \
                     below does the same by another road.",
                    reply.status
                ),
                true,
            ),
        },
        Outcome::Unreachable => (
            "This site could not be reached. Check your connection and try again. If something \
             in the browser blocks the request, the plain form below does the same without it."
                .into(),
            true,
        ),
        Outcome::TimedOut => (
            "This site took too long to answer. It may still be at work: reload the page in a \
             minute to see what came of it, before you try again."
                .into(),
            false,
        ),
    };
    Refusal {
        message,
        out_of_reach,
    }
}
