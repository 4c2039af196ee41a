//! The bridge's replies, decoded.

use super::call::Command;
use super::reply::{Outcome, Reply};
use crate::generated::summary::Account;
use crate::json::Json;
use crate::json::field::text;
use crate::words::{Message, Word};

/// Why something asked of the bridge, or of Instagram, came to nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// What happened, what it means, and what to do.
    pub message: Message,
    /// Whether the bridge itself was out of reach, so that the plain form is the way on.
    pub out_of_reach: bool,
}

/// What came of connecting an account.
#[derive(Debug)]
pub struct Saved {
    /// The account as it is stored.
    pub account: Box<Account>,
    /// What went wrong on the way, though the account is connected.
    pub notice: Option<String>,
}

/// An account that was connected.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn saved(outcome: Outcome) -> Result<Saved, Problem> {
    decode(outcome, |body| {
        let reply = &Json::parse(body)?;
        Some(Saved {
            account: Account::read(&reply["account"]).map(Box::new)?,
            notice: text(reply, "notice"),
        })
    })
}

/// An account as it stands after the bridge did something with it.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn account(outcome: Outcome) -> Result<Box<Account>, Problem> {
    decode(outcome, |body| {
        Account::read(&Json::parse(body)?["account"]).map(Box::new)
    })
}

/// All accounts as they stand.
///
/// # Errors
/// When the bridge refused or could not be reached.
pub fn accounts(outcome: Outcome) -> Result<Vec<Account>, Problem> {
    decode(outcome, |body| {
        let reply = &Json::parse(body)?;
        let accounts = reply["accounts"].as_array()?.iter();
        accounts.map(Account::read).collect()
    })
}

/// What Instagram answered to the bridge.
///
/// # Errors
/// When the bridge refused, could not be reached, or could not reach Instagram either.
pub fn relayed(outcome: Outcome) -> Result<Reply, Problem> {
    decode(outcome, |body| {
        let reply = Json::parse(body)?;
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
pub fn deleted(outcome: Outcome) -> Result<(), Problem> {
    match outcome {
        Outcome::Reply(reply) if reply.status == 200 || is(&reply, "loupe_no_account") => Ok(()),
        other => Err(problem(&other)),
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
pub fn logged_out() -> Problem {
    Problem {
        message: Word::CallLoggedOut.into(),
        out_of_reach: false,
    }
}

fn decode<T>(outcome: Outcome, read: fn(&str) -> Option<T>) -> Result<T, Problem> {
    match &outcome {
        Outcome::Reply(reply) if reply.status == 200 => read(&reply.body),
        Outcome::Reply(_) | Outcome::Unreachable | Outcome::TimedOut => None,
    }
    .ok_or_else(|| problem(&outcome))
}

/// Code and message of WordPress's own envelope for errors. Ours have a code that starts with `loupe_`.
fn error(reply: &Reply) -> Option<(String, String)> {
    let error = Json::parse(&reply.body)?;
    Some((text(&error, "code")?, text(&error, "message")?))
}

fn is(reply: &Reply, wanted: &str) -> bool {
    error(reply).is_some_and(|(code, _)| code == wanted)
}

fn problem(outcome: &Outcome) -> Problem {
    let (message, out_of_reach) = match outcome {
        Outcome::Reply(reply) => {
            let status = || ("status", Message::Said(reply.status.to_string()));
            match error(reply) {
                Some((code, message)) if code.starts_with("loupe_") => {
                    (Message::Said(message), false)
                }
                Some((code, _)) if code == "rest_forbidden" || reply.status == 401 => {
                    return logged_out();
                }
                Some((_, message)) => {
                    let message = Message::Said(message.trim_end_matches('.').to_owned());
                    let values = vec![("message", message), status()];
                    let word = Word::CallRefused;
                    (Message::Ours { word, values }, true)
                }
                None => {
                    let values = vec![status()];
                    let word = Word::CallNotData;
                    (Message::Ours { word, values }, true)
                }
            }
        }
        Outcome::Unreachable => (Word::CallUnreachable.into(), true),
        Outcome::TimedOut => (Word::CallTimedOut.into(), false),
    };
    Problem {
        message,
        out_of_reach,
    }
}

impl Problem {
    /// What else the panel can offer: where the bridge is out of reach, the form that needs none.
    #[must_use]
    pub fn offer<C>(&self) -> Vec<Command<C>> {
        if self.out_of_reach {
            vec![Command::OfferPlainForm]
        } else {
            Vec::new()
        }
    }
}
