//! Parts of a text, by means that stay small in the wasm: std's own search for a string brings a
//! two-way matcher along, and slicing with `[..]` the messages of its panics.

use core::slice::SliceIndex;

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

/// A text's parts between such letters of ASCII.
pub fn split(text: &str, letter: u8) -> Split<'_> {
    Split {
        rest: Some(text),
        letter,
    }
}

/// What of a text is still to be split.
pub struct Split<'a> {
    rest: Option<&'a str>,
    letter: u8,
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let end = rest.bytes().position(|byte| byte == self.letter);
        self.rest = end.map(|end| part(rest, end + 1..));
        Some(end.map_or(rest, |end| part(rest, ..end)))
    }
}

/// A part of a text, empty where the text has no such part.
pub fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}
