//! Where letters end, and captions are cut, by another implementation of Unicode's rules than PHP's.

use unicode_segmentation::UnicodeSegmentation;

use crate::area::{Area, Case};

/// So many characters of a caption are looked at one by one.
const LOOKED_AT: usize = 60;

/// Characters of a caption that a page shows, and how few a cut at a word may leave.
const LIMIT: usize = 300;
const SHORTEST: usize = 200;
const SPACE: [char; 3] = [' ', '\n', '\t'];

/// One or two of each kind that the rules know, and of no kind.
const KINDS: [char; 26] = [
    '\n',
    '\r',
    '\u{ad}',
    '\u{200b}',
    '\u{301}',
    '\u{fe0f}',
    '\u{94d}',
    '\u{d4d}',
    '\u{200d}',
    '\u{200c}',
    '\u{93f}',
    '\u{e33}',
    '\u{600}',
    '\u{1f1e9}',
    '\u{1f1ea}',
    '\u{915}',
    '\u{937}',
    '\u{1f469}',
    '\u{2764}',
    '\u{1100}',
    '\u{1161}',
    '\u{11a8}',
    '가',
    '각',
    'a',
    ' ',
];

/// Captions that hold every row of three kinds.
pub fn rows() -> Vec<Case> {
    let rows: Vec<String> = KINDS
        .iter()
        .flat_map(|first| KINDS.iter().map(move |second| [*first, *second]))
        .flat_map(|[first, second]| KINDS.iter().map(move |third| [first, second, *third]))
        // Nothing joins what stands on both sides of a control.
        .map(|row| row.iter().collect::<String>() + "\u{200b}")
        .collect();
    rows.chunks(LOOKED_AT / 4)
        .map(|rows| Case {
            area: Area::Caption,
            body: rows.concat().into_bytes(),
        })
        .collect()
}

/// The numbers of the text's first characters that a letter ends before.
pub fn ends(text: &str) -> Vec<usize> {
    boundaries(&text.chars().take(LOOKED_AT).collect::<String>())
}

/// Bytes of a caption after which it is cut; none where it is short enough to be shown whole.
pub fn caption_end(text: &str) -> Option<usize> {
    let trimmed = text.trim_start_matches(SPACE);
    let before = text.len() - trimmed.len();
    let trimmed = trimmed.trim_end_matches(SPACE);
    // One more shows whether a letter ends with the last.
    let start: Vec<char> = trimmed.chars().take(LIMIT + 1).collect();
    if start.len() <= LIMIT {
        return None;
    }
    let boundaries = boundaries(&start.iter().collect::<String>());
    let is_cut = |at: &usize| boundaries.contains(at);
    let is_space = |at: usize| start.get(at).is_some_and(|c| SPACE.contains(c));
    let mut cut = (SHORTEST..=LIMIT)
        .rev()
        .find(|at| is_space(*at) && is_cut(at))
        .or_else(|| (1..=LIMIT).rev().find(is_cut))
        // One letter without an end.
        .unwrap_or(LIMIT);
    while cut > 0 && is_space(cut - 1) && is_cut(&(cut - 1)) {
        cut -= 1;
    }
    let shown: String = start.iter().take(cut).collect();
    Some(before + shown.len())
}

fn boundaries(text: &str) -> Vec<usize> {
    let mut at = 0;
    let ends = text.graphemes(true).map(|letter| {
        at += letter.chars().count();
        at
    });
    [0].into_iter().chain(ends).collect()
}
