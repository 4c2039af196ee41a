//! Addresses of the authorisation, and commands.

use super::find::is_piece;
use super::{Reading, clean};
use crate::secret::Secret;

/// What address or command a cleaned text holds, if any.
pub fn find(text: &str) -> Option<Reading> {
    if COMMANDS.iter().any(|command| text.contains(command)) {
        return Some(Reading::Command);
    }
    let mut words = text
        .split(|c| matches!(c, ' ' | '\n' | '(' | ')' | '[' | ']') || clean::is_quote(c))
        .filter(|word| !word.is_empty());
    let first = words.find_map(address)?;
    let rest: Vec<&str> = words.collect();
    // An address broken over lines: the rest belongs to it if every word looks so.
    let belongs = |word: &&str| word.starts_with(['&', '#']) || is_piece(word);
    let whole = if rest.iter().all(belongs) {
        first.to_owned() + &rest.concat()
    } else {
        first.to_owned()
    };
    read(&whole)
}

/// What stands in the commands and addresses that the guides tell people to run.
const COMMANDS: [&str; 3] = ["oauth/access_token", "grant_type=", "graph.instagram.com"];

/// The address in a word, with a label before it or without its scheme, as browsers show it.
fn address(word: &str) -> Option<&str> {
    let with_scheme = word
        .find("http")
        .map(|start| &word[start..])
        .filter(|address| address.starts_with("https://") || address.starts_with("http://"));
    with_scheme.or_else(|| word.contains("?code=").then_some(word))
}

fn read(address: &str) -> Option<Reading> {
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (base, query) = address.split_once('?').unwrap_or((address, ""));
    let query = query.replace("&amp;", "&");
    let parameters = || {
        query
            .split('&')
            .filter_map(|parameter| parameter.split_once('='))
    };
    if let Some((_, code)) = parameters().find(|(name, value)| *name == "code" && !value.is_empty())
    {
        let code = clean::percent_decoded(code);
        Some(Reading::Redirect {
            code: Secret::new(code.strip_suffix("#_").unwrap_or(&code)),
            redirect_uri: redirect_uri(base, &query),
        })
    } else if parameters().any(|(name, _)| name == "error" || name == "error_reason") {
        Some(Reading::Refused)
    } else {
        let address = clean::percent_decoded(address);
        address
            .contains("/oauth/authorize")
            .then_some(Reading::AuthoriseUrl)
    }
}

/// The address as it was registered: a parameter of its own is a part of it.
fn redirect_uri(base: &str, query: &str) -> String {
    let scheme = if base.contains("://") { "" } else { "https://" };
    let own: Vec<&str> = query
        .split('&')
        .filter(|parameter| !parameter.starts_with("code=") && !parameter.starts_with("state="))
        .collect();
    let mark = if own.is_empty() { "" } else { "?" };
    format!("{scheme}{base}{mark}{}", own.join("&"))
}
