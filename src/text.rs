//! Parts of a text, by means that stay small in the wasm: std's own search for a string brings a
//! two-way matcher along, and slicing with `[..]` the messages of its panics.

use std::slice::SliceIndex;

/// The text from the first `piece` on. It takes their lengths' product at worst, so a piece is short.
pub fn from<'a>(text: &'a str, piece: &str) -> Option<&'a str> {
    let first = piece.chars().next()?;
    text.match_indices(first)
        .map(|(start, _)| part(text, start..))
        .find(|rest| rest.starts_with(piece))
}

/// Whether `piece` stands in the text.
pub fn contains(text: &str, piece: &str) -> bool {
    from(text, piece).is_some()
}

/// A part of a text, empty where the text has no such part.
pub fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}
