//! Instagram's JSON in a paste, alone or among a prompt, a command, headers and other output.

use super::reading::{Reading, SHORT_LIVED};
use super::scan;
use crate::graph::{Endpoint, Failure, body};
use crate::json::Json;

/// What the replies in a text hold.
#[derive(Default)]
pub struct Replies {
    /// A token, or that there are several.
    pub token: Option<Reading>,
    /// An error of Instagram's.
    pub error: Option<Reading>,
    /// Any at all, about whatever.
    pub any: bool,
}

/// Reads every JSON object in a cleaned text.
pub fn find(text: &str) -> Replies {
    let mut replies = Replies::default();
    for object in Objects(text) {
        // A line break that a terminal put into a string would make it invalid JSON.
        let body = object.replace('\n', " ");
        let Ok(reply) = body::decode(&body) else {
            continue;
        };
        replies.any |= !reply.fields().is_empty();
        if let Some(token) = token(&reply) {
            replies.token = Some(match replies.token.take() {
                Some(other) if other.token() != token.token() => Reading::SeveralTokens,
                _ => token,
            });
        } else if let Some(failure) = Failure::classify(Endpoint::User, 200, &[], &body) {
            replies.error = Some(Reading::ErrorReply(failure));
        }
    }
    replies
}

fn token(reply: &Json) -> Option<Reading> {
    let node = body::node(reply)?;
    let mut reading = scan::scan(node["access_token"].as_str()?).token()?;
    if let Reading::Token(token) = &mut reading {
        token.expires_in = match node.get("expires_in") {
            Some(Json::String(seconds)) => body::digits(seconds),
            Some(_) => body::count(node, "expires_in"),
            // Only the code exchange names the user, and no term: its token is always a short-lived one.
            None => node.get("user_id").map(|_| SHORT_LIVED),
        };
    }
    Some(reading)
}

/// The outermost `{…}` of a text, in one pass; quotes count only inside of one.
struct Objects<'a>(&'a str);

impl<'a> Iterator for Objects<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let start = self.0.find('{')?;
        let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
        let from_start = self.0.get(start..)?;
        for (offset, byte) in from_start.bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                b'{' if !quoted => depth += 1,
                b'}' if !quoted => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let (object, rest) = from_start.split_at_checked(offset + 1)?;
                self.0 = rest;
                return Some(object);
            }
        }
        self.0 = "";
        None
    }
}
