//! Addresses of the authorisation, and commands.

use super::clean;
use super::reading::Reading;
use super::scan::is_piece;
use crate::secret::Secret;
use crate::text::{self, contains};

/// What address or command a cleaned text holds, if any.
pub fn find(text: &str) -> Option<Reading> {
    if COMMANDS.iter().any(|command| contains(text, command)) {
        return Some(Reading::Command);
    }
    let mut words = text
        .split(|c| matches!(c, ' ' | '\n' | '(' | ')' | '[' | ']') || clean::is_quote(c))
        .filter(|word| !word.is_empty());
    let first = words.find_map(address)?;
    let rest: Vec<&str> = words.collect();
    // An address broken over lines: the rest belongs to it if every word looks so.
    let belongs = |word: &&str| word.starts_with(['&', '#']) || is_piece(word);
    let mut whole = first.to_owned();
    if rest.iter().all(belongs) {
        whole.extend(rest);
    }
    read(&whole)
}

/// What stands in the commands and addresses that the guides tell people to run.
const COMMANDS: [&str; 3] = ["oauth/access_token", "grant_type=", "graph.instagram.com"];

/// The address in a word, with a label before it or without its scheme, as browsers show it.
fn address(word: &str) -> Option<&str> {
    let with_scheme = text::from(word, "http")
        .filter(|address| address.starts_with("https://") || address.starts_with("http://"));
    with_scheme.or_else(|| contains(word, "?code=").then_some(word))
}

fn read(address: &str) -> Option<Reading> {
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (base, query) = address.split_once('?').unwrap_or((address, ""));
    let parameters = || parameters(query).filter_map(|parameter| parameter.split_once('='));
    if let Some((_, code)) = parameters().find(|(name, value)| *name == "code" && !value.is_empty())
    {
        let code = clean::percent_decoded(code);
        Some(Reading::Redirect {
            code: Secret::new(code.strip_suffix("#_").unwrap_or(&code)),
            redirect_uri: redirect_uri(base, query),
        })
    } else if parameters().any(|(name, _)| name == "error" || name == "error_reason") {
        Some(Reading::Refused)
    } else {
        let address = clean::percent_decoded(address);
        if !contains(&address, "/oauth/authorize") {
            None
        } else if contains(&address, "user_profile") {
            Some(Reading::BasicDisplayAuthoriseUrl)
        } else {
            Some(Reading::AuthoriseUrl)
        }
    }
}

/// A query's parts. Copied out of a page's source, they are parted by `&amp;`.
fn parameters(query: &str) -> impl Iterator<Item = &str> {
    let parts = query.split('&').enumerate();
    parts.map(|(i, part)| part.strip_prefix("amp;").filter(|_| i > 0).unwrap_or(part))
}

/// The address as it was registered: a parameter of its own is a part of it.
fn redirect_uri(base: &str, query: &str) -> String {
    let scheme = if contains(base, "://") {
        ""
    } else {
        "https://"
    };
    let mut uri = format!("{scheme}{base}");
    let is_own = |part: &&str| !part.starts_with("code=") && !part.starts_with("state=");
    for (i, part) in parameters(query).filter(is_own).enumerate() {
        uri.push(if i > 0 { '&' } else { '?' });
        uri.push_str(part);
    }
    uri
}
