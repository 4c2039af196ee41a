//! Hashtags and mentions in a text. As `php-bridge/core/Feed/Tags.php`.
//!
//! Which letters there are would take a table of all. What stands between words is a short one; the rest are letters.

use crate::text::part;

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// As it stands there.
    pub text: &'a str,
    /// Whether it is `#tag` or `@name`.
    pub is_tag: bool,
}

/// Tells a text in its parts.
pub fn pieces<'a>(text: &'a str, mut tell: impl FnMut(Piece<'a>)) {
    let mut told = 0;
    let mut before = ' ';
    let is_inside = |letter| is_letter(letter) || matches!(letter, '/' | '&');
    for (at, letter) in text.char_indices() {
        let is_free = at == told || (at > told && !is_inside(before));
        before = letter;
        if is_free && matches!(letter, '#' | '@') {
            let tag = part(text, at..);
            let tag = part(tag, ..length(tag));
            if !tag.is_empty() {
                tell(Piece {
                    text: part(text, told..at),
                    is_tag: false,
                });
                tell(Piece {
                    text: tag,
                    is_tag: true,
                });
                told = at + tag.len();
            }
        }
    }
    tell(Piece {
        text: part(text, told..),
        is_tag: false,
    });
}

/// Of the tag that a text begins with, in bytes; 0 where it is none.
fn length(text: &str) -> usize {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    let is_hashtag = text.starts_with('#');
    let mut length = 0;
    for (at, letter) in text.char_indices().skip(1) {
        if !(if is_hashtag {
            is_letter(letter)
        } else {
            is_name(letter)
        }) {
            break;
        }
        // A name does not end in a point.
        if letter != '.' {
            length = at + letter.len_utf8();
        }
    }
    length
}

/// Also digits, underscores and marks.
fn is_letter(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric() || letter == '_';
    }
    !matches!(letter,
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '\u{d7}' | '\u{f7}'
        // Of Arabic, Hebrew and Devanagari.
        | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}'
        | '\u{964}' | '\u{965}'
        // Blanks, punctuation, signs; but not what joins letters.
        | '\u{2000}'..='\u{200b}' | '\u{200e}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30fb}'
        // Of one's own, in other forms, of full width.
        | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}'
        // Emoji, and what nobody writes.
        | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..)
}

#[cfg(test)]
mod tests {
    fn tags(text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        super::pieces(text, |piece| pieces.push(piece));
        let whole: String = pieces.iter().map(|piece| piece.text).collect();
        assert_eq!(whole, text);
        pieces
            .iter()
            .filter(|piece| piece.is_tag)
            .map(|piece| piece.text)
            .collect()
    }

    #[test]
    fn hashtags_end_where_their_word_does() {
        assert_eq!(
            tags("#light, #grün! (#été) #نور، #光。"),
            ["#light", "#grün", "#été", "#نور", "#光"]
        );
        assert_eq!(
            tags("#sea🌊 #sea❤️ ##sea #sea#sand"),
            ["#sea", "#sea", "#sea", "#sea", "#sand"]
        );
        assert_eq!(
            tags("# #. a#b C&#39; https://example.org/#top"),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn mentions_are_names_and_no_addresses() {
        assert_eq!(
            tags("@lumen.studio. (@a_b) @@c"),
            ["@lumen.studio", "@a_b", "@c"]
        );
        assert_eq!(tags("jo@example.org @ @. @ü"), Vec::<&str>::new());
    }
}
