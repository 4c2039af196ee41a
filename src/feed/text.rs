//! Captions and alternative texts.

use std::borrow::Cow;

use super::clusters;

/// Characters (Unicode scalar values) of a caption that a page shows.
const LIMIT: usize = 300;
/// A cut that would leave fewer characters than this is not worth its tidiness.
const SHORTEST: usize = 200;
/// White space that is left of a caption once it was read from Instagram's reply.
const SPACE: [char; 3] = [' ', '\n', '\t'];

/// The text's first [`LIMIT`] characters, ended at a word and with `…` where more followed.
///
/// Where no word ends late enough (a row of emoji, a script without spaces) the cut falls
/// between two letters, whatever number of characters they are made of.
pub fn excerpt(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(SPACE);
    let characters: Vec<char> = text.chars().take(LIMIT + 1).collect();
    if characters.len() <= LIMIT {
        return Cow::Borrowed(text);
    }
    let is_cut = |at: &usize| clusters::is_boundary(&characters, *at);
    let is_space = |at: &usize| SPACE.contains(&characters[*at]);
    let mut cut = (SHORTEST..=LIMIT)
        .rev()
        .find(|at| is_space(at) && is_cut(at))
        .or_else(|| (1..=LIMIT).rev().find(is_cut))
        // One letter without an end.
        .unwrap_or(LIMIT);
    while cut > 0 && is_space(&(cut - 1)) && is_cut(&(cut - 1)) {
        cut -= 1;
    }
    let start: String = characters[..cut].iter().collect();
    Cow::Owned(start + "…")
}
