//! What each suite is made from, and whether that has changed since it passed here.

use anyhow::Result;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    paths,
    stamp::{files_below, hash_of},
    suites::Suite,
};

/// The files that a suite is made from, and those that it passed with.
pub struct Inputs {
    stamp: PathBuf,
    now: BTreeMap<String, String>,
    passed: Option<BTreeMap<String, String>>,
}

/// What the packaged plugin is made from.
const PLUGIN: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "package-lock.json",
    "php-bridge",
    "pkg-template",
    "src",
    "www",
    "xtask/shrink.mjs",
];

impl Inputs {
    /// Reads the files as they are.
    pub fn of(suite: Suite) -> Result<Self> {
        let root = paths::root();
        let mut now = BTreeMap::new();
        for part in parts(suite) {
            for file in files_below(&root.join(part))? {
                let name = file.strip_prefix(&root)?.to_string_lossy().into_owned();
                now.insert(name, hash_of(&file)?);
            }
        }
        let stamp = paths::target().join("stamps/passed").join(suite.name());
        let passed = fs::read_to_string(&stamp).ok();
        Ok(Self {
            stamp,
            now,
            passed: passed.map(|text| read(&text)),
        })
    }

    /// The files that are other than when it passed last, came, or went. None if it never passed here.
    pub fn changed(&self) -> Option<Vec<&str>> {
        let passed = self.passed.as_ref()?;
        let names = self.now.keys().chain(passed.keys());
        let mut changed: Vec<&str> = names
            .filter(|name| self.now.get(*name) != passed.get(*name))
            .map(String::as_str)
            .collect();
        changed.sort_unstable();
        changed.dedup();
        Some(changed)
    }

    /// As if these had changed since it passed.
    #[cfg(test)]
    pub fn changed_by(changed: Option<&[&str]>) -> Self {
        let now = changed.unwrap_or_default().iter();
        Self {
            stamp: PathBuf::new(),
            now: now
                .map(|name| ((*name).to_owned(), String::new()))
                .collect(),
            passed: changed.map(|_| BTreeMap::new()),
        }
    }

    /// Remembers that it passed with these.
    pub fn write(&self) -> Result<()> {
        let lines = self
            .now
            .iter()
            .map(|(name, hash)| format!("{hash} {name}\n"));
        fs::create_dir_all(self.stamp.parent().unwrap_or(Path::new(".")))?;
        Ok(fs::write(&self.stamp, lines.collect::<String>())?)
    }
}

fn read(text: &str) -> BTreeMap<String, String> {
    text.lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(hash, name)| (name.to_owned(), hash.to_owned()))
        .collect()
}

/// Files and folders of the repository. xtask itself, the system's programs and WordPress are not among them.
fn parts(suite: Suite) -> Vec<&'static str> {
    let (of_plugin, own): (bool, &[&str]) = match suite {
        Suite::Rust => (
            false,
            &[
                ".cargo",
                "Cargo.lock",
                "Cargo.toml",
                "examples",
                "php-bridge/standalone",
                "pkg-template",
                "spec",
                "src",
                "tests/clusters",
                "tests/feed_vectors.rs",
                "tests/fuzz/src",
                "tests/instagram_vectors.rs",
                "tests/panel",
                "tests/pasted_text.rs",
                "tests/sandbox",
                "tests/soak/src",
                "tests/vectors",
                "xtask",
            ],
        ),
        Suite::Wasm => (
            false,
            &[
                "Cargo.lock",
                "Cargo.toml",
                "src",
                "tests/browser.rs",
                "tests/handle.rs",
            ],
        ),
        Suite::PhpCore => (
            false,
            &[
                "php-bridge/autoload.php",
                "php-bridge/core",
                "php-bridge/system",
                "php-bridge/wordpress",
                "spec",
                "tests/php/core",
                "xtask/sniffs",
            ],
        ),
        Suite::Scripts => (
            false,
            &[
                "pkg-template/block.json",
                "spec/vectors",
                "tests/scripts",
                "www",
            ],
        ),
        Suite::Fuzz => (
            false,
            &[
                "Cargo.lock",
                "php-bridge/autoload.php",
                "php-bridge/core",
                "spec",
                "src",
                "tests/fuzz",
            ],
        ),
        Suite::PhpStandalone => (
            false,
            &[
                "php-bridge/autoload.php",
                "php-bridge/core",
                "php-bridge/standalone",
                "php-bridge/system",
                "tests/php",
                "tests/sandbox",
                "www/feed",
                "www/feed.css",
                "www/layouts",
            ],
        ),
        Suite::PhpWordPress => (true, &["spec", "tests/php", "tests/sandbox"]),
        Suite::Soak => (
            true,
            &[
                "tests/php/wordpress/Site.php",
                "tests/sandbox",
                "tests/soak",
            ],
        ),
        Suite::Server => (
            true,
            &[
                "tests/demo",
                "tests/e2e/lib",
                "tests/sandbox",
                "tests/server",
            ],
        ),
        Suite::EndToEnd => (
            true,
            &[
                "spec",
                "tests/demo",
                "tests/e2e",
                "tests/sandbox",
                "tests/server/conf",
            ],
        ),
        Suite::Playground => (
            true,
            &[
                "spec",
                "tests/demo",
                "tests/e2e/lib",
                "tests/e2e/story.test.mjs",
                "tests/playground",
                "tests/sandbox",
            ],
        ),
    };
    let plugin = if of_plugin { PLUGIN } else { &[] };
    [plugin, own].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suites::ALL;

    fn files(text: &str) -> BTreeMap<String, String> {
        read(text)
    }

    fn inputs(now: &str, passed: Option<&str>) -> Inputs {
        Inputs {
            stamp: PathBuf::new(),
            now: files(now),
            passed: passed.map(files),
        }
    }

    #[test]
    fn what_changed_came_or_went_is_told_by_name() {
        let passed = Some("1 a\n1 b\n1 c d\n");
        assert_eq!(
            inputs("1 a\n2 b\n1 e\n", passed).changed(),
            Some(vec!["b", "c d", "e"])
        );
        assert_eq!(inputs("1 a\n1 b\n1 c d\n", passed).changed(), Some(vec![]));
    }

    #[test]
    fn a_suite_that_never_passed_here_is_not_unchanged() {
        assert_eq!(inputs("1 a\n", None).changed(), None);
    }

    #[test]
    fn every_input_is_there() {
        for suite in ALL {
            for part in parts(suite) {
                assert!(paths::root().join(part).exists(), "{part}");
            }
        }
    }

    #[test]
    fn every_suite_watches_its_own_tests() {
        for (suite, file) in [
            (Suite::Rust, "tests/panel/main.rs"),
            (Suite::Wasm, "tests/browser.rs"),
            (Suite::PhpCore, "tests/php/core/Graph/ConfigTest.php"),
            (Suite::Fuzz, "tests/fuzz/worker.php"),
            (Suite::PhpStandalone, "tests/php/standalone/SyncTest.php"),
            (Suite::PhpWordPress, "tests/php/wordpress/CliTest.php"),
            (Suite::Soak, "tests/soak/worker.php"),
            (Suite::Server, "tests/server/race.test.mjs"),
            (Suite::EndToEnd, "tests/e2e/looks.test.mjs"),
            (Suite::Playground, "tests/playground/story.test.mjs"),
        ] {
            assert!(Inputs::of(suite).unwrap().now.contains_key(file), "{file}");
        }
    }
}
