//! Which tests the changed files can break soonest: what `cargo xtask test quick` runs, in under two minutes.

use anyhow::Result;
use std::{collections::BTreeSet, fs, path::Path};

use crate::{inputs::Inputs, paths, suites::Suite};

/// Of a slow suite, at most so many files that name a changed class.
const NAMING: usize = 6;

/// What of a suite is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Nothing: it passed with these very files.
    Unchanged,
    /// All of it.
    Whole,
    /// These files of tests. Where nothing else has changed, the suite has passed if they do.
    Files {
        names: Vec<String>,
        is_all_that_changed: bool,
    },
    /// Nothing, though it may be broken: it takes minutes.
    LeftOut,
}

/// The files of tests of a suite that takes minutes.
struct SlowTests {
    folder: &'static str,
    ending: &'static str,
}

/// None where the whole suite is run.
fn slow_tests(suite: Suite) -> Option<SlowTests> {
    let (folder, ending) = match suite {
        Suite::PhpWordPress => ("tests/php/wordpress/", "Test.php"),
        Suite::Server => ("tests/server/", ".test.mjs"),
        Suite::EndToEnd => ("tests/e2e/", ".test.mjs"),
        Suite::Playground => ("tests/playground/", ".test.mjs"),
        // Its years are one test.
        Suite::Soak => ("tests/soak/", ".test"),
        Suite::Rust
        | Suite::Wasm
        | Suite::Scripts
        | Suite::PhpCore
        | Suite::Fuzz
        | Suite::PhpStandalone => return None,
    };
    Some(SlowTests { folder, ending })
}

/// What to run of a suite that is made from these.
pub fn extent(suite: Suite, inputs: &Inputs) -> Result<Extent> {
    let changed = inputs.changed();
    if changed.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Extent::Unchanged);
    }
    let Some(tests) = slow_tests(suite) else {
        return Ok(Extent::Whole);
    };
    // Of what never passed here nobody knows what changed.
    let changed = changed.unwrap_or_default();
    let of_its_own = |name: &&str| name.starts_with(tests.folder) && name.ends_with(tests.ending);
    let mut names: BTreeSet<String> = changed
        .iter()
        .filter(|name| of_its_own(name) && paths::root().join(name).exists())
        .map(|name| (*name).to_owned())
        .collect();
    let is_all_that_changed = !changed.is_empty() && changed.iter().all(of_its_own);
    if suite == Suite::PhpWordPress {
        names.extend(naming(&tests, &changed)?);
    }
    if names.is_empty() {
        return Ok(Extent::LeftOut);
    }
    Ok(Extent::Files {
        names: names.into_iter().collect(),
        is_all_that_changed,
    })
}

/// Those files of tests in which a changed class is named, the ones that name most first.
fn naming(tests: &SlowTests, changed: &[&str]) -> Result<Vec<String>> {
    let classes = changed.iter().filter(|name| name.ends_with(".php"));
    let classes: Vec<&str> = classes
        .filter_map(|name| Path::new(name).file_stem()?.to_str())
        .collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(paths::root().join(tests.folder))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(tests.ending) {
            let path = format!("{}{name}", tests.folder);
            let text = fs::read_to_string(paths::root().join(&path))?;
            let named = count_of(&classes, &text);
            if named > 0 {
                found.push((usize::MAX - named, path));
            }
        }
    }
    found.sort();
    Ok(found
        .into_iter()
        .map(|(_, path)| path)
        .take(NAMING)
        .collect())
}

/// How many of these words are in a text.
fn count_of(words: &[&str], text: &str) -> usize {
    let there: BTreeSet<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    words.iter().filter(|word| there.contains(**word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOW: Suite = Suite::PhpWordPress;
    const TEST: &str = "tests/php/wordpress/CliTest.php";

    fn extent_of(suite: Suite, changed: Option<&[&str]>) -> Extent {
        extent(suite, &Inputs::changed_by(changed)).unwrap()
    }

    #[test]
    fn an_unchanged_suite_is_not_run() {
        assert_eq!(extent_of(Suite::Rust, Some(&[])), Extent::Unchanged);
        assert_eq!(extent_of(SLOW, Some(&[])), Extent::Unchanged);
    }

    #[test]
    fn a_suite_of_seconds_is_run_whole() {
        assert_eq!(extent_of(Suite::Rust, Some(&["src/lib.rs"])), Extent::Whole);
        assert_eq!(extent_of(Suite::PhpCore, None), Extent::Whole);
    }

    #[test]
    fn of_a_suite_of_minutes_the_tests_that_changed_are_run_and_then_it_has_passed() {
        let files = |is_all_that_changed| Extent::Files {
            names: vec![TEST.to_owned()],
            is_all_that_changed,
        };
        assert_eq!(extent_of(SLOW, Some(&[TEST])), files(true));
        assert_eq!(extent_of(SLOW, Some(&["www/feed.css", TEST])), files(false));
    }

    #[test]
    fn tests_that_name_a_changed_class_are_run_and_not_more_of_them_than_there_is_time_for() {
        let class = "php-bridge/wordpress/Faces/Block/FeedNote.php";
        let Extent::Files {
            names,
            is_all_that_changed,
        } = extent_of(SLOW, Some(&[class, "php-bridge/wordpress/Services.php"]))
        else {
            panic!("no test names it");
        };
        assert!(names.len() <= NAMING);
        assert!(!is_all_that_changed);
    }

    #[test]
    fn where_no_test_can_be_chosen_the_suite_is_left_out_and_says_so() {
        assert_eq!(extent_of(SLOW, None), Extent::LeftOut);
        assert_eq!(
            extent_of(Suite::EndToEnd, Some(&["src/lib.rs"])),
            Extent::LeftOut
        );
        assert_eq!(
            extent_of(Suite::EndToEnd, Some(&["tests/e2e/gone.test.mjs"])),
            Extent::LeftOut
        );
    }

    #[test]
    fn words_are_found_as_whole_words() {
        assert_eq!(count_of(&["Feed", "Clock"], "new Feed(); FeedSync"), 1);
    }
}
