//! The rules and their table against another implementation of Unicode's.

use fastrand::Rng;
use loupe::feed::clusters::is_boundary;
use std::fs;
use unicode_segmentation::UnicodeSegmentation;

/// One or two of each kind that the rules know, and of no kind.
const CHARACTERS: [char; 26] = [
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

fn ours(characters: &[char]) -> Vec<usize> {
    (0..=characters.len())
        .filter(|at| is_boundary(characters, *at))
        .collect()
}

fn theirs(characters: &[char]) -> Vec<usize> {
    let text: String = characters.iter().collect();
    let mut at = 0;
    let ends = text.graphemes(true).map(|cluster| {
        at += cluster.chars().count();
        at
    });
    [0].into_iter().chain(ends).collect()
}

fn assert_alike(characters: &[char]) {
    assert_eq!(ours(characters), theirs(characters), "{characters:?}");
}

#[test]
fn the_files_of_both_languages_hold_unicodes_table() {
    for (file, text) in clusters::files() {
        let found = fs::read_to_string(&file).unwrap();
        assert!(
            found == text,
            "{} is old: cargo run -p clusters",
            file.display()
        );
    }
}

#[test]
fn letters_end_where_unicode_ends_them_in_any_row_of_up_to_three_kinds() {
    for first in CHARACTERS {
        for second in CHARACTERS {
            for third in CHARACTERS {
                assert_alike(&[first, second, third]);
            }
        }
    }
}

#[test]
fn letters_end_where_unicode_ends_them_in_long_rows() {
    let mut rng = Rng::with_seed(1);
    for _ in 0..20_000 {
        let kinds: Vec<char> = (0..rng.usize(2..6))
            .map(|_| CHARACTERS[rng.usize(..CHARACTERS.len())])
            .collect();
        let row: Vec<char> = (0..rng.usize(4..16))
            .map(|_| kinds[rng.usize(..kinds.len())])
            .collect();
        assert_alike(&row);
    }
}

#[test]
fn characters_of_every_script_are_of_unicodes_kind() {
    let mut rng = Rng::with_seed(2);
    let scripts = [
        0..0x3100_u32,
        0xa000..0x1_2000,
        0x1_6000..0x1_7000,
        0x1_d000..0x1_fc00,
        0xe_0000..0xe_1001,
    ];
    for _ in 0..30_000 {
        let script = scripts[rng.usize(..scripts.len())].clone();
        let Some(character) = char::from_u32(rng.u32(script)) else {
            continue;
        };
        let mut other = || CHARACTERS[rng.usize(..CHARACTERS.len())];
        assert_alike(&[other(), other(), character, other(), other()]);
    }
}
