//! The table by which PHP knows what a reader takes for one letter, packed as text. It is asked of
//! `unicode-segmentation`, which follows Unicode: what a character joins tells its kind.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use unicode_segmentation::{GraphemeCursor, UNICODE_VERSION};

/// The kinds of characters that are in the table. Korean syllables are told by counting.
const KINDS: [&str; 13] = [
    "Control",
    "Extend",
    "Linker",
    "NonJoiner",
    "Joiner",
    "SpacingMark",
    "Prepend",
    "Flag",
    "Consonant",
    "Pictograph",
    "Leading",
    "Vowel",
    "Trailing",
];

/// As long as a line of the file may be without what stands around it.
const LINE: usize = 84;

/// Where the file lies, and what it has to be.
pub fn file() -> (PathBuf, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let kinds: Vec<Option<&str>> = (0..=u32::from(char::MAX))
        .map(|code| char::from_u32(code).and_then(kind))
        .collect();
    let tables = KINDS.map(|kind| (kind, packed(kind, &kinds)));
    (
        root.join("php-bridge/core/Feed/ClusterTable.php"),
        php(&tables),
    )
}

/// The kind of a character, if it is in the table.
fn kind(c: char) -> Option<&'static str> {
    let (letter, accent, joiner, woman) = ('a', '\u{301}', '\u{200d}', '\u{1f469}');
    let (ka, virama) = ('\u{915}', '\u{94d}');
    let (vowel, syllable) = ('\u{1161}', '\u{ac00}');
    Some(if !are_one(&[c], accent) {
        "Control"
    } else if c == joiner {
        "Joiner"
    } else if are_one(&[letter], c) {
        if are_one(&[ka, c], ka) {
            "Linker"
        } else if !are_one(&[woman, c, joiner], woman) {
            "SpacingMark"
        } else if are_one(&[ka, virama, c], ka) {
            "Extend"
        } else {
            "NonJoiner"
        }
    } else if are_one(&[c], letter) {
        "Prepend"
    } else if are_one(&[c], '\u{1f1e9}') {
        "Flag"
    } else if are_one(&[ka, virama], c) {
        "Consonant"
    } else if are_one(&[woman, joiner], c) {
        "Pictograph"
    } else if is_syllable(c) {
        return None;
    } else if are_one(&[c], syllable) {
        "Leading"
    } else if are_one(&[syllable], c) {
        if are_one(&[c], vowel) {
            "Vowel"
        } else {
            "Trailing"
        }
    } else {
        return None;
    })
}

fn is_syllable(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// Whether a character belongs to the letter that those before it end with.
fn are_one(before: &[char], c: char) -> bool {
    let mut text: String = before.iter().collect();
    let at = text.len();
    text.push(c);
    let boundary = GraphemeCursor::new(at, text.len(), true).is_boundary(&text, 0);
    boundary == Ok(false)
}

/// Pairs of numbers: how many characters are of another kind, and how many more than one of this follow.
fn packed(wanted: &str, kinds: &[Option<&str>]) -> String {
    let mut packed = String::new();
    let (mut end, mut code) = (0, 0);
    while code <= u32::from(char::MAX) {
        let start = code;
        while kinds.get(code as usize) == Some(&Some(wanted)) {
            code += 1;
        }
        if code > start {
            packed += &number(start - end);
            packed += &number(code - start - 1);
            end = code;
        }
        code += 1;
    }
    packed
}

/// With 26 digits, of which the last is a small letter.
fn number(value: u32) -> String {
    let digit = |value: u32, first: u8| char::from(first + (value % 26) as u8);
    let mut number = String::from(digit(value, b'a'));
    let mut rest = value / 26;
    while rest > 0 {
        number.insert(0, digit(rest, b'A'));
        rest /= 26;
    }
    number
}

fn origin() -> String {
    let (major, minor, _) = UNICODE_VERSION;
    format!(
        "// Written by `cargo run -p clusters`, after Unicode {major}.{minor}; not to be changed by hand.\n\n"
    )
}

fn php(tables: &[(&str, String)]) -> String {
    let mut file = format!("<?php\n\n{}", origin())
        + "declare(strict_types=1);\n\nnamespace Loupe\\Core\\Feed;\n\n\
         /** The characters of each kind of ClusterKind. */\n\
         final class ClusterTable\n{\n    \
         /**\n     * Pairs of how many characters are of another kind, and how many more than one of this follow. Numbers have 26\n     \
         * digits, of which the last is a small letter.\n     */\n    \
         public const RUNS = [\n";
    for (kind, packed) in tables {
        let _ = writeln!(file, "        '{kind}' => '{}',", lines(packed));
    }
    file + "    ];\n}\n"
}

fn lines(packed: &str) -> String {
    let letters: Vec<char> = packed.chars().collect();
    let lines: Vec<String> = letters
        .chunks(LINE)
        .map(|line| line.iter().collect())
        .collect();
    lines.join("'\n            . '")
}
