//! Finds tokens, codes, secrets and ids in a text by their shape. Shapes drift, so little is asked of
//! them (instagram-api: what pasted things look like).

use super::reading::{Reading, Token};
use crate::graph::Product;
use crate::secret::Secret;
use crate::text::{contains, part};

/// Real ones have 140 characters and more; what is shorter than this is a piece.
const SHORTEST_TOKEN: usize = 24;

/// What a text holds.
#[derive(Default)]
pub struct Scan {
    token: Option<(Secret, Product)>,
    several: bool,
    pub cut_off: bool,
    pub masked: bool,
    pub facebook: bool,
    pub legacy: bool,
    pub code: Option<Secret>,
    pub app_secret: bool,
    pub app_id: bool,
}

impl Scan {
    /// The one token, or that there are several.
    pub fn token(&self) -> Option<Reading> {
        let (secret, product) = self.token.as_ref()?;
        Some(if self.several {
            Reading::SeveralTokens
        } else {
            Reading::Token(Token {
                secret: secret.clone(),
                product: *product,
                expires_in: None,
            })
        })
    }

    fn add(&mut self, kind: Kind, value: String, rest: &str) {
        let cut_off = ends_in_ellipsis(rest);
        match kind {
            Kind::Facebook => self.facebook = true,
            Kind::Token(_) | Kind::Code if is_masked(&value, rest) => self.masked = true,
            Kind::Token(_) | Kind::Code if cut_off => self.cut_off = true,
            Kind::Code => self.code = self.code.take().or(Some(Secret::new(value))),
            Kind::Token(_) if value.len() < SHORTEST_TOKEN => self.cut_off = true,
            Kind::Token(product) => match &self.token {
                Some((first, _)) => self.several |= first.reveal() != value,
                None => self.token = Some((Secret::new(value), product)),
            },
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Token(Product),
    Facebook,
    Code,
}

impl Kind {
    fn of(run: &str) -> Option<Self> {
        if run.starts_with("IGQ") {
            Some(Self::Token(Product::BasicDisplay))
        } else if run.starts_with("IGAA") || run.starts_with("IG") && run.len() >= 100 {
            Some(Self::Token(Product::InstagramLogin))
        } else if run.starts_with("EAA") && run.len() >= 8 {
            Some(Self::Facebook)
        } else if run.starts_with("AQ") && run.len() >= SHORTEST_TOKEN {
            Some(Self::Code)
        } else {
            None
        }
    }
}

/// One pass over the text's runs of token characters.
pub fn scan(text: &str) -> Scan {
    let mut found = Scan {
        masked: hides_a_secret(text),
        ..Scan::default()
    };
    let mut position = 0;
    while let Some(run) = next_run(text, position) {
        position = run.end;
        let word = part(text, run.clone());
        if let Some(kind) = Kind::of(word) {
            let value;
            (value, position) = joined(text, run);
            found.add(kind, value, part(text, position..));
        } else if word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            found.app_secret = true;
            found.legacy |= is_legacy(part(text, ..run.start));
        } else if (13..=17).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
        {
            found.app_id = true;
        }
    }
    found
}

type Run = std::ops::Range<usize>;

fn next_run(text: &str, from: usize) -> Option<Run> {
    let start = from + part(text, from..).bytes().position(is_token_byte)?;
    Some(start..end_of_run(text, start))
}

fn end_of_run(text: &str, start: usize) -> usize {
    start
        + part(text, start..)
            .bytes()
            .take_while(|byte| is_token_byte(*byte))
            .count()
}

fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

/// The token that begins with `run`, with the pieces that blanks and line breaks cut from it, and
/// where it ends.
fn joined(text: &str, run: Run) -> (String, usize) {
    let mut value = part(text, run.clone()).to_owned();
    let mut end = run.end;
    let mut from = end;
    while let Some((pieces, line_end)) = line_of_pieces(text, from) {
        value.push_str(&pieces);
        end = line_end;
        let rest = part(text, end..).trim_start_matches(' ');
        from = text.len() - rest.trim_start_matches([' ', '\n']).len();
        if !rest.starts_with('\n') || !is_piece(part(text, from..end_of_run(text, from))) {
            break;
        }
    }
    (value, end)
}

/// The pieces up to the end of the line or of the quotes, and where the last one ends. A line is taken
/// only whole: an ordinary word in it, or a sign that makes its words a label or a sentence, and it is
/// no part of a token.
fn line_of_pieces(text: &str, from: usize) -> Option<(String, usize)> {
    let mut pieces = String::new();
    let mut end = from;
    loop {
        let rest = part(text, end..).trim_start_matches(' ');
        let start = text.len() - rest.len();
        let word = part(text, start..end_of_run(text, start));
        if word.is_empty() {
            return (!rest.starts_with([':', '=', ',', '!', '?'])).then_some((pieces, end));
        }
        if !is_piece(word) {
            return None;
        }
        pieces.push_str(word);
        end = start + word.len();
    }
}

/// Whether a word looks like a part of a token rather than one of a language.
pub fn is_piece(word: &str) -> bool {
    Kind::of(word).is_none()
        && (word.len() >= SHORTEST_TOKEN
            || word.bytes().any(|byte| byte.is_ascii_digit())
            || word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()))
}

fn ends_in_ellipsis(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    rest.starts_with('…') || rest.starts_with("...")
}

fn is_masked(value: &str, rest: &str) -> bool {
    rest.chars().take_while(|c| is_mask(*c)).count() >= 3
        || contains(value, "xxxxxxxx")
        || contains(value, "XXXXXXXX")
}

/// A field's own dots, with nothing of the token to be seen.
fn hides_a_secret(text: &str) -> bool {
    let text = text.trim_matches([' ', '\n']);
    text.chars().nth(5).is_some() && text.chars().all(is_mask)
}

fn is_mask(c: char) -> bool {
    matches!(c, '•' | '●' | '∙' | '*')
}

/// Whether `digits.7 hex.` stands before the 32 hexadecimal digits.
fn is_legacy(before: &str) -> bool {
    before
        .as_bytes()
        .last_chunk()
        .is_some_and(|[digit, dot, hex @ .., end]: &[u8; 10]| {
            digit.is_ascii_digit()
                && [*dot, *end] == *b".."
                && hex.iter().all(u8::is_ascii_hexdigit)
        })
}
