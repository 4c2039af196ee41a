//! What copying puts into a text without anybody seeing it.

use std::borrow::Cow;

/// Drops what cannot be seen (zero-width characters, byte order marks, control characters) and turns
/// every kind of blank into a space and every kind of line break into `\n`.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{ad}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Quotation marks, straight and typographic.
pub fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '<'
            | '>'
            | '´'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '‘'
            | '’'
            | '‚'
            | '“'
            | '”'
            | '„'
    )
}

/// Whether a cleaned text holds nothing but blanks and quotes.
pub fn is_empty(text: &str) -> bool {
    text.chars().all(|c| c == ' ' || c == '\n' || is_quote(c))
}

/// Decodes `%41` and its like; what is not printable ASCII stays encoded.
pub fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let byte = part.split_at_checked(2);
        match byte.and_then(|(hex, rest)| Some((printable(hex)?, rest))) {
            Some((c, rest)) => {
                decoded.push(c);
                decoded.push_str(rest);
            }
            None => {
                decoded.push('%');
                decoded.push_str(part);
            }
        }
    }
    Cow::Owned(decoded)
}

fn printable(hex: &str) -> Option<char> {
    if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let byte = u8::from_str_radix(hex, 16).ok()?;
    (b' '..=b'~').contains(&byte).then(|| char::from(byte))
}
