//! Ids, addresses and names of examples and tests are made up: nobody's real one may stand in the repository.

mod hosts;
mod names;

use anyhow::{Result, bail};
use std::{fs, path::Path};

use crate::{paths, progress::step, stamp::files_below};

/// Where examples are.
const BELOW: [&str; 5] = ["docs", "php-bridge", "spec", "src", "tests"];

/// How ids begin that are ours: accounts, accounts as apps see them, posts, children of albums, apps. So many zeros in a
/// row stand in no id that Instagram gave.
const RESERVED: [&str; 5] = [
    "178414000000",
    "272000000000",
    "179000000000",
    "180000000000",
    "900000000000",
];

/// Long numbers that anybody sees to be no id: they count up, or are nines alone but for the last digit.
const PLAIN: [&str; 2] = ["12345678901234", "9999999999999"];

/// Moments in microseconds begin so.
const MOMENTS: [&str; 2] = ["1758900000", "1764000000"];

/// Where the types of numbers end.
const BORDERS: [&str; 9] = [
    "4503599627370496",
    "4503599627370497",
    "9007199254740992",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
];

/// Looks for ids that are not from the reserved ranges, and for addresses and names that could be somebody's.
pub fn run() -> Result<()> {
    step("made-up ids, addresses and names", |_| {
        let mut found = Vec::new();
        for folder in BELOW {
            for file in files_below(&paths::root().join(folder))? {
                // Pictures and fonts hold no ids that anybody wrote.
                if let Ok(text) = fs::read_to_string(&file) {
                    found.extend(foreign(file.strip_prefix(paths::root())?, &text));
                }
            }
        }
        if found.is_empty() {
            Ok(())
        } else {
            bail!("{}", found.join("\n"))
        }
    })
}

fn foreign(name: &Path, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate();
    let found = lines.flat_map(|(at, line)| {
        let ids = ids(line).filter(|id| !is_made_up(id));
        ids.chain(hosts::foreign(line))
            .chain(names::foreign(line))
            .map(move |found| (at, found))
    });
    found
        .map(|(at, found)| {
            format!(
                "{}:{}: {found} could be somebody's: xtask/src/fixtures.rs says which are made up",
                name.display(),
                at + 1
            )
        })
        .collect()
}

/// Whole numbers as long as ids are, also as Rust groups their digits.
fn ids(line: &str) -> impl Iterator<Item = String> {
    let is_of_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let words = line.split(move |c| !is_of_word(c)).flat_map(|word| {
        word.split('.')
            .take(if is_fraction(word) { 1 } else { usize::MAX })
    });
    let numbers = words.flat_map(|word| {
        let parts: Vec<&str> = word.split('_').collect();
        let is_group =
            |part: &&str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        let groups = parts[1..].iter().take_while(|part| is_group(part)).count();
        if groups > 0 {
            vec![parts[..=groups].concat()]
        } else {
            parts.into_iter().map(str::to_owned).collect()
        }
    });
    numbers.filter(|number| {
        (14..=20).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// What stands behind its point is no id.
fn is_fraction(word: &str) -> bool {
    word.contains('.') && word.replace('_', "").parse::<f64>().is_ok()
}

fn is_made_up(id: &str) -> bool {
    let id = id.trim_start_matches('0');
    let starts = |list: &[&str]| list.iter().any(|start| id.starts_with(start));
    let is_round = id.trim_end_matches('0').len() == 1;
    is_round
        || starts(&RESERVED)
        || starts(&MOMENTS)
        || PLAIN.iter().any(|part| id.contains(part))
        || BORDERS.contains(&id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        foreign(Path::new("file"), text).len()
    }

    #[test]
    fn an_id_that_could_be_somebodys_is_found_however_it_is_written() {
        assert_eq!(found(r#"{"id":"17841467890123456"}"#), 1);
        assert_eq!(
            found("\"a\": 17990000000012345,\n\"b\": 684400000000411"),
            2
        );
        assert_eq!(found("id: 17_841_467_890_123_456,"), 1);
        assert_eq!(found("user_17841467890123456.jpg"), 1);
        assert_eq!(found(r#"{"id":17841467890123456.0}"#), 1);
        assert_eq!(found("1.17841467890123456.webp"), 1);
    }

    #[test]
    fn made_up_ids_and_other_numbers_are_left_alone() {
        assert_eq!(
            found(r#"{"id":"17841400000000001","media":"17900000000000001_17841400000000001"}"#),
            0
        );
        assert_eq!(
            found("id: 17_841_400_000_000_001, i64::MAX is 9223372036854775807"),
            0
        );
        assert_eq!(
            found("17912345678901234-640.webp, 0.99999999999999995, at 1764000000"),
            0
        );
        assert_eq!(found("2.470_328_229_206_233, 1_000_000_000_000_000_000"), 0);
        assert_eq!(found("5a4db0c0ffee00000000000000000001 is a secret"), 0);
    }
}
