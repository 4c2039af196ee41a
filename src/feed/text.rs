//! Captions and alternative texts.

use std::borrow::Cow;

/// Characters (Unicode scalar values) of a caption that a page shows.
const LIMIT: usize = 300;
/// A cut that would leave fewer characters than this is not worth its tidiness.
const SHORTEST: usize = 200;
/// White space that is left of a text once [`clean`] has seen it.
const SPACE: [char; 3] = [' ', '\n', '\t'];

/// The text without control characters and outer white space, its line ends as `\n`.
pub fn clean(text: &str) -> String {
    let is_kept = |c: &char| *c >= ' ' || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(is_kept).collect();
    text.trim_matches(SPACE).to_owned()
}

/// The text's first [`LIMIT`] characters, ended at a word and with `…` where more followed.
///
/// Where no word ends late enough (a row of emoji, a script without spaces) the cut falls
/// between two characters that a reader would not take for one.
pub fn excerpt(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(SPACE);
    let characters: Vec<char> = text.chars().take(LIMIT + 1).collect();
    if characters.len() <= LIMIT {
        return Cow::Borrowed(text);
    }
    let cuts = || (SHORTEST..=LIMIT).rev();
    let cut = cuts()
        .find(|&at| SPACE.contains(&characters[at]))
        .or_else(|| cuts().find(|&at| !are_one(characters[at - 1], characters[at])))
        .unwrap_or(LIMIT);
    let start: String = characters[..cut].iter().collect();
    Cow::Owned(format!("{}…", start.trim_end_matches(SPACE)))
}

/// Whether two neighbours are drawn as one: a letter and its accent, the parts of an emoji or
/// of a flag.
fn are_one(left: char, right: char) -> bool {
    let joiner = '\u{200d}';
    let is_flag_letter = |c| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    left == joiner
        || right == joiner
        || (is_flag_letter(left) && is_flag_letter(right))
        || matches!(right,
            '\u{300}'..='\u{36f}'         // accents
            | '\u{5b0}'..='\u{5c7}'       // Hebrew points
            | '\u{64b}'..='\u{65f}'       // Arabic vowel signs
            | '\u{20d0}'..='\u{20ff}'     // marks around symbols, keycaps
            | '\u{fe00}'..='\u{fe0f}'     // variation selectors
            | '\u{1f3fb}'..='\u{1f3ff}'   // skin tones
            | '\u{e0020}'..='\u{e007f}') // tags of regional flags
}
