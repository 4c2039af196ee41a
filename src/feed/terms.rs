//! Hashtags and words that a caption has to have, or must not.
//!
//! What a letter is takes a table of all that there are, and every browser has one: so they become a pattern, of what
//! PHP's expressions and JavaScript's understand alike.

use alloc::string::String;

/// What stands between two terms: commas, of Arabic, Chinese and Japanese too. A slice as the next, for both to be split
/// by one function.
const COMMAS: &[char] = &[',', '،', '，', '、'];

const BLANKS: &[char] = &[' ', '\t', '\n', '\r', '\u{a0}'];

/// Where a word begins, and where it ends: beside nothing that words are made of, and hashtags behind their sign. Joiners
/// are part of Persian words.
const BEGIN: &str = "(?:^|[^\\p{L}\\p{M}\\p{N}_\u{200c}\u{200d}])";
const END: &str = "(?:[^\\p{L}\\p{M}\\p{N}_\u{200c}\u{200d}]|$)";

/// A pattern that is in a caption if one of the terms is, whole; none where there are no terms.
///
/// It is to be read with capitals being letters like others.
#[must_use]
pub fn pattern(terms: &str) -> Option<String> {
    let mut pattern = String::new();
    for term in terms.split(COMMAS) {
        let mut last = None;
        for word in term.split(BLANKS).filter(|word| !word.is_empty()) {
            if last.is_some() {
                pattern += r"[ \t\n\r\xa0]+";
            }
            for letter in word.chars() {
                if last.is_none() {
                    begin(&mut pattern, letter);
                }
                if is_sign(letter) {
                    pattern.push('\\');
                }
                pattern.push(letter);
                last = Some(letter);
            }
        }
        if last.is_some_and(ends_word) {
            pattern += END;
        }
    }
    (!pattern.is_empty()).then_some(pattern)
}

fn begin(pattern: &mut String, letter: char) {
    if !pattern.is_empty() {
        pattern.push('|');
    }
    if ends_word(letter) {
        *pattern += BEGIN;
    }
}

/// What means something in a pattern.
fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/'
    )
}

/// Whether a word ends beside it: not at signs and pictures, nor where nobody puts blanks between words.
fn ends_word(edge: char) -> bool {
    match edge {
        '\0'..='\x7f' => edge.is_ascii_alphanumeric() || edge == '_',
        // Thai and Lao, Burmese, Khmer; signs, Chinese and Japanese; what is compatible with these; pictures.
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{2000}'..='\u{a63f}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{1f000}'.. => false,
        _ => true,
    }
}
