//! A post's address on Instagram, as people copy it.

use crate::{json::coerce, text::split, url::is_below};

/// What stands for a text that names no post: no shortcode has it.
const NO_POST: &str = "?";

/// Bytes that a shortcode has at most; those of private posts are the longest.
const LONGEST: usize = 64;

/// The shortcode of the post that a text names, by its permalink or by that itself; empty where it is blank.
// Once in the wasm, which has no bytes to spare.
#[inline(never)]
pub fn shortcode(text: &str) -> &str {
    let text = coerce::trimmed(text);
    if text.is_empty() || is_shortcode(text) {
        return text;
    }
    in_address(text).unwrap_or(NO_POST)
}

/// As in `https://www.instagram.com/p/ABC/?igsh=…`, also behind a user name.
fn in_address(text: &str) -> Option<&str> {
    let end = text.bytes().position(|byte| matches!(byte, b'?' | b'#'));
    let address = text.get(..end.unwrap_or(text.len()))?;
    // A scheme ends in a colon.
    let mut parts = split(address, b'/').filter(|part| !part.is_empty() && !part.ends_with(':'));
    let mut next = || parts.next().unwrap_or_default();
    let [host, first, second, third] = [next(), next(), next(), next()];
    if !is_below(host, "instagram.com") && !is_below(host, "instagr.am") {
        return None;
    }
    if is_kind(second) && is_shortcode(third) {
        return Some(third);
    }
    (is_kind(first) && is_shortcode(second)).then_some(second)
}

fn is_kind(part: &str) -> bool {
    matches!(part, "p" | "reel" | "reels" | "tv")
}

#[inline(never)]
fn is_shortcode(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
